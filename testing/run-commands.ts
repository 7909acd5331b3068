import * as fc from 'fast-check';
import {
  type Case,
  EMPTY_CASE,
  type Json,
  type Policy as LoadedPolicy,
  type StatePath,
  type Step,
} from '../core/index.js';
import { canonicalText, stateLabel, statePath } from '../core/studio.js';
import { type Act, doAct, drawAct } from './act.js';
import type { FactsRecord } from './arbitrary-facts.js';
import { begin } from './arbitrary-trace.js';
import { drawBy, drawn } from './draw.js';
import { processValues } from './process-values.js';
import { processOf } from './system.js';

/** The observable result of an event. */
export interface Shown {
  /** The configuration: `attached.ready`, or with regions `{ "attached.settling": { … } }`. */
  readonly state: StatePath;
  /** The effects since the last event, in any order. */
  readonly effects: readonly string[];
}

/** One run of an implementation under test. */
export interface RunUnderTest {
  /** Sends an event. An event that the state does not take must change nothing. */
  send(event: string, payload: FactsRecord, learn: FactsRecord): Shown | Promise<Shown>;
}

/** An implementation under test. */
export interface ProcessUnderTest {
  /** Starts a run in a case of its own. */
  start(facts: FactsRecord): RunUnderTest | Promise<RunUnderTest>;
}

/** The model of the commands: provisim's own run. */
export interface RunModel {
  story: Case;
}

/** A command of a run, for `fc.asyncModelRun`. */
export type RunCommand = fc.AsyncCommand<RunModel, RunUnderTest>;

/** A bound on the choices of one event; missing ones are the first alternatives. */
const CHOICES = 20;

/** Options of the length of generated command sequences. */
export interface CommandOptions {
  /** The maximal number of events; 20 when left out. */
  readonly events?: number;
}

/** Options of `followsProvisim`. */
export interface FollowOptions extends CommandOptions {
  /** Initial facts besides those that are drawn; see `StoryOptions`. */
  readonly near?: readonly FactsRecord[];
}

/**
 * Commands for `fc.asyncModelRun`: each sends one event to an implementation, and compares its
 * state and effects with those of provisim's own run. Events are drawn for the state that the run
 * has reached, so that a shortened sequence is still meaningful.
 * @example
 * ```ts
 * import fc from 'fast-check';
 * import { loadPolicy } from 'provisim';
 * import { rules } from 'provisim/rules';
 * import { runCommands } from 'provisim/testing';
 *
 * const policy = loadPolicy(rules);
 * if (!policy.ok) throw new Error('the shipped rules are sound');
 * const [commands] = fc.sample(runCommands(policy.value, { events: 4 }), { numRuns: 1, seed: 1 });
 * console.log([...(commands ?? [])].length <= 4); // true
 * ```
 */
export function runCommands(
  policy: LoadedPolicy,
  { events = 20 }: CommandOptions = {},
): fc.Arbitrary<Iterable<RunCommand>> {
  const sends = fc
    .array(fc.nat(99), { maxLength: CHOICES, size: 'max' })
    .map((numbers) => new Send(policy, numbers));
  return fc.commands<RunModel, RunUnderTest, false>([sends], {
    maxCommands: events,
    size: 'max',
    disableReplayLog: true,
  });
}

/**
 * The property that an implementation of a process behaves as provisim does, in every scenario. A
 * failing case has the facts, all of them known, and a shortest sequence of events that was found.
 * @example
 * ```ts
 * import fc from 'fast-check';
 * import { loadPolicy } from 'provisim';
 * import { rules } from 'provisim/rules';
 * import { followsProvisim } from 'provisim/testing';
 *
 * const policy = loadPolicy(rules);
 * if (!policy.ok) throw new Error('the shipped rules are sound');
 * // It never leaves the state that it begins in.
 * const lazy = { start: () => ({ send: () => ({ state: 'screening', effects: [] }) }) };
 * const property = followsProvisim(policy.value, 'wholesale.rplReview', lazy);
 * const found = await fc.check(property, { numRuns: 50, seed: 1 });
 * console.log(found.failed); // true
 * ```
 */
export function followsProvisim(
  policy: LoadedPolicy,
  process: string,
  implementation: ProcessUnderTest,
  { near = [], ...options }: FollowOptions = {},
): fc.IAsyncProperty<[FactsRecord, Iterable<RunCommand>]> {
  const values = processValues(policy, processOf(policy, process));
  const facts = drawn((draw) =>
    near.length > 0 && draw.chance(75) ? draw.pick(near) : values.facts(draw, 0),
  ).filter((given) => begin(policy, { process, facts: given }) !== undefined);
  return fc.asyncProperty(facts, runCommands(policy, options), async (given, commands) => {
    const real = await implementation.start(given);
    const model: RunModel = { story: begin(policy, { process, facts: given }) ?? EMPTY_CASE };
    await fc.asyncModelRun(() => ({ model, real }), commands);
  });
}

class Send implements RunCommand {
  readonly #policy: LoadedPolicy;
  readonly #numbers: readonly number[];
  #told = 'an event';

  constructor(policy: LoadedPolicy, numbers: readonly number[]) {
    this.#policy = policy;
    this.#numbers = numbers;
  }

  // What provisim rejects as invalid is not sent to the implementation.
  check({ story }: Readonly<RunModel>): boolean {
    return doAct(this.#policy, story, this.#act(story)).ok;
  }

  async run(model: RunModel, real: RunUnderTest): Promise<void> {
    const act = this.#act(model.story);
    const next = doAct(this.#policy, model.story, act);
    if (!('event' in act) || !next.ok) return;
    this.#told = toldOf(act);
    const before = model.story.runs[0]?.log.length;
    model.story = next.value;
    const run = next.value.runs[0];
    if (run === undefined) return;
    const steps = run.log.slice(before);
    const shown = await real.send(act.event, act.payload, act.learn);
    const differences = [
      ...stateDifference(statePath(run.state), shown.state),
      ...effectDifference(steps, shown.effects),
    ];
    if (differences.length > 0) throw new Error(`${this.#told}: ${differences.join('; ')}`);
  }

  // It prints what it was when it ran: each attempt has commands of its own.
  [fc.cloneMethod](): Send {
    return new Send(this.#policy, this.#numbers);
  }

  toString(): string {
    return this.#told;
  }

  #act(state: Case): Act {
    return drawAct(drawBy(this.#numbers), { policy: this.#policy, story: state }, { plain: true });
  }
}

function stateDifference(expected: StatePath, found: StatePath): string[] {
  const isSame = canonicalText(expected as Json) === canonicalText(found as Json);
  return isSame ? [] : [`the state is ${stateLabel(expected)}, not ${stateLabel(found)}`];
}

function effectDifference(steps: readonly Step[], found: readonly string[]): string[] {
  const expected = steps.flatMap(({ effects }) => effects.map(({ id }) => id));
  const [right, shown] = [expected, found].map((ids) => [...ids].sort().join(', ') || 'none');
  return right === shown ? [] : [`the effects are ${right}, not ${shown}`];
}

function toldOf(act: Extract<Act, { readonly event: string }>): string {
  const text = (of: FactsRecord) => (Object.keys(of).length === 0 ? '' : ` ${JSON.stringify(of)}`);
  const learned = text(act.learn);
  return `${act.event}${text(act.payload)}${learned === '' ? '' : `, learning${learned}`}`;
}
