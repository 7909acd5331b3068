import { asJson, canonicalText, type Json } from '../../base/json.js';
import type { LoadedPolicy } from '../../process/loaded-policy.js';
import type { Case, Emitted, Run, Step } from '../../process/run.js';
import { beginCase } from '../../process/start.js';
import { type StatePath, statePath } from '../../process/state-path.js';
import { step } from '../../process/step.js';
import type { Trace, TraceStep } from '../trace.js';

/** A version of a process: a policy at a time, under switches. */
export interface ProcessVersion {
  /** Made by `loadPolicy`. */
  readonly policy: LoadedPolicy;
  /** A date or an epoch id; left out: the newest epoch. */
  readonly asOf?: string | null;
  /** Switches that do not have their defaults. */
  readonly switches?: Readonly<Record<string, Json>>;
}

/** What a version makes of an event. */
export interface SeenStep {
  /** The state afterwards. */
  readonly state: StatePath;
  readonly effects: readonly Emitted[];
  readonly warnings: readonly Emitted[];
  /** Facts of the case that change. */
  readonly changed: Readonly<Record<string, Json>>;
  /** Why it is refused: `GUARDS`, `NOT_EXPECTED`, `NO_TIMER`, `FINISHED`. */
  readonly refused?: string;
  /** Facts that have to be known first. */
  readonly wanted?: readonly string[];
  /** The process that continues the run. */
  readonly handover?: string;
  /** The timers that run afterwards, with the seconds until they are due. */
  readonly timers: Readonly<Record<string, number>>;
  /** Bounded progress. */
  readonly progress: Readonly<Record<string, Json>>;
  /** The ids of the transitions that were taken. */
  readonly transitions: readonly string[];
}

/** The parts of a step that two versions are compared by. */
export const STEP_PARTS = [
  ...(['refused', 'wanted', 'state', 'effects', 'warnings', 'changed'] as const),
  ...(['handover', 'timers', 'progress'] as const),
];

/** One of `STEP_PARTS`. */
export type StepPart = (typeof STEP_PARTS)[number];

/** One case in both versions. */
export interface CasePair {
  readonly from: Case;
  readonly to: Case;
}

/** One event in both versions, with the cases afterwards. */
export interface SeenPair {
  readonly from: SeenStep;
  readonly to: SeenStep;
  readonly parts: readonly StepPart[];
  readonly after: CasePair;
}

/** Plays the same in two versions of a process. */
export class ComparedPlay {
  readonly #from: ProcessVersion;
  readonly #to: ProcessVersion;

  constructor(from: ProcessVersion, to: ProcessVersion) {
    this.#from = from;
    this.#to = to;
  }

  /** Begins a trace; undefined where it cannot begin in one of the versions, or begins differently. */
  begin({ process, facts }: Pick<Trace, 'process' | 'facts'>): CasePair | undefined {
    const [from, to] = [this.#from, this.#to].map(({ policy, asOf = null, switches = {} }) =>
      beginCase(policy, { process, facts, asOf, switches }),
    );
    if (from?.ok !== true || to?.ok !== true) return undefined;
    const pair = { from: from.value, to: to.value };
    const [a, b] = [seenOf(pair.from), seenOf(pair.to)];
    return a === undefined || b === undefined || partsBetween(a, b).length > 0 ? undefined : pair;
  }

  /** Sends an event; undefined where neither version knows it, or its payload. */
  send({ from, to }: CasePair, event: TraceStep): SeenPair | undefined {
    const [a, b] = [sent(this.#from, from, event), sent(this.#to, to, event)];
    if (a === undefined || b === undefined || (!a.isKnown && !b.isKnown)) return undefined;
    const parts = partsBetween(a.seen, b.seen);
    return { from: a.seen, to: b.seen, parts, after: { from: a.after, to: b.after } };
  }

  /**
   * Plays a trace to its end.
   * @returns the last event; undefined where an earlier one differs already or is refused
   */
  play(trace: Pick<Trace, 'process' | 'facts' | 'steps'>): SeenPair | undefined {
    let now = this.begin(trace);
    for (const [i, one] of trace.steps.entries()) {
      if (now === undefined) return undefined;
      const seen = this.send(now, one);
      if (i === trace.steps.length - 1) return seen;
      if (seen === undefined || seen.parts.length > 0 || !isTaken(seen.from)) return undefined;
      now = seen.after;
    }
    return undefined;
  }
}

/** An event in one version: refused with the code of the problem where it has no such event. */
function sent({ policy }: ProcessVersion, now: Case, event: TraceStep) {
  const next = step(policy, now, event);
  const after = next.ok ? next.value : now;
  const seen = seenOf(after);
  if (seen === undefined) return undefined;
  if (next.ok) return { seen, after, isKnown: true };
  const nothing = { effects: [], warnings: [], changed: {}, transitions: [] };
  const refused = next.problems[0]?.code ?? '';
  return { seen: { ...seen, ...nothing, refused }, after, isKnown: false };
}

/** True for an event that was neither refused nor waits for facts. */
export function isTaken({ refused, wanted }: SeenStep): boolean {
  return refused === undefined && wanted === undefined;
}

function partsBetween(a: SeenStep, b: SeenStep): readonly StepPart[] {
  return STEP_PARTS.filter((part) => textOf(a[part]) !== textOf(b[part]));
}

function textOf(value: unknown): string {
  return value === undefined ? '' : canonicalText(asJson(value));
}

function seenOf(now: Case): SeenStep | undefined {
  const run = now.runs[0];
  return run && { ...lastOf(run), ...standingOf(run, now.clock) };
}

function standingOf({ state, timers, context }: Run, clock: number) {
  return {
    state: statePath(state),
    timers: Object.fromEntries(timers.map(({ id, due }) => [id, due - clock])),
    progress: context,
  };
}

/** What the last step says; of a run without any, nothing. */
function lastOf({ log }: Run) {
  const last = log.at(-1);
  return {
    effects: last?.effects ?? [],
    warnings: last?.warnings ?? [],
    changed: last?.changed ?? {},
    transitions: transitionsOf(last),
    ...(last?.refused !== undefined && { refused: last.refused.code }),
    ...(last?.wanted !== undefined && { wanted: [...last.wanted].sort() }),
    ...(last?.handover !== undefined && { handover: last.handover.process }),
  };
}

function transitionsOf(last: Step | undefined): readonly string[] {
  return (last?.moves ?? []).flatMap(({ transitions }) => transitions);
}
