import type { Json } from './base/json.js';
import { fail, type Result } from './base/result.js';
import { meant } from './base/suggest.js';
import * as rewind from './keep/rewind.js';
import * as saved from './keep/saved-case.js';
import type { SavedCase } from './keep/saved-shape.js';
import type { LoadedPolicy as Policy } from './process/loaded-policy.js';
import type { Case } from './process/run.js';
import * as start from './process/start.js';
import * as steps from './process/step.js';

type Values = Readonly<Record<string, Json>>;

/** A request to start a run. */
export interface RunRequest {
  /** Its id, such as `broadworks.attachment`; a problem names the others. */
  readonly process: string;
  /** Known facts of the case; a fact that is left out is not known. */
  readonly facts?: Values;
  /** The run's own facts, which other runs of the case do not share. */
  readonly own?: Values;
  /** An ISO date or an epoch id of the guide; left out: the newest epoch. */
  readonly asOf?: string | null;
  readonly switches?: Readonly<Record<string, string | number | boolean | null>>;
}

/** An event for one run of a case. */
export interface EventRequest {
  /** The run's index in the case; left out: 0. */
  readonly run?: number;
  readonly event: string;
  readonly payload?: Values;
  /** Facts that become known, or change, before the event. */
  readonly learn?: Values;
}

/**
 * Starts a run of a process in a case; the first one in `EMPTY_CASE`.
 * @param policy made by `loadPolicy`
 * @param state the case so far
 * @returns the case with the run as its last; or problems `start/…`, `facts/…`, `as-of/…`,
 * `switches/…`
 */
export function startRun(policy: Policy, state: Case, request: RunRequest): Result<Case> {
  const { processes } = policy;
  const definition = processes.get(request.process);
  if (definition !== undefined) return start.startRun(policy, state, definition, request);
  const message = `\`${request.process}\` is not a process`;
  const hint = meant(request.process, [...processes.keys()]);
  return fail([{ code: 'start/unknown-process', message, hint, at: '/process' }]);
}

/**
 * Sends an event to a run. Timers that fall due before it fire first. A refused event is not a
 * problem: the step in the log says why, and nothing else has changed.
 * @returns the case with the step as the last of the run's `log`; or problems `event/…`, `facts/…`
 */
export function step(policy: Policy, state: Case, request: EventRequest): Result<Case> {
  return steps.step(worldOf(policy), state, { run: 0, ...request });
}

/**
 * Advances the clock: timers that fall due fire, each as a step of its run. No clock is read: the
 * time is the case's own.
 * @param until seconds since the case began
 * @returns the case at that time
 */
export function passTime(policy: Policy, state: Case, until: number): Result<Case> {
  return steps.passTime(worldOf(policy), state, until);
}

/**
 * Follows a hand-over: starts the run of the next process.
 * @param run the index of the run that hands over
 * @returns the case with the run of the other process as its last; or `start/no-handover`
 */
export function followHandover(policy: Policy, state: Case, run: number): Result<Case> {
  return start.followHandover(worldOf(policy), state, run);
}

/**
 * The case at an earlier time, by replay from its beginning.
 * @param seconds since the case began; a step at that very second is included
 */
export function caseAt(policy: Policy, state: Case, seconds: number): Result<Case> {
  return rewind.caseAt(worldOf(policy), state, seconds);
}

/** A case as a JSON document to be kept, with hashes of its machines and policies. */
export function saveCase(policy: Policy, state: Case): SavedCase {
  return saved.saveCase(worldOf(policy), state);
}

/**
 * Opens a document of `saveCase`. With unchanged machines and policy it is the same case, byte for
 * byte; otherwise it is replayed from its log, and every problem says why it cannot be.
 * @param content any value; what is wrong with it comes back as problems `saved/…`
 */
export function openCase(policy: Policy, content: unknown): Result<saved.OpenedCase> {
  return saved.openCase(worldOf(policy), content);
}

function worldOf(policy: Policy): steps.System {
  return { policy, processes: policy.processes };
}
