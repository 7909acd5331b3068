import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { isRecord } from '../../core/base/json.js';
import { formatProblem, type Problem } from '../../core/base/problem.js';
import { decideUnknown, loadPolicy } from '../../core/index.js';
import type { WrittenRuleSet } from '../../core/rule/rule-set.js';
import { runs } from '../decide/runs.js';
import { type Break, objectsOf, ruleBreaks } from './breaks.js';
import { fileBreaks } from './file-breaks.js';
import { guides, ruleSetFiles, sharedFiles } from './shipped.js';

const breakable = [...ruleSetFiles, ...sharedFiles.filter(({ content }) => hasTables(content))];

const contents = new Map(breakable.map(({ path, content }) => [path, content]));
const ofRules = new Map(breakable.map((f) => [f.path, ruleBreaks(f.content)]));
const ofFiles = new Map(
  // The shipped files are read without problems in other tests.
  ruleSetFiles.map((f) => [f.path, fileBreaks(f.content as WrittenRuleSet)]),
);

// A shared file of declarations has no rule to break.
const paths = breakable
  .map(({ path }) => path)
  .filter((path) => (ofRules.get(path) ?? []).length > 0);

// Counterexamples are a file and a number, not the file's content.
const anyPath = fc.constantFrom(...paths);
const nth = fc.nat();
const pick = <T>(items: readonly T[], n: number): T => {
  const item = items[n % items.length];
  if (item === undefined) throw new Error('nothing to pick from');
  return item;
};
const breaksOf = (path: string): readonly Break[] => [
  ...(ofRules.get(path) ?? []),
  ...(ofFiles.get(path) ?? []),
];

const problemsOf = (path: string, made: readonly Break[]): readonly Problem[] => {
  const content = structuredClone(contents.get(path));
  for (const one of made) one.apply(content);
  const loaded = loadPolicy([...guides, ...sharedFiles, ...usersOf(path), { path, content }]);
  return loaded.ok ? [] : loaded.problems;
};

const reported = (problems: readonly Problem[], { code, at }: Break, path: string): void => {
  const found = problems.some((p) => p.code === code && p.at === at && p.file === path);
  expect(found, problems.map(formatProblem).join('\n')).toBe(true);
};

function hasTables(content: unknown): boolean {
  return isRecord(content) && Array.isArray(content.tables);
}

/** The rule sets that use a shared file; none where the path is that of a rule set. */
function usersOf(path: string) {
  const [, name] = /\/shared\/(.+)\.json$/.exec(path) ?? [];
  const edition = path.split('/')[1] ?? '';
  return name === undefined
    ? []
    : ruleSetFiles.filter(
        (file) =>
          file.path.startsWith(`rules/${edition}/`) &&
          JSON.stringify(file.content).includes(`"uses":["${name}"]`),
      );
}

const anyJson = fc.jsonValue({ maxDepth: 3 }) as fc.Arbitrary<unknown>;
const oddNames = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', ''] as const;
const oddJson = fc.oneof(
  anyJson,
  fc.constantFrom(...oddNames),
  fc.dictionary(fc.constantFrom(...oddNames), anyJson),
  fc
    .constantFrom(
      ...objectsOf(
        ruleSetFiles.map(({ content }) => content),
        [],
      ),
    )
    .map((o) => o.part),
);

describe('a rule set that is broken', () => {
  test.prop([anyPath, nth], { numRuns: runs(600) })('says what is wrong, and where', (path, n) => {
    const made = pick(breaksOf(path), n);
    reported(problemsOf(path, [made]), made, path);
  });

  test.prop([anyPath, nth, nth], { numRuns: runs(400) })(
    'says all that is wrong in one go',
    (path, m, n) => {
      const first = pick(ofRules.get(path) ?? [], m);
      const second = pick(ofRules.get(path) ?? [], n);
      fc.pre(first.rule !== second.rule);
      const problems = problemsOf(path, [first, second]);
      reported(problems, first, path);
      reported(problems, second, path);
    },
  );

  it('can be broken in many ways', () => {
    const ways = paths.flatMap((path) => breaksOf(path).map(({ way, code }) => `${code} ${way}`));
    expect(new Set(ways).size).toBeGreaterThanOrEqual(30);
  });
});

describe('loading', () => {
  test.prop([anyJson], { numRuns: runs(300) })(
    'takes any JSON and answers with problems',
    (content) => {
      const loaded = loadPolicy([...guides, { path: 'rules/x.json', content }]);
      expect(loaded.ok).toBe(false);
    },
  );

  test.prop([anyJson], { numRuns: runs(100) })('takes any JSON as a guide', (content) => {
    const loaded = loadPolicy([{ path: 'rules/guide.json', content }]);
    expect(loaded.ok).toBe(false);
  });

  test.prop([anyPath, nth, oddJson], { numRuns: runs(600) })(
    'never throws, whatever a part is replaced by, and what it accepts can be decided',
    (path, n, value) => {
      const content = replaceSome(contents.get(path), n, value);
      const loaded = loadPolicy([...guides, { path, content }]);
      if (!loaded.ok) {
        expect(loaded.problems.length).toBeGreaterThan(0);
        return;
      }
      for (const decision of loaded.value.ruleSets.keys()) {
        expect(decideUnknown(loaded.value, { decision, facts: {} }).ok).toBe(true);
      }
    },
  );
});

/** A copy in which one member, counted through all objects and lists, is another value. */
function replaceSome(file: unknown, position: number, value: unknown): unknown {
  const copy = structuredClone(file);
  const owners = objectsOf(copy, []).flatMap(({ part }) => [
    part,
    ...Object.values(part).filter((inner) => Array.isArray(inner)),
  ]);
  const places = owners.flatMap((owner) => Object.keys(owner).map((key) => ({ owner, key })));
  const place = places[position % places.length];
  if (place !== undefined && (isRecord(place.owner) || Array.isArray(place.owner))) {
    Object.assign(place.owner, { [place.key]: value });
  }
  return copy;
}
