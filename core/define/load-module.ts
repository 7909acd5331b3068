import { isRecord } from '../base/json.js';
import type { Problem } from '../base/problem.js';
import { fail, ok, problemsOf, type Result } from '../base/result.js';
import type { Tones } from '../decide/sentences/answer-tone.js';
import { textsWith } from '../decide/sentences/engine-texts.js';
import type { EditionTexts, Texts } from '../decide/sentences/texts.js';
import type { Invariant } from '../explore/invariant.js';
import type { LoadedPolicy } from '../process/loaded-policy.js';
import type { SharedCase } from '../process/shared-case.js';
import type { PolicyFile } from '../rule/policy.js';
import { readScenario, type Scenario } from '../simulate/scenario.js';
import { type Beside, loadOwnPolicy, type OwnEdition } from './load-own-policy.js';
import { isProcess } from './process-problems.js';
import { toneProblems } from './tone-problems.js';

/** What a module exports that brings a policy. */
export interface PolicyModule extends Beside {
  /** Guides and rule sets. */
  readonly files: readonly PolicyFile[];
  readonly editions: readonly OwnEdition[];
  /** Sentences for people, by language, then by edition. */
  readonly texts?: Readonly<Record<string, Readonly<Record<string, EditionTexts>>>>;
  /** What each answer means for the one who asks; one that is left out is neutral. */
  readonly tones?: Tones;
  /** Scenarios, each with the path that problems name it by. */
  readonly scenarios?: readonly PolicyFile[];
}

/** A policy with all that its module brings beside. */
export interface LoadedModule {
  readonly policy: LoadedPolicy;
  readonly invariants: readonly Invariant[];
  readonly cases: readonly SharedCase[];
  readonly texts: Texts;
  readonly scenarios: readonly { readonly file: string; readonly scenario: Scenario }[];
}

/**
 * Reads a policy module: what `import()` of it gives.
 * @param module anything; what is wrong with it comes back as problems `module/…` and those of
 *   `loadPolicy`, all at once
 * @param over files that are laid over those of the module
 * @example
 * ```ts
 * import { formatProblem, loadPolicyModule } from 'provisim/define';
 *
 * const loaded = loadPolicyModule({ files: [] });
 * console.log(loaded.ok || loaded.problems.map(formatProblem).join()); // the module exports no `editions` (right would be a list of what `defineEdition` gives, at least one)
 * ```
 */
export function loadPolicyModule(
  module: unknown,
  over: readonly PolicyFile[] = [],
): Result<LoadedModule> {
  const wrong = shapeProblems(module);
  if (wrong.length > 0) return fail(wrong);
  // INVARIANT: the shape has been checked; what is in it, `loadOwnPolicy` and the readers check.
  const brought = module as PolicyModule;
  const { files, editions, invariants = [], cases = [], scenarios = [] } = brought;
  const policy = loadOwnPolicy([...files, ...over], editions, brought);
  const read = scenarios.map(({ path, content }) => ({
    file: path,
    scenario: readScenario(content),
  }));
  const unread = read.flatMap(({ file, scenario }) =>
    problemsOf(scenario).map((problem) => ({ ...problem, file })),
  );
  const mistoned = policy.ok ? toneProblems(brought.tones ?? {}, policy.value) : [];
  if (!policy.ok || unread.length + mistoned.length > 0) {
    return fail([...problemsOf(policy), ...mistoned, ...unread]);
  }
  const sound = read.flatMap(({ file, scenario }) =>
    scenario.ok ? [{ file, scenario: scenario.value }] : [],
  );
  const texts = textsWith(brought.texts, brought.tones);
  return ok({ policy: policy.value, invariants, cases, texts, scenarios: sound });
}

/** The exports of a module, what each has to be, and whether it has to be there. */
const EXPORTS: Readonly<Record<string, (value: unknown) => boolean>> = {
  files: (value) => listOf(value, isFile),
  editions: (value) => listOf(value, isEdition) && (value as readonly unknown[]).length > 0,
  processes: (value) => listOf(value, isProcess),
  invariants: (value) =>
    listOf(value, (one) => isRecord(one) && typeof one.see === 'function' && 'id' in one),
  cases: (value) => listOf(value, (one) => isRecord(one) && Array.isArray(one.members)),
  texts: (value) => isRecord(value) && Object.values(value).every(isRecord),
  tones: isRecord,
  scenarios: (value) => listOf(value, isFile),
};

const WORDS: Readonly<Record<string, string>> = {
  files: 'a list of `{ path, content }`, the content being JSON',
  editions: 'a list of what `defineEdition` gives, at least one',
  processes: 'a list of what `defineProcess` gives',
  invariants: 'a list of what `never` and its kind, or `defineInvariant`, give',
  cases: 'a list of `{ title, members }`',
  texts: 'sentences by language, then by edition',
  tones: 'tones by decision, output and token',
  scenarios: 'a list of `{ path, content }`, the content being JSON',
};

function shapeProblems(module: unknown): Problem[] {
  const exported = isRecord(module) ? module : {};
  return Object.entries(EXPORTS).flatMap(([name, fits]): Problem[] => {
    const value = exported[name];
    const needed = name === 'files' || name === 'editions';
    if (value === undefined && !needed) return [];
    const hint = `right would be ${WORDS[name] ?? ''}`;
    if (value === undefined) {
      return [{ code: 'module/missing', message: `the module exports no \`${name}\``, hint }];
    }
    const message = `\`${name}\` of the module is of another form`;
    return fits(value) ? [] : [{ code: 'module/shape', message, hint }];
  });
}

function listOf(value: unknown, fits: (one: unknown) => boolean): boolean {
  return Array.isArray(value) && value.every(fits);
}

function isFile(value: unknown): boolean {
  return isRecord(value) && typeof value.path === 'string' && 'content' in value;
}

function isEdition(value: unknown): boolean {
  return (
    isRecord(value) &&
    typeof value.id === 'string' &&
    Array.isArray(value.signatures) &&
    Array.isArray(value.constraints) &&
    (value.nullMeans === 'unknown' || value.nullMeans === 'problem')
  );
}
