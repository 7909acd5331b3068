import { Ajv2020 } from 'ajv/dist/2020.js';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Json, loadPolicy, type Problem, type Result } from '../core/index.js';
import type { PolicyFile } from '../core/rule/policy.js';
import { jsonSchemas } from '../core/schemas.js';
import { readScenario } from '../core/studio.js';
import { fingerprints } from '../rules/fingerprints.js';
import { rules } from '../rules/index.js';
import { PATIENCE, runs } from './decide/runs.js';
import { mutated } from './fuzz/mutated.js';
import { sharedBy } from './fuzz/shared-by.js';

/** Problems of a wrong kind of value, of a key too many or too few, of a word outside its list. */
const OF_FORM = [
  ...['rule-set/shape', 'rule-set/version', 'rule-set/event-type', 'rule-set/empty-condition'],
  ...['rule-set/unknown-operator', 'rule-set/path-refused', 'rule-set/params-refused'],
  ...['rule-set/priority-refused', 'scenario/shape', 'scenario/version'],
];

/** The part of what the loader refuses by form that a schema has to refuse. */
const LEAST = 0.97;

interface Kind {
  readonly files: readonly PolicyFile[];
  /** How many mutations of each file are tried. */
  readonly each: number;
  /** Loads a mutated file, laid over those that it needs. */
  readonly load: (file: PolicyFile) => Result<unknown>;
}

// A scalar has one of several types.
const ajv = new Ajv2020({ allowUnionTypes: true });

const stories = import.meta.glob<Json>('/scenarios/**/*.json', { eager: true, import: 'default' });
const scenarios = Object.entries(stories).map(([path, content]) => ({ path, content }));
const ruleSets = withKey('id');
const shared = withKey('shared');
const guides = withKey('edition');

const KINDS: Readonly<Record<string, Kind>> = {
  'rule-set': {
    ...{ files: ruleSets, each: 4 },
    load: (file) => loadPolicy([...guides, ...sharedBy(asJson(file)), file]),
  },
  'shared-rules': {
    ...{ files: shared, each: 32 },
    load: (file) => loadPolicy([...guides, ...withUser(file.path), file]),
  },
  guide: { files: named('guide.json'), each: 60, load: loadAboutGuide },
  snapshots: { files: named('snapshots.json'), each: 60, load: loadAboutGuide },
  fingerprints: { files: fingerprints, each: 32, load: loadAboutGuide },
  scenario: { files: scenarios, each: 4, load: ({ content }) => readScenario(content) },
};

describe('a published JSON Schema refuses nothing that loads, and what is refused by form', () => {
  it.each(Object.entries(KINDS))(
    'of nearly right files: %s',
    { timeout: 2 * PATIENCE },
    (name, kind) => {
      const validate = ajv.compile(Object(jsonSchemas()[`${name}.schema.json`]));
      const all = mutations(kind).map((file) => {
        const isValid = validate(file.content);
        return { file, refusal: isValid ? null : validate.errors, read: kind.load(file) };
      });
      const accepted = all.filter(({ read }) => read.ok);
      const byForm = all.filter(({ file, read }) => formProblem(file, read) !== undefined);
      const byBoth = byForm.filter(({ refusal }) => refusal !== null);
      if (runs(1) > 1) {
        const refused = all.length - accepted.length;
        const bySchema = all.filter(({ refusal }) => refusal !== null).length;
        const ofForm = { byForm: byForm.length, byBoth: byBoth.length };
        const line = { accepted: accepted.length, refused, bySchema, ...ofForm };
        process.stdout.write(`${name}: ${JSON.stringify(line)}\n`);
      }
      expect(accepted.filter(({ refusal }) => refusal !== null)).toEqual([]);
      expect(Math.min(accepted.length, byForm.length)).toBeGreaterThan(0);
      const missed = byForm.filter(({ refusal }) => refusal === null);
      const named = missed.map(({ file, read }) => formProblem(file, read));
      const share = byBoth.length / byForm.length;
      expect(share, JSON.stringify(named)).toBeGreaterThanOrEqual(LEAST);
    },
  );
});

function mutations({ files, each }: Kind): readonly PolicyFile[] {
  const one = fc.tuple(...files.map((file) => mutated([asJson(file)])));
  return fc
    .sample(one, runs(each))
    .flatMap((contents) => files.map(({ path }, i) => ({ path, content: contents[i] })));
}

/** The first problem of form in the file itself. */
function formProblem({ path }: PolicyFile, read: Result<unknown>): Problem | undefined {
  if (read.ok) return undefined;
  return read.problems.find(({ code, file = path }) => OF_FORM.includes(code) && file === path);
}

function loadAboutGuide(file: PolicyFile): Result<unknown> {
  return loadPolicy([...guides, file]);
}

/** The smallest rule set that uses a shared file, after all that it uses. */
function withUser(path: string): readonly PolicyFile[] {
  const users = ruleSets
    .map((user) => [...sharedBy(asJson(user)), user])
    .filter((files) => files.some((file) => file.path === path));
  const size = (files: readonly PolicyFile[]) => JSON.stringify(files).length;
  return users.toSorted((a, b) => size(a) - size(b))[0] ?? [];
}

function withKey(key: string): readonly PolicyFile[] {
  return rules.filter(({ content }) => Object.hasOwn(Object(content), key));
}

function named(name: string): readonly PolicyFile[] {
  return rules.filter(({ path }) => path.endsWith(`/${name}`));
}

// Parsed from a text.
function asJson({ content }: PolicyFile): Json {
  return content as Json;
}
