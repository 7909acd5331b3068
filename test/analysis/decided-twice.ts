import type { DiffRegion } from '../../core/analysis/diff/diff.js';
import type { OutputValue } from '../../core/analysis/diff/outcome-changes.js';
import type { Where, WhereValue } from '../../core/analysis/diff/where.js';
import type { Json } from '../../core/base/json.js';
import { check, evaluate, type Value } from '../../core/decide/evaluate.js';
import { type Plan, planAt } from '../../core/rule/plan.js';
import type { RuleSet } from '../../core/rule/policy.js';
import { asCompared } from '../decide/brute-force.js';

/** A fact that a request leaves out. */
export const LEFT_OUT = Symbol('left out');

/** The value of a fact in a request. */
export type Sent = Json | typeof LEFT_OUT;

/** A rule set at a time with its switches. */
export interface Decider {
  readonly ruleSet: RuleSet;
  readonly epoch: string;
  readonly switches: ReadonlyMap<string, Json>;
}

interface Decided {
  readonly outcome: Readonly<Record<string, Json>>;
  value(name: string): Value;
}

/** A request that both versions allow, with what plain evaluation says of it in each. */
export interface DecidedTwice {
  readonly sent: ReadonlyMap<string, Sent>;
  readonly from: Decided;
  readonly to: Decided;
  /** The outputs that differ. */
  readonly differing: readonly string[];
}

/** Undefined where a constraint is violated. */
export function decidedTwice(
  from: Decider,
  to: Decider,
  sent: ReadonlyMap<string, Sent>,
): DecidedTwice | undefined {
  const [a, b] = [decided(from, sent), decided(to, sent)];
  if (a === undefined || b === undefined) return undefined;
  const differing = Object.keys(a.outcome).filter(
    (name) => JSON.stringify(a.outcome[name]) !== JSON.stringify(b.outcome[name]),
  );
  return { sent, from: a, to: b, differing };
}

function decided(
  { ruleSet, epoch, switches }: Decider,
  sent: ReadonlyMap<string, Sent>,
): Decided | undefined {
  const plan: Plan = planAt(ruleSet, epoch);
  const facts = [...sent].map(([name, value]): [string, Json] => [
    name,
    value === LEFT_OUT ? (ruleSet.file.defaults?.[name]?.value ?? null) : value,
  ]);
  const { value } = evaluate(plan, new Map([...switches, ...facts]));
  if (plan.constraints.some(({ condition }) => check(condition, value).truth !== true)) return;
  const listed = [...ruleSet.outputs.values()].filter((output) => output.listed);
  const outcome = asCompared(
    ruleSet,
    Object.fromEntries(listed.map(({ name }) => [name, value(name)])),
  );
  return { outcome, value };
}

/** True where a request is in a region, as the region is documented. */
export function isInRegion(
  { where, from, whereDifferent }: DiffRegion,
  one: DecidedTwice,
): boolean {
  const differs = () => Object.keys(from).some((name) => one.differing.includes(name));
  return isWithin(where, one) && (whereDifferent !== true || differs());
}

function isWithin(where: Where, { sent, from, to }: DecidedTwice): boolean {
  return Object.entries(where).every(([name, what]) => {
    if (what.leftOut === true) return sent.get(name) === LEFT_OUT;
    const given = sent.get(name);
    if (given !== undefined && given !== LEFT_OUT) return fits(what, given);
    const side = name.endsWith('@later') ? to : from;
    return fits(what, side.value(name.replace('@later', '')) ?? null);
  });
}

function fits({ in: one, notIn, ranges, orNull, has, lacks }: WhereValue, value: Json): boolean {
  const members: readonly Json[] = Array.isArray(value) ? value : [];
  const inRange = () =>
    ranges?.some(
      ({ min, above, max, below }) =>
        typeof value === 'number' &&
        value >= (min ?? value) &&
        value <= (max ?? value) &&
        !(above !== undefined && value <= above) &&
        !(below !== undefined && value >= below),
    ) === true;
  return (
    (one === undefined || one.includes(value)) &&
    notIn?.includes(value) !== true &&
    (ranges === undefined || inRange() || (orNull === true && value === null)) &&
    (has ?? []).every((member) => members.includes(member)) &&
    !(lacks ?? []).some((member) => members.includes(member))
  );
}

/** True where an output has the value that a region says of it. */
export function isAsSaid(said: OutputValue, name: string, { outcome, value }: Decided): boolean {
  const actual = outcome[name] ?? null;
  if (isRecord(said) && 'fact' in said) {
    return sorted(value(String(said.fact)) ?? null) === sorted(actual);
  }
  const isIn = (member: Json): boolean => {
    if (!isRecord(member)) return Array.isArray(actual) && actual.includes(member);
    const copied = value(String(member.fact)) ?? null;
    const all: readonly Json[] = Array.isArray(copied) ? copied : [copied];
    return all.every((inner) => Array.isArray(actual) && actual.includes(inner));
  };
  if (isRecord(said)) {
    const { with: having, without } = said as { with: readonly Json[]; without: readonly Json[] };
    const plain = without.filter((member) => !isRecord(member));
    return Array.isArray(actual) && having.every(isIn) && !plain.some(isIn);
  }
  if (Array.isArray(said) && said.some(isRecord)) return said.every(isIn);
  return sorted(said as Json) === sorted(actual);
}

function sorted(value: Json): string {
  return JSON.stringify(Array.isArray(value) ? [...new Set(value)].sort() : value);
}

function isRecord(value: unknown): value is Readonly<Record<string, Json>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
