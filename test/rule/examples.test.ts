import { describe, expect, it } from 'vitest';
import type { Problem } from '../../core/base/problem.js';
import { formatProblem } from '../../core/base/problem.js';
import { decideUnknown } from '../../core/decide/decide.js';
import { loadPolicyOf } from '../../core/decide/load-policy.js';
import type { DecisionRequest } from '../../core/decide/request.js';
import type { Policy, PolicyFile } from '../../core/rule/policy.js';
import { exampleEdition, exampleFiles, problemFiles, problemsPath } from './example-edition.js';
import { problemCodes } from './problem-codes.js';

/** What an example is read with: its guide, and shared files where it uses some. */
const around = ({ content }: PolicyFile): readonly PolicyFile[] => [
  ...exampleFiles('guide.json'),
  ...(JSON.stringify(content).includes('"uses"') ? exampleFiles('shared/') : []),
];
const good = exampleFiles('good/');

const ruleSetProblems = (files: readonly PolicyFile[]): readonly Problem[] => {
  const loaded = loadPolicyOf(files, [exampleEdition]);
  return loaded.ok ? [] : loaded.problems;
};

const policy = (): Policy => {
  const files = ['guide.json', 'good/visit-answer.json', 'good/visit-plan.json'];
  const loaded = loadPolicyOf(files.flatMap(exampleFiles), [exampleEdition]);
  if (!loaded.ok) throw new Error(loaded.problems.map(formatProblem).join('\n'));
  return loaded.value;
};

const requestProblems = ({ content }: PolicyFile): readonly Problem[] => {
  // The example files are requests, though perhaps bad ones.
  const decided = decideUnknown(policy(), content as DecisionRequest);
  return decided.ok ? [] : decided.problems;
};

interface BadExample {
  readonly path: string;
  readonly content: unknown;
  readonly problems: readonly Problem[];
}

const badIn = (folder: string, find: (file: PolicyFile) => readonly Problem[]): BadExample[] =>
  exampleFiles(`bad/${folder}/`).map((file) => ({ ...file, problems: find(file) }));

const bad: readonly BadExample[] = [
  ...badIn('rule-sets', (file) => ruleSetProblems([...around(file), file])),
  ...badIn('guides', (file) => ruleSetProblems([file])),
  ...badIn('without-guide', (file) => ruleSetProblems([file])),
  ...badIn('requests', requestProblems),
];

const problemsOf = (name: string): readonly Problem[] =>
  bad.find(({ path }) => path.endsWith(`/${name}.json`))?.problems ?? [];

describe('good examples', () => {
  it.each(good)('$path has no problem', (file) => {
    expect(ruleSetProblems([...around(file), file]).map(formatProblem)).toEqual([]);
  });
});

describe('bad examples', () => {
  it.each(bad)('$path has the problems in the file beside it', async ({ path, problems }) => {
    expect(problems).not.toEqual([]);
    const text = `${problems.map(formatProblem).join('\n')}\n`;
    await expect(text).toMatchFileSnapshot(`../examples/${problemsPath(path)}`);
  });

  it('have their problems beside them, and problems their example', () => {
    expect(problemFiles()).toEqual(bad.map(({ path }) => problemsPath(path)).sort());
  });

  it('show every kind of problem that there is', () => {
    const shown = new Set(bad.flatMap(({ problems }) => problems.map(({ code }) => code)));
    const codes = problemCodes();
    expect(codes.length).toBeGreaterThan(40);
    const large = 'rule-set/too-large'; // of thousands of rules: test/decide/budget.test.ts
    expect(codes.filter((code) => !shown.has(code))).toEqual([large]);
    expect([...shown].filter((code) => !codes.includes(code))).toEqual([]);
  });

  it('name a place that is there, or one where something is missing', () => {
    for (const { path, content, problems } of bad) {
      for (const { at = '' } of problems) {
        const parent = at.slice(0, at.lastIndexOf('/'));
        expect(valueAt(content, parent), `${path} ${at}`).toBeDefined();
      }
    }
  });

  it('give each of five different mistakes its own problem in one go', () => {
    const found = problemsOf('five-mistakes');
    expect(new Set(found.map(({ code }) => code)).size).toBe(5);
    expect(found).toHaveLength(5);
  });

  it('give an unknown fact, a wrong type and a value out of range three problems', () => {
    const found = problemsOf('three-wrong-facts');
    expect(found.map(({ at }) => at)).toEqual([
      '/facts/guestCuont',
      '/facts/guestCount',
      '/facts/isMember',
    ]);
  });
});

function valueAt(root: unknown, at: string): unknown {
  const keys = at.split('/').slice(1);
  return keys.reduce<unknown>((value, key) => {
    if (typeof value !== 'object' || value === null) return undefined;
    return (value as Record<string, unknown>)[key.replaceAll('~1', '/').replaceAll('~0', '~')];
  }, root);
}
