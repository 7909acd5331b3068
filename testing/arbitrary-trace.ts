import type * as fc from 'fast-check';
import { type Case, EMPTY_CASE, type Policy as LoadedPolicy, startRun } from '../core/index.js';
import { type Act, doAct, drawAct } from './act.js';
import type { FactsRecord } from './arbitrary-facts.js';
import { type Draw, drawn } from './draw.js';
import { type ProcessValues, processValues } from './process-values.js';
import { processOf } from './system.js';

/** A generated scenario of a process: the initial facts and the inputs. A JSON value. */
export interface AnyStory {
  readonly process: string;
  /** The initially known facts. */
  readonly facts: FactsRecord;
  readonly acts: readonly Act[];
}

/** Options of generated scenarios. */
export interface StoryOptions {
  /** The maximal number of acts; 14 when left out. */
  readonly acts?: number;
  /** The percentage of facts that are initially unknown; 10 when left out. */
  readonly unknown?: number;
  /**
   * Facts to stay close to: those of cases that get far. Where many facts have to match at once,
   * values drawn independently rarely do.
   */
  readonly near?: readonly FactsRecord[];
}

/**
 * Scenarios of a process: facts and payloads from the partitions of its decisions, expected events
 * and others, some of them invalid, repeated or by the wrong actor, facts that change in between,
 * waits around the times of timers, runs started in parallel or by a hand-over.
 * @param policy made by `loadPolicy`
 * @param process the id of the first process
 * @example
 * ```ts
 * import fc from 'fast-check';
 * import { loadPolicy } from 'provisim';
 * import { rules } from 'provisim/rules';
 * import { anyStory } from 'provisim/testing';
 *
 * const policy = loadPolicy(rules);
 * if (!policy.ok) throw new Error('the shipped rules are sound');
 * const stories = anyStory(policy.value, 'wholesale.rplReview', { acts: 3 });
 * const drawn = fc.sample(stories, { numRuns: 5, seed: 1 });
 * console.log(drawn.every(({ acts }) => acts.length <= 3)); // true
 * ```
 */
export function anyStory(
  policy: LoadedPolicy,
  process: string,
  { acts = 14, unknown = 10, near = [] }: StoryOptions = {},
): fc.Arbitrary<AnyStory> {
  const values = processValues(policy, processOf(policy, process));
  return drawn((draw) => {
    const isNear = near.length > 0 && draw.chance(75);
    const facts = isNear ? beside(draw, draw.pick(near), values) : values.facts(draw, unknown);
    const begun = begin(policy, { process, facts });
    return begun && { process, facts, acts: drawActs(draw, { policy, begun, most: acts }) };
  }).filter((story): story is AnyStory => story !== undefined);
}

/**
 * The case at the beginning of a scenario and after each of its acts; an act that is not possible
 * changes nothing.
 * @example
 * ```ts
 * import { loadPolicy } from 'provisim';
 * import { rules } from 'provisim/rules';
 * import { casesOf } from 'provisim/testing';
 *
 * const policy = loadPolicy(rules);
 * if (!policy.ok) throw new Error('the shipped rules are sound');
 * const acts = [{ wait: 3600 }];
 * const cases = casesOf(policy.value, { process: 'wholesale.rplReview', facts: {}, acts });
 * console.log(cases.map(({ clock }) => clock).join()); // 0,3600
 * ```
 */
export function casesOf(policy: LoadedPolicy, story: AnyStory): readonly Case[] {
  const cases: Case[] = [begin(policy, story) ?? EMPTY_CASE];
  for (const act of story.acts) cases.push(afterAct(policy, cases.at(-1) ?? EMPTY_CASE, act));
  return cases;
}

/**
 * The case after an act; unchanged where it is not possible.
 * @example
 * ```ts
 * import { EMPTY_CASE, loadPolicy } from 'provisim';
 * import { rules } from 'provisim/rules';
 * import { afterAct } from 'provisim/testing';
 *
 * const policy = loadPolicy(rules);
 * if (!policy.ok) throw new Error('the shipped rules are sound');
 * console.log(afterAct(policy.value, EMPTY_CASE, { wait: 60 }).clock); // 60
 * ```
 */
export function afterAct(policy: LoadedPolicy, state: Case, act: Act): Case {
  const next = doAct(policy, state, act);
  return next.ok ? next.value : state;
}

/** The case with the first run; undefined where the facts do not determine its initial state. */
export function begin(
  policy: LoadedPolicy,
  { process, facts }: Pick<AnyStory, 'process' | 'facts'>,
): Case | undefined {
  const started = startRun(policy, EMPTY_CASE, { process, facts });
  return started.ok ? started.value : undefined;
}

/** Facts that differ from others in a few. */
function beside(draw: Draw, from: FactsRecord, values: ProcessValues): FactsRecord {
  let facts = from;
  for (let left = draw.below(4); left > 0; left--)
    facts = { ...facts, ...values.change(draw, facts) };
  return facts;
}

// Each act is drawn for the case that the earlier ones lead to, so that scenarios get far.
function drawActs(
  draw: Draw,
  {
    policy,
    begun,
    most,
  }: { readonly policy: LoadedPolicy; readonly begun: Case; readonly most: number },
): readonly Act[] {
  const acts: Act[] = [];
  let now = begun;
  for (let left = draw.below(most + 1); left > 0; left--) {
    const last = acts.at(-1);
    const act = drawAct(draw, { policy, story: now, ...(last && { last }) });
    acts.push(act);
    now = afterAct(policy, now, act);
  }
  return acts;
}
