import { type Json, textsOf } from '../base/json.js';
import type { ArgumentUse } from '../rule/derivation.js';
import { emailKey } from '../rule/derived-values.js';
import { compare } from '../rule/operator.js';
import type { BoundComparison, Plan, PlannedDerivation } from '../rule/plan.js';
import type { FactSpec } from '../rule/signature.js';
import { isList, isNumeric, type ValueType } from '../rule/value-type.js';
import { comparedTogether } from './domains.js';
import type { EqualityGroup } from './equality-groups.js';
import type { Partitions } from './partitions.js';
import type { InputValues } from './restricted.js';
import { besideOutputs, comparisonsByName, copiedFacts } from './separable-facts.js';

/** Facts that are compared with each other: a component of the graph of comparisons. */
interface Component {
  /** Those that are not separable. */
  readonly facts: readonly FactSpec[];
  /** The derivations that read them. */
  readonly derivations: readonly PlannedDerivation[];
  /** Others of its facts are separable, and so may have any value. */
  readonly hasSeparable: boolean;
  /** What a renaming of its texts has to keep; undefined where their values matter themselves. */
  readonly fixed: FixedValues | undefined;
}

/** The values that rules name in a component whose facts are only compared for equality. */
interface FixedValues {
  /** How texts are compared with each other. */
  readonly sort: EqualityGroup['sort'];
  /** By `emailKey`. */
  readonly texts: ReadonlySet<string>;
  readonly numbers: readonly number[];
  /** A number beyond this is more than all lists have elements. */
  readonly most: number;
}

/**
 * Keys of the known values of facts that are not separable: under equal keys, a plan has the same
 * diagrams over its other facts.
 *
 * - Where all facts of a component are known, only the results of the comparisons of them and of
 *   what is derived from them matter.
 * - Where a component is only compared for equality, a renaming of its texts that keeps the rules'
 *   constants changes nothing, and a number that bounds a list may be any that is large enough.
 * - Else, and where a value is copied to an output, it is in the key itself.
 *
 * See docs/decisions/0029-diagrams-kept-from-request-to-request.md.
 */
export class KnownKeys {
  readonly #plan: Plan;
  readonly #components: readonly Component[];
  readonly #comparisons: ReadonlyMap<string, readonly BoundComparison[]>;
  /** Names that no component has. */
  readonly #others: readonly string[];

  /**
   * @param partitions the partitions of the names while no fact is known
   * @param separable facts that are not part of the key
   */
  constructor(plan: Plan, partitions: Partitions, separable: ReadonlySet<string>) {
    this.#plan = plan;
    this.#comparisons = comparisonsByName(plan);
    const raw = new Set([...copiedFacts(plan), ...besideOutputs(plan)]);
    this.#components = comparedTogether(plan, partitions)
      .filter((names) => !names.some((name) => raw.has(name)))
      .map((names) => componentOf(plan, names, partitions, separable));
    const covered = new Set(this.#components.flatMap(({ facts }) => facts.map(({ name }) => name)));
    const { facts, switches } = plan.ruleSet;
    this.#others = [...facts.keys(), ...switches.keys()].filter(
      (name) => !separable.has(name) && !covered.has(name),
    );
  }

  keyOf(inputs: InputValues): string {
    const parts: Json[] = this.#others.map(
      (name) => inputs.get(name) ?? unknownOrNull(inputs, name),
    );
    for (const component of this.#components) parts.push(this.#ofComponent(component, inputs));
    return JSON.stringify(parts);
  }

  #ofComponent(component: Component, inputs: InputValues): Json {
    const { facts, hasSeparable, fixed } = component;
    const isWhole = facts.every(({ name }) => inputs.get(name) !== undefined);
    if (isWhole && !hasSeparable) return this.#results(component, inputs);
    if (fixed !== undefined) return shapeOf(facts, fixed, inputs);
    return facts.map(({ name }) => inputs.get(name) ?? unknownOrNull(inputs, name));
  }

  /** The results of every comparison with a constant of a known component. */
  #results({ facts, derivations }: Component, inputs: InputValues): string {
    const value = (name: string): Json | undefined => {
      const derivation = this.#plan.derivations.get(name);
      if (derivation === undefined) return inputs.get(name) ?? this.#plan.parameters.get(name);
      const args = derivation.args.map((arg) => (inputs.get(arg) === null ? null : value(arg)));
      return args.every((arg) => arg !== undefined) ? derivation.function.compute(args) : undefined;
    };
    return [...facts, ...derivations]
      .flatMap(({ name }) => {
        const known = inputs.get(name) === null ? null : value(name);
        return (this.#comparisons.get(name) ?? []).map(({ operator, expected }) => {
          if (known === undefined) return '?';
          return compare(operator, known, expected) ? '1' : '0';
        });
      })
      .join('');
  }
}

/** Of a value that is undefined or null. */
function unknownOrNull(inputs: InputValues, name: string): Json {
  return inputs.get(name) === null ? null : UNKNOWN;
}

const UNKNOWN: Json = { unknown: true };

function componentOf(
  plan: Plan,
  names: readonly string[],
  partitions: Partitions,
  separable: ReadonlySet<string>,
): Component {
  const all = names.flatMap((name) => plan.ruleSet.facts.get(name) ?? []);
  const facts = all.filter(({ name }) => !separable.has(name));
  const inside = new Set(names);
  const derivations: PlannedDerivation[] = [];
  // In the order of the plan a derivation comes after its arguments.
  for (const derivation of plan.derivations.values()) {
    if (!derivation.args.some((arg) => inside.has(arg))) continue;
    inside.add(derivation.name);
    derivations.push(derivation);
  }
  const fixed = fixedValues(plan, all, { facts, derivations, partitions });
  return { facts, derivations, hasSeparable: facts.length < all.length, fixed };
}

