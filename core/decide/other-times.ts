import { type AsOf, type BoundaryReading, inForce } from '../rule/period.js';
import { type Plan, planAt } from '../rule/plan.js';
import type { RuleSet } from '../rule/policy.js';
import type { Conclusion } from './answer.js';
import type { Value } from './evaluate.js';
import { conclusion } from './find-answer.js';
import type { ListEntry } from './record.js';

/**
 * Warnings where the time of a request does not settle its answer: the date may also fall into
 * another epoch, or a rule may have started at any time before its epoch.
 * @returns an entry for every other interpretation of the time with another outcome:
 * `EPOCH_UNCERTAIN` with the epoch and its outcome, `START_UNCERTAIN` with the outcome of the
 * earliest possible start
 */
export function otherTimes(
  ruleSet: RuleSet,
  time: AsOf,
  inputs: ReadonlyMap<string, Value>,
  given: Conclusion,
): ListEntry[] {
  return otherReadings(ruleSet, time).flatMap(({ id, epoch, plan }) => {
    const other = conclusion(plan, inputs, given);
    if (sameOutcome(other, given)) return [];
    return [{ id, args: { epoch, outcome: other.outcome }, rule: null }];
  });
}

/** Another interpretation of a time, in which other rules or values are in force. */
export interface ReadingOfTime {
  /** The epoch may be another one, or rules may have started before it. */
  readonly id: 'EPOCH_UNCERTAIN' | 'START_UNCERTAIN';
  readonly epoch: string;
  readonly plan: Plan;
}

const known = new WeakMap<RuleSet, Map<string, readonly ReadingOfTime[]>>();

/** The interpretations of a time besides the one that was applied. */
export function otherReadings(ruleSet: RuleSet, time: AsOf): readonly ReadingOfTime[] {
  const { requested, epoch, couldAlsoBe } = time;
  if (requested === null) return [];
  // Whatever the date is: they depend on the epochs alone.
  const key = JSON.stringify([epoch, couldAlsoBe, requested === epoch]);
  const all = known.get(ruleSet) ?? new Map<string, readonly ReadingOfTime[]>();
  known.set(ruleSet, all);
  const found = all.get(key) ?? readingsOf(ruleSet, time);
  all.set(key, found);
  return found;
}

function readingsOf(ruleSet: RuleSet, time: AsOf): readonly ReadingOfTime[] {
  const readings: { epoch: string; reading: BoundaryReading }[] = time.couldAlsoBe.map((epoch) => ({
    epoch,
    reading: 'late',
  }));
  const early = time.requested === time.epoch ? 'earlyLabel' : 'earlyDate';
  if (time.requested !== null) readings.push({ epoch: time.epoch, reading: early });
  return readings
    .filter(({ epoch, reading }) => differs(ruleSet, time.epoch, epoch, reading))
    .map(({ epoch, reading }) => ({
      id: reading === 'late' ? 'EPOCH_UNCERTAIN' : 'START_UNCERTAIN',
      epoch,
      plan: planAt(ruleSet, epoch, reading),
    }));
}

/** True when two conclusions are equal: the same certain outputs, the same facts missing. */
export function sameOutcome(a: Conclusion, b: Conclusion): boolean {
  // Both outcomes have their outputs in the order of the rule set.
  return (
    JSON.stringify(a.outcome) === JSON.stringify(b.outcome) && a.missing.join() === b.missing.join()
  );
}

// A cheap test that nearly always suffices: where the same rules and values are in force, decisions
// are the same.
function differs(ruleSet: RuleSet, now: string, epoch: string, reading: BoundaryReading): boolean {
  const { file, guide } = ruleSet;
  const dated = [
    ...file.tables.flatMap(({ rules }) => rules),
    ...Object.values(file.parameters ?? {}).flatMap(({ values }) => values),
  ];
  return dated.some(
    ({ inForce: period }) => inForce(guide, period, now) !== inForce(guide, period, epoch, reading),
  );
}
