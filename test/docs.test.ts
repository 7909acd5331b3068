import { existsSync, readFileSync, statSync } from 'node:fs';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { isRecord } from '../core/base/json.js';
import { decideUnknown } from '../core/index.js';
import { timerSeconds } from '../core/process/timers.js';
import { play } from '../core/simulate/play.js';
import { readScenario } from '../core/simulate/scenario.js';
import { shippedPolicy } from './shipped.js';

const PAGES = [
  'docs/how-a-decision-is-made.md',
  'docs/how-a-run-is-played.md',
  'CONTRIBUTING.md',
] as const;
// Angle brackets are placeholders; an edition can be filled in.
const PATH = /`([\w.-]+(?:\/(?:[\w.-]+|<edition>))*(?:\/|\.(?:ts|json|md|sh|txt)))`/g;
const EDITIONS = ['broadworks', 'wholesale'];
const NAME_IN_PATH = /`(\w+)`\s+(?:in|of)\s+`([\w./-]+\.ts)`/g;

const textOf = (path: string): string => readFileSync(path, 'utf8');
const prose = (page: string): string => textOf(page).replaceAll(/^```[\s\S]*?^```$/gm, '');

/** The fenced block of a page whose first line ends in a label, as JSON. */
const block = (page: string, label: string): unknown => {
  const fence = textOf(page).split(`\`\`\`json ${label}\n`)[1];
  if (fence === undefined) throw new Error(`${page} has no block \`${label}\``);
  return JSON.parse(fence.split('```')[0] ?? '');
};

/** The names that a file exports. */
const exportsOf = (path: string): readonly string[] => {
  const tree = ts.createSourceFile(path, textOf(path), ts.ScriptTarget.Latest, true);
  return tree.statements.flatMap((statement) => {
    if (ts.isExportDeclaration(statement) && statement.exportClause !== undefined) {
      const { exportClause } = statement;
      return ts.isNamedExports(exportClause) ? exportClause.elements.map((e) => e.name.text) : [];
    }
    const modifiers = ts.canHaveModifiers(statement) ? ts.getModifiers(statement) : [];
    if (!modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)) return [];
    if (ts.isVariableStatement(statement)) {
      return statement.declarationList.declarations.map(({ name }) => name.getText(tree));
    }
    const named = statement as ts.Statement & { readonly name?: ts.Identifier }; // a declaration
    return named.name === undefined ? [] : [named.name.text];
  });
};

describe.each(PAGES)('%s', (page) => {
  const paths = [...prose(page).matchAll(PATH)].flatMap(([, path = '']) =>
    EDITIONS.map((edition) => path.replace('<edition>', edition)),
  );
  const names = [...prose(page).matchAll(NAME_IN_PATH)];

  it('names files and folders that are there', () => {
    expect(paths.length).toBeGreaterThan(5);
    const lost = paths.filter(
      (path) => !existsSync(path) || (path.endsWith('/') && !statSync(path).isDirectory()),
    );
    expect(lost).toEqual([]);
  });

  it('names what those files export', () => {
    expect(names.length).toBeGreaterThan(2);
    const lost = names
      .filter(([, name = '', path = '']) => !exportsOf(path).includes(name))
      .map(([text]) => text);
    expect(lost).toEqual([]);
  });
});

describe('the page that follows a decision', () => {
  const [page] = PAGES;

  it('shows the record that its command gives', () => {
    const command = textOf(page).match(/provisim decide (\S+) --facts '([^']+)'/);
    const [, decision = '', facts = ''] = command ?? [];
    const result = decideUnknown(shippedPolicy(), { decision, facts: JSON.parse(facts) });
    expect(result.ok ? result.value : result.problems).toMatchObject(
      block(page, 'record') as object,
    );
  });

  it('shows a rule as it stands in its file', () => {
    const path = 'rules/broadworks/attach/decision.json';
    const shown = block(page, path);
    const written: unknown = JSON.parse(textOf(path));
    const id = isRecord(shown) ? shown.id : undefined;
    expect(rulesIn(written).find((rule) => rule.id === id)).toMatchObject(shown as object);
  });

  it('counts the facts that are not known as the decision does', () => {
    const shown = block(page, 'record');
    const missing = isRecord(shown) && Array.isArray(shown.missing) ? shown.missing : [];
    expect(missing).toHaveLength(11);
    expect(textOf(page)).toContain('eleven facts are *unknown*');
  });
});

describe('the page that follows an event', () => {
  const [, page] = PAGES;
  const path = textOf(page).match(/provisim run --story (\S+)/)?.[1] ?? '';
  const scenario = readScenario(JSON.parse(textOf(path)));
  const system = shippedPolicy();
  const played = scenario.ok ? play(system, scenario.value) : undefined;
  const last = played?.steps.at(-1);

  it('shows the event as it stands in its scenario', () => {
    const { steps } = JSON.parse(textOf(path)) as { readonly steps: readonly object[] };
    expect(played?.ok).toBe(true);
    expect(steps.at(-1)).toMatchObject(block(page, path) as object);
  });

  it('shows the resulting step', () => {
    expect(last).toMatchObject(block(page, 'step') as object);
  });

  it('says what the decision was asked, and that it was the only one', () => {
    const table = [...textOf(page).matchAll(/^\| `(\w+)` \| [^|]+ \| ([^|]+) \|$/gm)];
    const told = table.map(([, fact = '', value = '']) => [fact, value.trim()]);
    const asked = last?.decisions.map(({ explanation }) =>
      explanation.facts.map(({ fact, value }) => [fact, String(value)]),
    );
    expect(told.length).toBe(4);
    expect(asked).toHaveLength(1);
    expect(asked?.[0]).toEqual(expect.arrayContaining(told));
  });

  it('says when the timer is due', () => {
    const definition = system.processes.get('wholesale.rplReview');
    const due = definition && timerSeconds(system, definition, 'review', null);
    expect(due).toBe(259_201);
    expect(textOf(page)).toContain('due one second later');
  });
});

/** The objects in a file that have an id and cite something. */
function rulesIn(value: unknown): Record<string, unknown>[] {
  if (Array.isArray(value)) return value.flatMap(rulesIn);
  if (!isRecord(value)) return [];
  const inner = Object.values(value).flatMap(rulesIn);
  return 'id' in value && 'cites' in value ? [value, ...inner] : inner;
}
