import { isRecord, type Json, textsOf } from '../base/json.js';
import type { Question } from '../decide/question.js';
import { type Budget, UNBOUNDED } from '../diagram/budget.js';
import { domainsAround } from '../diagram/domains.js';
import { type Symbolic, symbolicOver, type Variable } from '../diagram/symbolic.js';
import type { FactSpec } from '../rule/signature.js';
import { isList, isNumeric } from '../rule/value-type.js';
import type { Choice, FactMask, Position } from './minimal-changes.js';

/**
 * A rule set over all facts that may change, with the case that is asked about.
 *
 * See docs/decisions/0025-changes-of-given-facts.md.
 */
export interface Around {
  readonly s: Symbolic;
  /** The names of the facts that may change; a fact's number is its index. */
  readonly facts: readonly string[];
  /** By level. */
  readonly positions: readonly Position[];
  /** The levels of facts that may stay unknown or become known. */
  readonly unknown: ReadonlySet<number>;
  /** The levels of facts that stay unknown. */
  readonly hidden: ReadonlySet<number>;
}

/** What a set or list is changed to by the choices at its levels, or an opaque fact. */
export interface ChangedFact {
  readonly fact: string;
  readonly to: Json;
}

/**
 * The diagrams of a decision around a case.
 * @param frozen facts that stay as they are, known or not
 */
export function around(
  question: Question,
  frozen: ReadonlySet<string>,
  budget: Budget = UNBOUNDED,
): Around {
  const { plan, values } = question;
  const { facts } = plan.ruleSet;
  const given = new Map<string, Json>();
  const inputs = new Map(values);
  for (const [name, value] of values) {
    if (value === undefined || frozen.has(name) || !facts.has(name)) continue;
    given.set(name, value);
    inputs.delete(name);
  }
  const s = symbolicOver(plan, inputs, domainsAround(plan, inputs, given, budget), { budget });
  const names = [...new Set(s.variables.map(({ name }) => name))];
  const related = new Set(textsIn([...given.values()]));
  const positions = s.variables.map((variable) =>
    positionOf(variable, {
      fact: names.indexOf(variable.name),
      spec: facts.get(variable.name),
      given: given.get(variable.name),
      related,
    }),
  );
  const levels = s.variables.map(({ name }, level) => ({ name, level }));
  const open = levels.filter(({ name }) => !given.has(name));
  const levelsOf = (isHidden: boolean) =>
    new Set(open.filter(({ name }) => frozen.has(name) === isHidden).map(({ level }) => level));
  return { s, facts: names, positions, unknown: levelsOf(false), hidden: levelsOf(true) };
}

/** The facts of a set that changes, each with its value after the change. */
export function changesOf(
  { s, facts }: Around,
  changed: FactMask,
  choice: Choice,
  given: ReadonlyMap<string, Json | undefined>,
): readonly ChangedFact[] {
  return facts.flatMap((fact, number) => {
    if (((changed >> BigInt(number)) & 1n) === 0n) return [];
    const own = s.variables.flatMap((variable, level) =>
      variable.name === fact ? [{ variable, branch: choice.get(level) }] : [],
    );
    const to = valueAfter(own, given.get(fact));
    return to === undefined ? [] : [{ fact, to }];
  });
}

interface ChosenBranch {
  readonly variable: Variable;
  /** Undefined where the variable does not matter on the way. */
  readonly branch: number | undefined;
}

/** The value of a fact whose variables have taken branches. */
function valueAfter(own: readonly ChosenBranch[], now: Json | undefined): Json | undefined {
  const [first] = own;
  if (first?.variable.values !== undefined) {
    return first.branch === undefined ? undefined : first.variable.values[first.branch];
  }
  const held = Array.isArray(now) ? now : [];
  const sent = own.find(({ variable }) => variable.member === undefined);
  const isSent = sent?.branch === undefined ? now !== null : sent.branch === 1;
  if (!isSent) return null;
  const branchOf = new Map(own.map(({ variable, branch }) => [variable.member, branch]));
  const kept = held.filter((member) => branchOf.get(String(member)) !== 0);
  const added = own.flatMap(({ variable: { member }, branch }) =>
    branch === 1 && member !== undefined && !held.includes(member) ? [member] : [],
  );
  return [...kept, ...added];
}

interface PositionSource {
  readonly fact: number;
  readonly spec: FactSpec | undefined;
  /** Undefined where the fact is not known. */
  readonly given: Json | undefined;
  /** Texts of the case. */
  readonly related: ReadonlySet<string>;
}

function positionOf(
  { member, values }: Variable,
  { fact, spec, given, related }: PositionSource,
): Position {
  if (values === undefined) {
    const has =
      member === undefined ? given !== null : Array.isArray(given) && given.includes(member);
    // The last branch is that of a fact that stays unknown.
    const stays = given === undefined ? 2 : Number(has);
    return { fact, stays, leaves: given === undefined, weight: () => 1, alternatives: false };
  }
  const stays = given === undefined ? values.length : indexOf(values, given);
  const isOrdered = spec !== undefined && (isNumeric(spec) || isDate(spec));
  const ranks = isOrdered ? ranksOf(values) : [];
  const from = ranks[stays] ?? 0;
  return {
    ...{ fact, stays, leaves: false },
    weight: (branch) =>
      values[branch] === null
        ? BY_NULL
        : isOrdered
          ? Math.abs((ranks[branch] ?? 0) - from) / values.length
          : weightOf(values[branch], given, related),
    alternatives: spec?.values !== undefined ? !isList(spec) : spec?.type === 'boolean',
  };
}

/** Weights of changes: a text of the case is nearer than another, and any value than none. */
const NEAR = 1;
const FAR = 2;
const BY_NULL = 3;

function weightOf(to: Json | undefined, given: Json | undefined, related: ReadonlySet<string>) {
  if (Array.isArray(to)) {
    const before = Array.isArray(given) ? textsOf(given) : [];
    const after = textsOf(to);
    const changed = [...before, ...after].filter(
      (text) => before.includes(text) !== after.includes(text),
    );
    return NEAR + changed.length + Math.abs(before.length - after.length) / 100;
  }
  return typeof to === 'string' && !related.has(to) ? FAR : NEAR;
}

/** True for the types that are ordered as their texts are. */
function isDate({ type }: FactSpec): boolean {
  return type === 'date' || type === 'instant';
}

/** The rank of each value in order; null comes first. */
function ranksOf(values: readonly Json[]): readonly number[] {
  const sorted = [...values].sort((a, b) => {
    if (a === null || b === null) return Number(b === null) - Number(a === null);
    return a < b ? -1 : Number(a > b);
  });
  return values.map((value) => sorted.indexOf(value));
}

function indexOf(values: readonly Json[], value: Json): number {
  const text = JSON.stringify(value);
  return values.findIndex((one) => JSON.stringify(one) === text);
}

function textsIn(value: Json): readonly string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(textsIn);
  return isRecord(value) ? Object.values(value).flatMap(textsIn) : [];
}
