import { type AnyMachineSnapshot, getMicrosteps } from 'xstate';
import { deepFreeze, type Json } from '../base/json.js';
import type { Problem } from '../base/problem.js';
import { fail, ok, type Result } from '../base/result.js';
import type { Policy } from '../rule/policy.js';
import { Asking, type Occasion } from './ask.js';
import type { ProcessDefinition } from './definition.js';
import type { EffectParams, RowParams, ValueSource } from './machine.js';
import { nullMeansIn, readCaseFacts, readEvent } from './read-event.js';
import { refusalOf } from './refusal.js';
import type { Case, CaseFacts, Emitted, Move, Run, Step } from './run.js';
import { type StatePath, stateName, statePath } from './state-path.js';

/** One event for one run of a case. */
export interface StepRequest {
  /** Which run: its index in the case. */
  readonly run: number;
  readonly event: string;
  readonly payload?: unknown;
  /** Facts that have become known, or have changed, before the event. */
  readonly learn?: unknown;
}

/**
 * Plays one event: learns, asks the decisions that the process declares, takes the transition.
 * @param processes the definitions by id
 * @returns the case after the step, with the step as the last of the run's log; or problems
 *   `event/…`, `facts/…`, and then nothing has changed. A refused event is a step, not a problem.
 */
export function step(
  policy: Policy,
  processes: ReadonlyMap<string, ProcessDefinition>,
  story: Case,
  request: StepRequest,
): Result<Case> {
  const run = story.runs[request.run];
  const definition = run && processes.get(run.process);
  if (run === undefined || definition === undefined) return fail([noSuchRun(story, request)]);
  const payload = readEvent(definition, request.event, request.payload);
  const nullMeans = nullMeansIn(policy, definition.edition);
  const learned = readCaseFacts(definition, nullMeans, request.learn ?? {});
  if (!payload.ok || !learned.ok) {
    return fail([payload, learned].flatMap((r) => (r.ok ? [] : r.problems)));
  }
  const facts = without({ ...story.facts, ...learned.value.known }, learned.value.forgotten);
  const occasion: Occasion = {
    policy,
    definition,
    run,
    facts,
    event: request.event,
    payload: payload.value,
    from: statePath(run.state),
  };
  const asking = new Asking(occasion);
  const taken = take(occasion, asking);
  if (asking.problems.length > 0) return fail(asking.problems);
  const done: Step = { ...taken.step, learned: learned.value.known };
  const next: Run = { ...run, ...taken.after, log: [...run.log, done] };
  const runs = story.runs.map((other, i) => (i === request.run ? next : other));
  return ok(deepFreeze({ facts: { ...facts, ...done.changed }, runs }));
}

interface Taken {
  readonly step: Step;
  readonly after: Pick<Run, 'state' | 'context'>;
}

interface Action {
  readonly type: string;
  readonly params: unknown;
}

function take(occasion: Occasion, asking: Asking): Taken {
  const { definition, run, event, payload, from } = occasion;
  const { machine } = definition;
  const snapshot: AnyMachineSnapshot = machine.resolveState({
    value: run.state,
    context: run.context,
  });
  const microsteps = getMicrosteps(machine, snapshot, { type: event, seen: asking.seen });
  const emitted = emit(
    microsteps.flatMap(([, actions]): readonly Action[] => actions),
    asking,
  );
  const end = microsteps.at(-1)?.[0] as AnyMachineSnapshot | undefined;
  const stuck = end?.hasTag('transient') === true;
  const asked = { decisions: asking.records, assumptions: [...emitted.assumes, ...asking.assumed] };
  const still = { event, payload, learned: {}, from, to: from, ...NOTHING, ...asked };
  const stay = { state: run.state, context: run.context };
  if (asking.wanted.length > 0) return { step: { ...still, wanted: asking.wanted }, after: stay };
  const refused = emitted.rows === 0 || stuck;
  if (end === undefined || refused) {
    return { step: { ...still, refused: refusalOf(occasion, snapshot, asking.seen) }, after: stay };
  }
  const to = statePath(end.value);
  const passed = microsteps.map(([s]) => s as AnyMachineSnapshot);
  const through = passed.filter((s) => s.hasTag('transient')).map((s) => statePath(s.value));
  const handover = definition.handovers[stateName(to)];
  return {
    step: {
      ...still,
      ...asked,
      through,
      to,
      moves: movesOf(from, microsteps, asking),
      rules: [...new Set(emitted.rules)],
      assumptions: [...new Set(asked.assumptions)],
      effects: emitted.effects,
      warnings: emitted.warnings,
      changed: emitted.changed,
      ...(handover === undefined ? {} : { handover }),
    },
    after: { state: end.value, context: end.context },
  };
}

// Of a transition of its own every microstep has a row; XState's bookkeeping has none.
function movesOf(
  from: StatePath,
  microsteps: readonly (readonly [unknown, readonly Action[]])[],
  asking: Asking,
): Move[] {
  let at = from;
  return microsteps.flatMap(([snapshot, actions]): Move[] => {
    const { rows, rules, effects, warnings } = emit(actions, asking);
    const start = at;
    at = statePath((snapshot as AnyMachineSnapshot).value);
    const emitted = [...effects, ...warnings].map(({ id }) => id);
    return rows === 0 ? [] : [{ from: start, to: at, rules, emitted }];
  });
}

const NOTHING = { through: [], moves: [], rules: [], effects: [], warnings: [], changed: {} };

interface Emission {
  /** How many transitions were taken. */
  readonly rows: number;
  readonly rules: readonly string[];
  readonly assumes: readonly string[];
  readonly effects: readonly Emitted[];
  readonly warnings: readonly Emitted[];
  readonly changed: CaseFacts;
}

// The machine's setup types what its actions carry; XState's transition functions forget it.
function emit(actions: readonly Action[], { seen }: Asking): Emission {
  const of = <T>(type: string) => actions.filter((a) => a.type === type).map((a) => a.params as T);
  const value = (source: ValueSource): Json => {
    if ('constant' in source) return source.constant;
    if ('payload' in source) return seen.payload(source.payload) ?? null;
    if ('fact' in source) return seen.fact(source.fact) ?? null;
    return seen.answer(...source.answer) ?? null;
  };
  const values = (sources: Readonly<Record<string, ValueSource>>) =>
    Object.fromEntries(Object.entries(sources).map(([name, source]) => [name, value(source)]));
  const emitted = ({ id, endsIn, args }: EffectParams): Emitted => ({
    id: endsIn === undefined ? id : `${id}${String(seen.answer(...endsIn) ?? '')}`,
    args: values(args ?? {}),
  });
  const rows = of<RowParams>('row');
  return {
    rows: rows.length,
    rules: rows.flatMap(({ rules }) => rules),
    assumes: rows.flatMap(({ assumes }) => assumes),
    effects: of<EffectParams>('effect').map(emitted),
    warnings: of<EffectParams>('warn').map(emitted),
    changed: Object.assign(
      {},
      ...of<Readonly<Record<string, ValueSource>>>('learn').map(values),
    ) as CaseFacts,
  };
}

function without(facts: CaseFacts, forgotten: readonly string[]): CaseFacts {
  const kept = Object.entries(facts).filter(([name]) => !forgotten.includes(name));
  return Object.fromEntries(kept);
}

function noSuchRun(story: Case, { run }: StepRequest): Problem {
  const message = `the case has no run ${run} of a known process`;
  return { code: 'event/unknown-run', message, hint: `it has ${story.runs.length} runs` };
}
