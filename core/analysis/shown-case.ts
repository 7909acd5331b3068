import type { Json } from '../base/json.js';
import { decidedAnswer } from '../decide/decide.js';
import type { DecisionRecord } from '../decide/record.js';
import type { Mdd } from '../diagram/diagram.js';
import type { Symbolic, Variable } from '../diagram/symbolic.js';
import type { Policy, RuleSet } from '../rule/policy.js';
import type { WholeSpace } from './whole-space.js';

/** A case that shows a finding, with its outcome. */
export interface ShownCase {
  /** The id of an epoch. */
  readonly asOf: string;
  /** The switches that do not have their defaults. */
  readonly switches: Readonly<Record<string, Json>>;
  readonly facts: Readonly<Record<string, Json>>;
  readonly outcome: DecisionRecord['outcome'];
}

/**
 * A possible case in a region, decided again.
 * @param region a function to true and false; a case in which it is true is shown
 * @param preset branches to take, by level
 * @returns undefined where there is none
 */
export function shownCase(
  policy: Policy,
  { plan, epochs, fixed, s }: WholeSpace,
  region: Mdd,
  preset: ReadonlyMap<number, number> = new Map(),
): ShownCase | undefined {
  const { ruleSet } = plan;
  const found = caseIn(ruleSet, s, region, preset);
  if (found === undefined) return undefined;
  const asOf = epochs.at(-1) ?? plan.epoch;
  const { facts } = found;
  const switches = { ...found.switches, ...Object.fromEntries(fixed) };
  const decided = decidedAnswer(policy, { decision: ruleSet.id, facts, asOf, switches });
  return decided.ok ? { asOf, switches, facts, outcome: { ...decided.value.outcome } } : undefined;
}

/**
 * The facts and switches of a possible case in a region.
 * @param ruleSet the rule set that the variables belong to
 * @param region a function to true and false
 * @param preset branches to take, by level
 * @returns undefined where there is none
 */
export function caseIn(
  ruleSet: RuleSet,
  s: Symbolic,
  region: Mdd,
  preset: ReadonlyMap<number, number> = new Map(),
): Pick<ShownCase, 'facts' | 'switches'> | undefined {
  const { diagrams: d } = s;
  const branches = new Map(preset);
  let node = d.and(s.space, region);
  for (let inner = d.inner(node); inner !== undefined; inner = d.inner(node)) {
    const { level, kids } = inner;
    const open = kids.flatMap((kid, branch) => (d.constant(kid) === false ? [] : [branch]));
    const usual = preset.get(level) ?? usualBranch(ruleSet, s.variables[level]);
    const branch = open.includes(usual) ? usual : (open[0] ?? 0);
    branches.set(level, branch);
    node = kids[branch] ?? node;
  }
  if (d.constant(node) === false) return undefined;
  const chosen = s.variables.map((variable, level) => ({ variable, branch: branches.get(level) }));
  return { facts: factsOf(ruleSet, chosen), switches: switchesOf(ruleSet, chosen) };
}

interface TakenBranch {
  readonly variable: Variable;
  /** Undefined where any will do. */
  readonly branch: number | undefined;
}

/** The branch of what is most usual: a default, what was not sent, or else the first. */
function usualBranch({ switches, facts, file }: RuleSet, variable: Variable | undefined): number {
  if (variable?.values === undefined) return 0;
  const { name, values } = variable;
  const usual =
    switches.get(name)?.default ??
    (facts.get(name)?.absent === 'default' ? file.defaults?.[name]?.value : null);
  const text = JSON.stringify(usual);
  const found = values.findIndex((value) => JSON.stringify(value) === text);
  return Math.max(0, found);
}

function switchesOf({ switches }: RuleSet, chosen: readonly TakenBranch[]): Record<string, Json> {
  const found = chosen.flatMap(({ variable: { name, values }, branch }) => {
    const value = branch === undefined ? undefined : values?.[branch];
    const spec = switches.get(name);
    return spec === undefined || value === undefined || value === spec.default
      ? []
      : [[name, value] as const];
  });
  return Object.fromEntries(found);
}

/** The facts of a request; those that any value will do for are left out where they may be. */
function factsOf({ facts }: RuleSet, chosen: readonly TakenBranch[]): Record<string, Json> {
  const found: Record<string, Json> = {};
  for (const { name, absent } of facts.values()) {
    const own = chosen.filter(({ variable }) => variable.name === name);
    const [first] = own;
    if (first === undefined) continue;
    const isFree = own.every(({ branch }) => branch === undefined);
    if (isFree && absent !== 'unknown') continue;
    const value = first.variable.values === undefined ? membersOf(own) : wholeValue(first);
    if (value !== null || absent !== 'notSent') found[name] = value;
  }
  return found;
}

function wholeValue({ variable: { values = [] }, branch }: TakenBranch): Json {
  const value = branch === undefined ? values.find((one) => one !== null) : values[branch];
  return value ?? null;
}

function membersOf(own: readonly TakenBranch[]): Json {
  const sent = own.find(({ variable }) => variable.member === undefined);
  if (sent?.branch === 0) return null;
  return own.flatMap(({ variable: { member }, branch }) =>
    branch === 1 && member !== undefined ? [member] : [],
  );
}
