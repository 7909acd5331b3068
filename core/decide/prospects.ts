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
  | {
      readonly always: readonly Json[];
      readonly sometimes: readonly Json[];
      /** Texts that no rule names may be elements, too. */
      readonly open?: true;
    }
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
 * @param inputs the facts and switches; undefined where a fact is not known
 * @param certain the outputs that are certain
 */
export function prospects(
  plan: Plan,
  s: Symbolic,
  inputs: ReadonlyMap<string, Json | undefined>,
  certain: Readonly<Record<string, Json>>,
): Prospects {
  const possible: Record<string, Possible> = {};
  const excluded: Record<string, readonly Json[]> = {};
  const constants = constantsGiven(plan);
  const known = new Set([...inputs.values(), ...plan.parameters.values()].flat());
  for (const output of plan.ruleSet.outputs.values()) {
    const { name, listed } = output;
    if (!listed || Object.hasOwn(certain, name)) continue;
    const found = possibleOf(s, output, { constants: constants.get(name) ?? new Set(), known });
    possible[name] = found.possible;
    if (found.excluded !== undefined) excluded[name] = found.excluded;
  }
  return { possible, excluded };
}

interface OfOutput {
  readonly possible: Possible;
  readonly excluded: readonly Json[] | undefined;
}

function possibleOf(
  s: Symbolic,
  output: OutputSpec,
  { constants, known }: { constants: ReadonlySet<Json>; known: ReadonlySet<Json | undefined> },
): OfOutput {
  const { diagrams: d } = s;
  const results = (node: Mdd) => d.results(d.within(s.space, node));
  const value = s.value(output.name);
  const tokens: readonly Json[] | undefined =
    output.type === 'boolean' ? [true, false] : output.values;
  // A representative of texts that nothing names is no value to print.
  const isNamed = (one: Json) =>
    one === null || constants.has(one) || known.has(one) || tokens?.includes(one) === true;
  if (value.kind === 'set') {
    const ways = new Map(value.members.map(({ member, when }) => [member, results(when)]));
    const members = inOrder([...ways.keys()], tokens);
    const may = members.filter((member) => ways.get(member)?.has(true) === true);
    const must = (member: Json) => ways.get(member)?.has(false) === false;
    const sometimes = may.filter((one) => !must(one));
    return {
      possible: {
        ...{ always: may.filter(must), sometimes: sometimes.filter(isNamed) },
        ...(!sometimes.every(isNamed) && { open: true as const }),
      },
      excluded: tokens?.filter((token) => !may.includes(token)),
    };
  }
  const found = [...results(value.node)] as Json[]; // within the space there are JSON leaves alone
  const isList = output.type === 'set' || output.type === 'string[]';
  if (tokens === undefined || isList || !found.every(isNamed)) {
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
