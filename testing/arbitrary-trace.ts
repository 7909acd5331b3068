import type * as fc from 'fast-check';
import type { Case } from '../core/process/run.js';
import { EMPTY_CASE, startRun } from '../core/process/start.js';
import type { System } from '../core/process/step.js';
import { type Act, doAct, drawAct } from './act.js';
import type { FactsRecord } from './arbitrary-facts.js';
import { type Draw, drawn } from './draw.js';
import { type ProcessValues, processValues } from './process-values.js';
import { type Playable, processOf, worldOf } from './system.js';

/** A story of a process: how its case begins, and what is done to it. A JSON value. */
export interface AnyStory {
  readonly process: string;
  /** What is known of the world at first. */
  readonly facts: FactsRecord;
  readonly acts: readonly Act[];
}

/** What stories are wanted. */
export interface StoryOptions {
  /** How many acts at most; 14 when left out. */
  readonly acts?: number;
  /** How many facts of a hundred are not known at first; 10 when left out. */
  readonly unknown?: number;
  /**
   * Facts to begin near: those of cases that get somewhere. Where many facts have to be right at
   * once, values drawn one by one hardly ever are.
   */
  readonly near?: readonly FactsRecord[];
}

/**
 * Stories of a process: facts and payloads near what its decisions tell apart, events that are
 * expected and others, some of them wrong, repeated or by somebody who may not, facts that change
 * in between, waits around the times of timers, runs that begin beside or go on from the first.
 * @param of a policy that was loaded, or one with processes of its own
 * @param process the id of the process that begins
 */
export function anyStory(
  of: Playable,
  process: string,
  { acts = 14, unknown = 10, near = [] }: StoryOptions = {},
): fc.Arbitrary<AnyStory> {
  const system = worldOf(of);
  const values = processValues(system.policy, processOf(system, process));
  return drawn((draw) => {
    const isNear = near.length > 0 && draw.chance(75);
    const facts = isNear ? beside(draw, draw.pick(near), values) : values.facts(draw, unknown);
    const begun = begin(system, { process, facts });
    return begun && { process, facts, acts: drawActs(draw, { system: system, begun, most: acts }) };
  }).filter((story): story is AnyStory => story !== undefined);
}

/** The case at a story's beginning and after each of its acts; what cannot be done changes nothing. */
export function casesOf(of: Playable, story: AnyStory): readonly Case[] {
  const system = worldOf(of);
  const cases: Case[] = [begin(system, story) ?? EMPTY_CASE];
  for (const act of story.acts) cases.push(afterAct(system, cases.at(-1) ?? EMPTY_CASE, act));
  return cases;
}

/** The case after something was done to it; the same where it cannot be done. */
export function afterAct(of: Playable, state: Case, act: Act): Case {
  const next = doAct(worldOf(of), state, act);
  return next.ok ? next.value : state;
}

/** The case with the first run; undefined where the facts do not say in which state it begins. */
export function begin(
  system: System,
  { process, facts }: Pick<AnyStory, 'process' | 'facts'>,
): Case | undefined {
  const started = startRun(system.policy, EMPTY_CASE, processOf(system, process), { facts });
  return started.ok ? started.value : undefined;
}

/** Facts that differ from others in a few at most. */
function beside(draw: Draw, from: FactsRecord, values: ProcessValues): FactsRecord {
  let facts = from;
  for (let left = draw.below(4); left > 0; left--)
    facts = { ...facts, ...values.change(draw, facts) };
  return facts;
}

// Each act is drawn for the case that the earlier ones lead to, so that stories get somewhere.
function drawActs(
  draw: Draw,
  {
    system: world,
    begun,
    most,
  }: { readonly system: System; readonly begun: Case; readonly most: number },
): readonly Act[] {
  const acts: Act[] = [];
  let now = begun;
  for (let left = draw.below(most + 1); left > 0; left--) {
    const last = acts.at(-1);
    const act = drawAct(draw, { system: world, story: now, ...(last && { last }) });
    acts.push(act);
    now = afterAct(world, now, act);
  }
  return acts;
}
