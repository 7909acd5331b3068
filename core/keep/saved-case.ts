import { asJson, canonicalText, type Json } from '../base/json.js';
import type { Problem } from '../base/problem.js';
import { fail, ok, type Result } from '../base/result.js';
import type { LoadedPolicy } from '../process/loaded-policy.js';
import type { Case } from '../process/run.js';
import { changeNotes, otherWay, stepPlace } from './divergence.js';
import { type Fingerprint, fingerprintOf } from './fingerprint.js';
import { playAgain, type Replayed } from './replay.js';
import { goneNames } from './saved-names.js';
import { readSaved, type SavedCase } from './saved-shape.js';

/** A saved case, opened. */
export interface OpenedCase {
  readonly case: Case;
  /** True where a machine or the policy has changed since, and the case was replayed. */
  readonly migrated: boolean;
  /** The differences after the replay, one sentence for each; none without a replay. */
  readonly notes: readonly string[];
}

/**
 * A case as a document to be kept, with hashes of the machines and of the policy that it was played
 * by. A JSON value.
 * @param state a case that began as `EMPTY_CASE`
 * @example
 * ```ts
 * import { EMPTY_CASE, loadPolicy, saveCase, startRun } from 'provisim';
 * import { rules } from 'provisim/rules';
 *
 * const policy = loadPolicy(rules);
 * if (!policy.ok) throw new Error('the shipped rules are sound');
 * const begun = startRun(policy.value, EMPTY_CASE, { process: 'wholesale.rplReview' });
 * if (!begun.ok) throw new Error('no fact is needed to begin');
 * const kept = JSON.stringify(saveCase(policy.value, begun.value));
 * console.log(kept.includes('wholesale.rplReview')); // true
 * ```
 */
export function saveCase(policy: LoadedPolicy, state: Case): SavedCase {
  const ids = [...new Set(state.runs.map(({ process }) => process))];
  const hashes = ids.flatMap((id) => {
    const definition = policy.processes.get(id);
    return definition === undefined ? [] : [[id, fingerprintOf(policy, definition)] as const];
  });
  return { provisim: 'case', version: 1, processes: Object.fromEntries(hashes), case: state };
}

/**
 * Opens a saved case. With unchanged machines and policy this is the case itself, byte for byte;
 * otherwise it is replayed from its log, as long as it takes the same path.
 * @param content what `saveCase` returned, or any other JSON value
 * @returns every problem: `saved/shape`, `saved/version`, `saved/too-long`, `saved/unknown-…` where a name no longer
 * exists, `saved/other-way` where a step leads elsewhere, `saved/step` and `saved/beginning` where
 * it cannot be replayed, `saved/altered` where the case does not follow from its log
 * @example
 * ```ts
 * import { EMPTY_CASE, loadPolicy, openCase, saveCase, startRun } from 'provisim';
 * import { rules } from 'provisim/rules';
 *
 * const policy = loadPolicy(rules);
 * if (!policy.ok) throw new Error('the shipped rules are sound');
 * const begun = startRun(policy.value, EMPTY_CASE, { process: 'wholesale.rplReview' });
 * if (!begun.ok) throw new Error('no fact is needed to begin');
 * const kept = JSON.stringify(saveCase(policy.value, begun.value));
 * const opened = openCase(policy.value, JSON.parse(kept));
 * console.log(opened.ok && opened.value.case.runs[0]?.state); // screening
 * ```
 */
export function openCase(policy: LoadedPolicy, content: unknown): Result<OpenedCase> {
  const read = readSaved(content);
  if (!read.ok) return read;
  const { case: saved } = read.value;
  const gone = [...goneNames(policy, saved), ...unsaid(read.value)];
  if (gone.length > 0) return fail(gone);
  const changed = changesSince(policy, read.value);
  const replayed = playAgain(policy, saved, saved.clock);
  const problems = wayProblems(saved, replayed, changed.length === 0);
  if (problems.length > 0) return fail(problems);
  if (changed.length > 0) {
    const notes = [...changed, ...changeNotes(saved, replayed.story)];
    return ok({ case: replayed.story, migrated: true, notes });
  }
  const same = canonicalText(plain(replayed.story)) === canonicalText(plain(saved));
  return same ? ok({ case: replayed.story, migrated: false, notes: [] }) : fail([altered('/case')]);
}

/** How a replay differs from the log; only the first difference, since it causes all later ones. */
function wayProblems(saved: Case, { story, stuck }: Replayed, unchanged: boolean): Problem[] {
  const other = otherWay(saved, story, stuck !== undefined);
  if (other !== undefined) return [unchanged ? altered(other.at ?? '/case') : other];
  if (stuck === undefined) return [];
  const { run, step, problems } = stuck;
  const at = step === undefined ? `/case/runs/${run}/began` : stepPlace(saved, step);
  const what = step === undefined ? `run ${run + 1}` : `step ${step.order + 1} ${step.event}`;
  const code = step === undefined ? 'saved/beginning' : 'saved/step';
  const cannot = step === undefined ? 'cannot begin' : 'cannot be played';
  return problems.map(({ message, hint }) => {
    return { code, message: `${what} ${cannot}: ${message}`, ...(hint && { hint }), at };
  });
}

function unsaid({ processes, case: { runs } }: SavedCase): Problem[] {
  const missing = runs.map(({ process }) => process).filter((id) => !Object.hasOwn(processes, id));
  return [...new Set(missing)].map((id) => {
    const message = `it is not said what \`${id}\` was played by`;
    return { code: 'saved/shape', message, hint: 'its hashes, as saved', at: '/processes' };
  });
}

/** The machines and parts of the policy that have changed. */
function changesSince(policy: LoadedPolicy, saved: SavedCase): string[] {
  const ids = [...new Set(saved.case.runs.map(({ process }) => process))];
  return ids.flatMap((id) => {
    const definition = policy.processes.get(id);
    const before = saved.processes[id];
    if (definition === undefined || before === undefined) return [];
    return differences(id, before, fingerprintOf(policy, definition));
  });
}

function differences(id: string, before: Fingerprint, now: Fingerprint): string[] {
  const machine = before.machine === now.machine ? [] : [`the machine of \`${id}\` is another`];
  const names = new Set([...Object.keys(before.policy), ...Object.keys(now.policy)]);
  const changed = [...names].filter((name) => before.policy[name] !== now.policy[name]);
  return [
    ...machine,
    ...changed.map((name) =>
      name === 'epochs'
        ? `the epochs of the guide of \`${id}\` are others`
        : `the policy of \`${name}\` is another`,
    ),
  ];
}

function altered(at: string): Problem {
  const message = 'the case does not follow from its log';
  const hint = 'it was changed after it was saved: open it as it was';
  return { code: 'saved/altered', message, hint, at };
}

function plain(state: Case): Json {
  return asJson(state); // a case is a JSON value
}
