import { describe, expect, it } from 'vitest';
import { cyclesIn, firstCycle } from './architecture/cycles.js';
import { type Source, sourceOf, sources, THIS_FILE } from './architecture/sources.js';
import { wordsOfTheHost } from './architecture/words.js';

/** From the inside out: a folder imports what stands before it, and itself. */
const ORDER = [
  'core/base',
  'core/rule',
  'core/diagram',
  'core/decide',
  'core/process',
  'core/simulate',
  'core/define',
  'core/webex',
  'core',
];
/** Beside the order: what they import, themselves aside. */
const ASIDE: Readonly<Record<string, readonly string[]>> = {
  'core/engine': ['core/base', 'core/rule', 'core/diagram', 'core/decide', 'core'],
  rules: ORDER,
  cli: [...ORDER, 'core/engine', 'rules'],
  testing: [...ORDER, 'core/engine', 'rules'],
  playground: [...ORDER, 'core/engine', 'rules'],
  scenarios: [],
};
const BANNED_NAMES = /(^|\/)(utils?|helpers?|common|types)\.tsx?$/;
/** Machines, vocabularies, and the types written from them are as long as the guide makes them. */
const TABLE = /^core\/webex\/\w+\/(processes\/|facts\.ts$|decision-types\.ts$)/;
const MOST_LINES = 400;

const all = sources();
const written = all.filter(({ folder }) => folder !== 'test');
const inCore = all.filter(({ folder }) => folder.startsWith('core'));

const allowedIn = (folder: string): readonly string[] =>
  ASIDE[folder] ?? ORDER.slice(0, ORDER.indexOf(folder) + 1);

const strays = ({ path, folder, imports }: Source): string[] =>
  imports
    .filter(({ to }) => to.folder !== undefined && to.folder !== folder)
    .filter(({ to }) => !allowedIn(folder).includes(to.folder ?? ''))
    .map(({ written: text }) => `${path} imports ${text}`);

describe('the sources', () => {
  it('are all found, and every import in them', () => {
    expect(inCore.length).toBeGreaterThan(60);
    expect(all.flatMap(({ imports }) => imports).length).toBeGreaterThan(300);
    const unknown = written.filter(({ folder }) => !ORDER.includes(folder) && !(folder in ASIDE));
    expect(unknown.map(({ path }) => path)).toEqual([]);
  });

  it('import from the inside out only', () => {
    expect(written.flatMap(strays)).toEqual([]);
  });

  it('import types only into what is data', () => {
    const data = written.filter(({ folder }) => folder === 'rules' || folder === 'scenarios');
    expect(data.length).toBeGreaterThan(0);
    const running = data.flatMap(({ path, folder, imports }) =>
      imports
        .filter(({ to, typeOnly }) => to.folder !== folder && !typeOnly)
        .map(({ written: text }) => `${path} imports ${text}`),
    );
    expect(running).toEqual([]);
  });

  it('import files that are there', () => {
    const paths = new Set([THIS_FILE, ...all.map(({ path }) => path)]);
    const lost = all.flatMap(({ path, imports }) =>
      imports
        .filter(({ to }) => to.path !== undefined && /\.tsx?$/.test(to.path) && !paths.has(to.path))
        .map(({ written: text }) => `${path} imports ${text}`),
    );
    expect(lost).toEqual([]);
  });

  it('do not import each other in a circle', () => {
    expect(cyclesIn(written)).toEqual([]);
  });

  it('import the engine adapter from nowhere in the core', () => {
    const entered = inCore.filter(
      ({ folder, imports }) =>
        folder !== 'core/engine' && imports.some(({ to }) => to.folder === 'core/engine'),
    );
    expect(entered.map(({ path }) => path)).toEqual([]);
  });

  it('name json-rules-engine in the adapter only', () => {
    const named = written.filter(({ imports }) =>
      imports.some(({ written: text }) => text === 'json-rules-engine'),
    );
    expect(named.length).toBeGreaterThan(0);
    expect(named.filter(({ folder }) => folder !== 'core/engine')).toEqual([]);
  });

  it('have no file that is named after nothing', () => {
    expect(all.map(({ path }) => path).filter((path) => BANNED_NAMES.test(path))).toEqual([]);
  });

  it('have no file that is too long to take in', () => {
    const long = written.filter(({ path, lines }) => lines > MOST_LINES && !TABLE.test(path));
    expect(long.map(({ path, lines }) => `${path} has ${lines} lines`)).toEqual([]);
  });
});

describe('the core', () => {
  it('reads no clock, no chance, no environment, and no locale of the host', () => {
    expect(inCore.flatMap(wordsOfTheHost)).toEqual([]);
  });

  it('imports no module of Node', () => {
    const node = inCore.filter(({ imports }) => imports.some(({ written: w }) => /^node:/.test(w)));
    expect(node.map(({ path }) => path)).toEqual([]);
  });
});

describe('the search for what the core does without', () => {
  it.each([
    'const now = new Date();',
    'const now = Date.now();',
    'const hour = date.getHours();',
    'const n = Math.random();',
    'const list = new Intl.ListFormat();',
    'const text = n.toLocaleString();',
    'names.sort((a, b) => a.localeCompare(b));',
    'const home = process.env.HOME;',
    "document.title = 'x';",
    'console.log(1);',
    'setTimeout(() => {}, 1);',
  ])('finds it in `%s`', (text) => {
    expect(wordsOfTheHost(sourceOf('core/rule/sample.ts', text))).toHaveLength(1);
  });

  it.each([
    "const day = new Date('2024-01-01').toISOString();",
    "const list = new Intl.ListFormat('en');",
    "const text = n.toLocaleString('en');",
    'const process = (document: string) => document;',
    'const step = run.process;',
  ])('finds nothing in `%s`', (text) => {
    expect(wordsOfTheHost(sourceOf('core/rule/sample.ts', text))).toEqual([]);
  });
});

describe('the search for circles', () => {
  it('finds one', () => {
    const edges = new Map([
      ['a', ['b']],
      ['b', ['c']],
      ['c', ['a']],
    ]);
    expect(firstCycle(edges)).toEqual(['a', 'b', 'c', 'a']);
    expect(firstCycle(new Map([['a', ['b']]]))).toBeUndefined();
  });
});
