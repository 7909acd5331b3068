import type { Json } from '../base/json.js';
import type { Mdd } from '../diagram/diagram.js';
import { constantsGiven } from '../diagram/flow.js';
import type { Symbolic } from '../diagram/symbolic.js';
import type { Plan } from '../rule/plan.js';
import type { OutputSpec } from '../rule/policy.js';

/**
 * The values that an output may still have, over all completions of the unknown facts: the values of
 * an enum or a Boolean; the elements of a set that are there always and sometimes; of any other type
 * the constants that rules give, beside others.
 */
export type Possible =
  | readonly Json[]
  | { readonly always: readonly Json[]; readonly sometimes: readonly Json[] }
  | { readonly open: true; readonly constants: readonly Json[] };

/** The possible and the excluded values of the outputs that are not certain. */
export interface Prospects {
  /** By output. */
  readonly possible: Readonly<Record<string, Possible>>;
  /** Tokens that no completion gives, by output; only for outputs with finitely many. */
  readonly excluded: Readonly<Record<string, readonly Json[]>>;
}

/**
 * The possible and the excluded values of the outputs that are not certain. Exact: every possible
 * value is that of some completion that keeps the constraints.
 * @param certain the outputs that are
 */
export function prospects(
  plan: Plan,
  s: Symbolic,
  certain: Readonly<Record<string, Json>>,
): Prospects {
  const possible: Record<string, Possible> = {};
  const excluded: Record<string, readonly Json[]> = {};
  const constants = constantsGiven(plan);
  for (const output of plan.ruleSet.outputs.values()) {
    const { name, listed } = output;
    if (!listed || Object.hasOwn(certain, name)) continue;
    const found = possibleOf(s, output, constants.get(name) ?? new Set());
    possible[name] = found.possible;
    if (found.excluded !== undefined) excluded[name] = found.excluded;
  }
  return { possible, excluded };
}

interface OfOutput {
  readonly possible: Possible;
  readonly excluded: readonly Json[] | undefined;
}

function possibleOf(s: Symbolic, output: OutputSpec, constants: ReadonlySet<Json>): OfOutput {
  const { diagrams: d } = s;
  const results = (node: Mdd) => d.results(d.within(s.space, node));
  const value = s.value(output.name);
  const tokens: readonly Json[] | undefined =
    output.type === 'boolean' ? [true, false] : output.values;
  if (value.kind === 'set') {
    const ways = new Map(value.members.map(({ member, when }) => [member, results(when)]));
    const members = inOrder([...ways.keys()], tokens);
    const may = members.filter((member) => ways.get(member)?.has(true) === true);
    const must = (member: Json) => ways.get(member)?.has(false) === false;
    return {
      possible: { always: may.filter(must), sometimes: may.filter((one) => !must(one)) },
      excluded: tokens?.filter((token) => !may.includes(token)),
    };
  }
  const found = [...results(value.node)] as Json[]; // within the space there are JSON leaves alone
  if (tokens === undefined || output.type === 'set' || output.type === 'string[]') {
    const given = [...constants].filter((one) => found.includes(one));
    return { possible: { open: true, constants: given }, excluded: undefined };
  }
  return {
    possible: inOrder(found, tokens),
    excluded: tokens.filter((token) => !found.includes(token)),
  };
}

/** Values in the order of the catalogue; those that are not in it come last. */
function inOrder(values: readonly Json[], tokens: readonly Json[] = []): readonly Json[] {
  const known = tokens.filter((token) => values.includes(token));
  return [...known, ...values.filter((value) => !tokens.includes(value))];
}
