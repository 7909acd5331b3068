import { canonicalText, type Json } from '../base/json.js';
import type { DecisionRecord } from '../decide/record.js';
import type { Step } from '../process/run.js';
import type { StepExpectation } from './scenario.js';

/** One thing that was found otherwise than expected. */
export interface Difference {
  /** What was compared: `outcome.attachDecision`, `effects`, `state`. */
  readonly what: string;
  readonly expected: Json;
  readonly found: Json;
}

/** What a case expects of its record. */
export interface CaseExpectation {
  /** Outputs by name; `status` and `missing` are those of the record. */
  readonly expect: Readonly<Record<string, Json>>;
  /** Rules of the guide that must be among those fired. */
  readonly rules?: readonly string[] | undefined;
  /** Assumptions that must be among the record's. */
  readonly assumptions?: readonly string[] | undefined;
}

/**
 * How a record differs from what is expected of it.
 * @param isSet whether an output is a set, compared without order
 */
export function recordDifferences(
  record: DecisionRecord,
  expected: CaseExpectation,
  isSet: (output: string) => boolean,
): Difference[] {
  const outputs = Object.entries(expected.expect).flatMap(([name, value]) => {
    if (name === 'status') return unequal('status', value, record.status);
    if (name === 'missing') return unequal('missing', sorted(value), sorted(record.missing));
    const found = record.outcome[name] ?? null;
    const same = isSet(name)
      ? unequal(name, sorted(value), sorted(found))
      : unequal(name, value, found);
    return same.map((d) => ({ ...d, what: `outcome.${d.what}` }));
  });
  const fired = record.fired.flatMap((rule) => rule.implements);
  const assumed = record.assumptions.map(({ id }) => id);
  return [
    ...outputs,
    ...lacking('rules', expected.rules, fired),
    ...lacking('assumptions', expected.assumptions, assumed),
  ];
}

/** How a step differs from what is expected of it. */
export function stepDifferences(step: Step, expected: StepExpectation): Difference[] {
  const effects = step.effects.map(({ id }) => id);
  const unwanted = (expected.notEffects ?? []).filter((id) => effects.includes(id));
  const refused = step.refused !== undefined;
  return [
    ...(expected.ignored === undefined ? [] : unequal('ignored', expected.ignored, refused)),
    ...(expected.ignored === true ? unequal('changes', {}, step.changed) : []),
    ...(expected.state === undefined ? [] : unequal('state', expected.state as Json, step.to)),
    ...lacking('effects', expected.effects, effects),
    ...(unwanted.length === 0 ? [] : [{ what: 'notEffects', expected: [], found: unwanted }]),
    ...lacking(
      'warnings',
      expected.warnings,
      step.warnings.map(({ id }) => id),
    ),
    ...lacking('rules', expected.rules, step.rules),
    ...lacking('assumptions', expected.assumptions, step.assumptions),
    ...(expected.wanted === undefined
      ? []
      : unequal('wanted', sorted(expected.wanted), sorted(step.wanted ?? []))),
    ...(expected.handover === undefined
      ? []
      : unequal('handover', expected.handover, step.handover?.process ?? null)),
  ];
}

function unequal(what: string, expected: Json, found: Json): Difference[] {
  return canonicalText(expected) === canonicalText(found) ? [] : [{ what, expected, found }];
}

function lacking(
  what: string,
  expected: readonly string[] | undefined,
  found: readonly string[],
): Difference[] {
  const lack = (expected ?? []).filter((id) => !found.includes(id));
  return lack.length === 0 ? [] : [{ what, expected: lack, found: [...found] }];
}

function sorted(value: Json): Json {
  return Array.isArray(value) ? [...value].sort() : value;
}