interface Comparing extends Pick<Component, 'facts' | 'derivations'> {
  readonly partitions: Partitions;
}

/** The values that a renaming keeps; undefined where there are others that matter. */
function fixedValues(
  plan: Plan,
  all: readonly FactSpec[],
  { facts, derivations, partitions }: Comparing,
): FixedValues | undefined {
  const numbers = facts.filter(isNumeric);
  const uses = derivations.map((derivation) => equalityUses(plan, derivation, partitions));
  if (numbers.length > 1 || !areTexts(facts.filter((fact) => !isNumeric(fact)))) return undefined;
  if (uses.some((one) => one === undefined)) return undefined;
  const known = uses.flatMap((one) => one ?? []);
  const of = all.flatMap(({ name }) => partitions.byName.get(name) ?? []);
  const pools = partitions.pools.filter((pool) => all.some(({ name }) => pool.names.has(name)));
  const named: readonly Json[] = [
    ...derivations.flatMap(({ args }) => args.map((arg) => plan.parameters.get(arg) ?? [])).flat(),
    ...known.flatMap((use) => (use.reads === 'members' ? use.at : [])),
    ...all.flatMap(({ values = [] }) => values),
    ...of.flatMap(({ constants, members }) => [...constants, ...members]),
    ...pools.flatMap(({ tokens }) => tokens),
  ];
  const texts = new Set(textsOf(named).map(emailKey));
  const places = known.map((use) => (use.reads === 'places' ? use.upTo : 0));
  const sizes = [...places, ...of.flatMap((partition) => [...partition.sizes])];
  const own = numbers.flatMap(({ name }) => partitions.byName.get(name) ?? []);
  const [first, ...more] = new Set(pools.map(({ sort }) => sort));
  // Texts that are compared with constants are, to the letter, besides.
  const isNamed = of.some((one) => one.copied || textsOf([...one.constants]).length > 0);
  return {
    sort: more.length > 0 || (first === 'email' && isNamed) ? 'both' : (first ?? 'both'),
    texts,
    numbers: own.flatMap((partition) => [...partition.numbers, ...partition.steps]),
    // Two completions may differ in every text of a list.
    most: Math.max(0, ...sizes) + 2 * (all.length + texts.size) + 2,
  };
}

/** True for texts of one type, and lists of texts. */
function areTexts(facts: readonly FactSpec[]): boolean {
  const scalars = new Set(facts.filter((fact) => !isList(fact)).map(({ type }) => type));
  const isText = ({ type, keyed }: FactSpec) => TEXTS.has(type) && keyed === undefined;
  return scalars.size <= 1 && facts.every(isText);
}

/** How a function uses its arguments, where that is only for equality; else undefined. */
function equalityUses(
  { parameters, derivations, ruleSet }: Plan,
  { name, args, function: f }: PlannedDerivation,
  { byName }: Partitions,
): readonly ArgumentUse[] | undefined {
  if (args.some((arg) => derivations.has(arg) || ruleSet.outputs.has(arg))) return undefined;
  const { constants = [], numbers = [] } = byName.get(name) ?? {};
  const known = args.map((arg) => parameters.get(arg));
  const uses = f.read({ constants: [...constants, ...numbers], copied: false }, known);
  return hasFewResults(f.result) && uses.every(({ reads }) => EQUALITY.has(reads))
    ? uses
    : undefined;
}

const TEXTS: ReadonlySet<string> = new Set(['string', 'email', 'string[]']);
/** Uses by which a function distinguishes only which texts are equal, and how many there are. */
const EQUALITY: ReadonlySet<string> = new Set(['same', 'places', 'members', 'size', 'sizeOf']);

function hasFewResults({ type, values, open }: ValueType): boolean {
  return type === 'boolean' || type === 'integer' || (values !== undefined && open !== true);
}

/** The known values of a component up to a renaming of the texts that no rule names. */
function shapeOf(facts: readonly FactSpec[], fixed: FixedValues, inputs: InputValues): Json {
  const exact = new Map<string, number>();
  const folded = new Map<string, number>();
  const indexIn = (map: Map<string, number>, key: string) => {
    const index = map.get(key) ?? map.size;
    map.set(key, index);
    return index;
  };
  const label = (text: string): Json => {
    const key = emailKey(text);
    if (fixed.texts.has(key)) return text;
    if (fixed.sort === 'exact') return indexIn(exact, text);
    if (fixed.sort === 'email') return indexIn(folded, key);
    // Representatives are also spelled in capitals, and only texts with an @ are.
    const spelling = [text.includes('@'), text === text.toUpperCase(), text === text.toLowerCase()];
    return [indexIn(exact, text), indexIn(folded, key), spelling.map(Number).join('')];
  };
  const lengths = facts.flatMap(({ name }) => {
    const value = inputs.get(name);
    return Array.isArray(value) ? [value.length] : [];
  });
  const most = Math.max(fixed.most, ...lengths);
  return facts.map((fact): Json => {
    const value = inputs.get(fact.name);
    if (value === undefined || value === null) return unknownOrNull(inputs, fact.name);
    if (Array.isArray(value)) return value.map((item) => label(String(item)));
    if (typeof value === 'string') return label(value);
    if (typeof value !== 'number' || value <= most || fixed.numbers.includes(value)) return value;
    return `beyond ${fixed.numbers.filter((number) => number < value).length}`;
  });
}
