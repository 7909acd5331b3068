import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { cyclesIn, firstCycle } from './architecture/cycles.js';
import { sharedNames, typesIn } from './architecture/names.js';
import { commentsOf, STOP_LIST, stoppedPhrases } from './architecture/phrases.js';
import { type Source, sourceOf, sources, THIS_FILE } from './architecture/sources.js';
import { wordsOfTheHost } from './architecture/words.js';

/** From the inside out: a folder imports only those before it, and itself. */
const ORDER = [
  'core/base',
  'core/rule',
  'core/diagram',
  'core/compile',
  'core/decide',
  'core/analysis',
  'core/process',
  'core/keep',
  'core/explore',
  'core/draw',
  'core/simulate',
  'core/registers',
  'core/define',
  'core/webex',
  'core',
];
/** Folders outside the order, with the folders that they import besides themselves. */
const ASIDE: Readonly<Record<string, readonly string[]>> = {
  // Without `core/diagram`: the reference has to find its mistakes.
  'core/engine': ['core/base', 'core/rule', 'core/decide', 'core'],
  rules: ORDER,
  cli: [...ORDER, 'core/engine', 'rules'],
  testing: [...ORDER, 'core/engine', 'rules'],
  playground: [...ORDER, 'core/engine', 'rules'],
  scenarios: [],
};
const CORE_ENTRIES = [
  ...['core/index.ts', 'core/define.ts', 'core/studio.ts', 'core/engine/index.ts'],
  // Of this package, when it is built.
  'core/build.ts',
];
const BANNED_NAMES = /(^|\/)(utils?|helpers?|common|types)\.tsx?$/;
/** Machines, vocabularies, and the types written from them are as long as the guide makes them. */
const TABLE = /^core\/webex\/\w+\/(processes\/|facts\.ts$|decision-types\.ts$)/;
const MOST_LINES = 400;
/** Comments with a phrase of the stop list, and the phrase that is found. */
const SAMPLES: readonly (readonly [comment: string, phrase: string])[] = [
  ['Facts that are told apart.', 'told apart'],
  ['One value that stands for all.', 'stands'],
  ['A name that is given on to an output.', 'given on'],
  ['What a step comes to.', 'comes to'],
  ['So many of them.', 'So many'],
  ['Facts that a guard looks at.', 'looks at'],
  ['Values that are taken whole.', 'taken whole'],
  ['The nodes, one a rule.', 'one a rule'],
  ['Where a run goes on.', 'goes on'],
  ['It is held against the tree.', 'held against'],
  ['A fact that is not told.', 'not told'],
  ['It hangs on the size.', 'hangs on'],
  ['The shortest story.', 'story'],
  ['It went otherwise than expected.', 'otherwise than'],
  ['Completions, counted out.', 'counted out'],
];

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

  it('import the core by its entries from what is built on it', () => {
    const shells = written.filter(({ folder }) =>
      ['cli', 'playground', 'testing'].includes(folder),
    );
    const intoCore = shells.flatMap(({ path, imports }) =>
      imports
        .filter(({ to }) => to.path?.startsWith('core/'))
        .map(({ to }) => ({ path, to: to.path ?? '' })),
    );
    expect(intoCore.length).toBeGreaterThan(150);
    const past = intoCore.filter(({ to }) => !CORE_ENTRIES.includes(to));
    expect(past.map(({ path, to }) => `${path} imports ${to}`)).toEqual([]);
  });

  it('import types only into what is data', () => {
    // Run by the build, and no part of it.
    const isData = (path: string) => path !== 'rules/checked-rules.ts';
    const data = written.filter(
      ({ folder, path }) => (folder === 'rules' || folder === 'scenarios') && isData(path),
    );
    expect(data.length).toBeGreaterThan(0);
    const running = data.flatMap(({ path, folder, imports }) =>
      imports
        .filter(({ to, typeOnly }) => to.folder !== folder && !typeOnly)
        // What marks a file as one that comes with the package.
        .filter(({ written: text }) => text !== '../core/rule/shipped-file.js')
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

  it('have no import cycle', () => {
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

  it('have no file with a name that says nothing', () => {
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

describe('the names', () => {
  it('of types are declared once in the core', () => {
    const types = inCore.flatMap((source) =>
      typesIn(source).map((name) => ({ name, path: source.path })),
    );
    expect(types.length).toBeGreaterThan(200);
    expect(sharedNames(types)).toEqual([]);
  });

  it('of files occur once, outside of the guides', () => {
    const files = written
      .filter(({ path }) => /^(core|cli|testing)\//.test(path) && !path.startsWith('core/webex/'))
      .map(({ path }) => ({ name: path.split('/').at(-1) ?? '', path }))
      .filter(({ name }) => name !== 'index.ts');
    expect(files.length).toBeGreaterThan(200);
    expect(sharedNames(files)).toEqual([]);
  });

  it('of types in the glossary exist', () => {
    const types = new Set(written.flatMap(typesIn));
    const rows = [...readFileSync('docs/glossary.md', 'utf8').matchAll(/^\|[^|]+\| `(\w+)` \|/gm)];
    expect(rows.length).toBeGreaterThan(35);
    expect(rows.map(([, name = '']) => name).filter((name) => !types.has(name))).toEqual([]);
  });
});

describe('the comments', () => {
  // The words of generated types are titles of facts and rules.
  const byHand = written.filter(({ path }) => !path.endsWith('/decision-types.ts'));
  const commented = byHand.filter(({ folder }) =>
    ['core', 'cli', 'testing', 'playground'].includes(folder.split('/')[0] ?? ''),
  );

  it('use the terms of the field instead of the phrases of the stop list', () => {
    expect(commented.flatMap(commentsOf).length).toBeGreaterThan(1500);
    expect(commented.flatMap(stoppedPhrases)).toEqual([]);
  });
});

describe('the search for phrases', () => {
  it.each(SAMPLES)('finds the one in `%s`', (comment, phrase) => {
    const found = [`/** ${comment} */`, `const a = 1; // ${comment}`].map((text) =>
      stoppedPhrases(sourceOf('core/rule/sample.ts', `${text}\nconst b = 2;\n`)),
    );
    const one = expect.arrayContaining([expect.stringContaining(`\`${phrase}\``)]);
    expect(found).toEqual([one, one]);
  });

  it('looks for fifteen phrases at most, and is tested with each of them', () => {
    expect(STOP_LIST.length).toBeLessThanOrEqual(15);
    const untested = STOP_LIST.filter(({ phrase }) => !SAMPLES.some(([text]) => phrase.test(text)));
    expect(untested).toEqual([]);
  });

  it.each([
    "const text = 'it stands for all'; // a plain comment",
    '/** The key `story` of a link. */',
    '/**\n * A step.\n * @param story the case so far\n */',
    '// Half of a pair and half of\n// another.',
  ])('finds nothing in `%s`', (text) => {
    expect(stoppedPhrases(sourceOf('core/rule/sample.ts', `${text}\nconst b = 2;\n`))).toEqual([]);
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

describe('the search for import cycles', () => {
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
