import { canonicalText, type Json } from '../base/json.js';
import type { DecisionRecord } from '../decide/record.js';
import type { CaseFacts, Step } from '../process/run.js';
import type { StatePath } from '../process/state-path.js';
import type { StepExpectation } from './scenario.js';

/** One difference between an expectation and the result. */
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
 * How a record differs from its expectation.
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
    const found = Object.hasOwn(record.outcome, name) ? (record.outcome[name] ?? null) : UNCERTAIN;
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

/**
 * How an event, or time that passed, differs from its expectation.
 * @param steps all steps: those of timers that fell due before, and last its own
 * @param place the configuration after them
 */
export function stepDifferences(
  steps: readonly Step[],
  expected: StepExpectation,
  place: StatePath,
): Difference[] {
  const last = steps.at(-1);
  const effects = steps.flatMap((step) => step.effects).map(({ id }) => id);
  const warnings = steps.flatMap((step) => step.warnings).map(({ id }) => id);
  const unwanted = (expected.notEffects ?? []).filter((id) => effects.includes(id));
  const changed: CaseFacts = Object.assign({}, ...steps.map((step) => step.changed));
  const { ignored, state, wanted, handover, changes = {} } = expected;
  return [
    ...(ignored === undefined ? [] : unequal('ignored', ignored, last?.refused !== undefined)),
    ...(ignored === true ? unequal('changes', {}, last?.changed ?? {}) : []),
    ...(state === undefined ? [] : unequal('state', state as Json, place)),
    ...Object.entries(changes).flatMap(([name, value]) =>
      unequal(`changes.${name}`, value, changed[name] ?? null),
    ),
    ...lacking('effects', expected.effects, effects),
    ...(unwanted.length === 0 ? [] : [{ what: 'notEffects', expected: [], found: unwanted }]),
    ...lacking('warnings', expected.warnings, warnings),
    ...lacking(
      'rules',
      expected.rules,
      steps.flatMap(({ rules }) => rules),
    ),
    ...lacking(
      'assumptions',
      expected.assumptions,
      steps.flatMap((s) => s.assumptions),
    ),
    ...(wanted === undefined ? [] : unequal('wanted', sorted(wanted), sorted(last?.wanted ?? []))),
    ...(handover === undefined
      ? []
      : unequal('handover', handover, last?.handover?.process ?? null)),
  ];
}

/** What an output is that is not certain; no expectation is equal to it. */
const UNCERTAIN = { unknown: true };

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
