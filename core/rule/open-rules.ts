import type { Condition } from './condition.js';
import type { Constraint } from './constraint.js';
import type { DerivationFunction } from './derivation.js';
import { typeOfValues } from './draft.js';
import { functionsOf } from './functions.js';
import type { Guide } from './guide.js';
import type { EditionDefinition, NameSpec, OutputSpec, RuleSet } from './policy.js';
import type { Period, RuleFile, RuleSetFile, SwitchFile, TableFile } from './rule-set.js';
import type { Absence, FactSpec } from './signature.js';
import { valueCheck } from './value-check.js';
import type { ValueType, WrittenForm } from './value-type.js';

/** A fact without its texts; its schema as JSON. */
export interface OpenFact extends ValueType {
  readonly name: string;
  readonly absent: Absence;
  readonly written: WrittenForm;
}

/** A rule by which a decision is made, without what only a record says. */
export interface OpenRule {
  readonly conditions?: Condition;
  readonly params: RuleFile['event']['params'];
  /** The conditions of its assumptions. */
  readonly assumes?: readonly Condition[];
  readonly inForce?: Period;
}

/** What a decision is made by, as JSON, with nothing that only a record says. */
export interface OpenRules {
  readonly id: string;
  readonly nullMeans: EditionDefinition['nullMeans'];
  readonly epochs: Guide['epochs'];
  readonly facts: readonly OpenFact[];
  readonly outputs: readonly OutputSpec[];
  readonly constraints: readonly Omit<Constraint, 'title'>[];
  /** The values of each parameter, with the period of each. */
  readonly parameters: Readonly<Record<string, readonly OpenParameter[]>>;
  readonly switches: Readonly<Record<string, Pick<SwitchFile, 'default' | 'values'>>>;
  readonly defaults: Readonly<Record<string, OpenParameter['value']>>;
  readonly derive: NonNullable<RuleSetFile['derive']>;
  readonly conditions: Readonly<Record<string, Condition>>;
  readonly tables: readonly (Omit<TableFile, 'rules'> & { readonly rules: readonly OpenRule[] })[];
}

/** One value of a parameter. */
export interface OpenParameter {
  readonly value: NonNullable<RuleSetFile['parameters']>[string]['values'][number]['value'];
  readonly inForce?: Period;
}

/**
 * The rule set of such a form: enough to decide by, without titles and citations.
 * @param functions those of the edition that it derives with, by name
 */
export function ruleSetOfOpen(
  rules: OpenRules,
  functions: Readonly<Record<string, DerivationFunction>>,
): RuleSet {
  const { id, nullMeans, epochs } = rules;
  const constraints = rules.constraints.map((one) => ({ ...one, title: '' }));
  const edition = { id: '', signatures: [], constraints, functions, nullMeans };
  const facts = new Map(rules.facts.map((fact) => [fact.name, factOf(fact)]));
  const outputs = new Map(rules.outputs.map((output) => [output.name, output]));
  const file = fileOf(rules);
  return {
    ...{ id, path: '', file, uses: [], tablePlaces: [], edition, facts, constraints, outputs },
    guide: { edition: '', title: '', source: '', epochs, rules: {}, assumptions: [] },
    names: namesOf(rules, facts, functionsOf(edition)),
    switches: new Map(Object.entries(file.switches ?? {})),
  };
}

function factOf({ written, ...fact }: OpenFact): FactSpec {
  return { ...fact, title: '', source: '', schema: valueCheck(fact, written) };
}

function fileOf(rules: OpenRules): RuleSetFile {
  const { id, derive, conditions } = rules;
  const cites: string[] = [];
  return {
    ...{ id, question: '', derive, conditions },
    parameters: mapped(rules.parameters, (values) => ({
      values: values.map((value) => ({ ...value, cites })),
    })),
    switches: mapped(rules.switches, (one) => ({ ...one, assumes: '' })),
    defaults: mapped(rules.defaults, (value) => ({ value, implements: [], cites })),
    tables: rules.tables.map((table) => ({
      ...table,
      rules: table.rules.map(({ params, assumes = [], ...rule }) => ({
        ...{ id: '', implements: [], title: '', cites, ...rule },
        assumes: assumes.map((when) => ({ id: '', when })),
        event: { params },
      })),
    })),
  };
}

function namesOf(
  rules: OpenRules,
  facts: ReadonlyMap<string, FactSpec>,
  functions: ReadonlyMap<string, DerivationFunction>,
): ReadonlyMap<string, NameSpec> {
  return new Map<string, NameSpec>([
    ...[...facts].map(([name, fact]) => [name, { ...fact, kind: 'fact' }] as const),
    ...Object.entries(rules.parameters).map(([name, values]) => {
      const type = typeOfValues(values.map(({ value }) => value));
      return [name, { ...type, kind: 'parameter' }] as const;
    }),
    ...Object.entries(rules.switches).map(([name, { values }]) => {
      return [name, { ...typeOfValues(values), kind: 'switch' }] as const;
    }),
    ...Object.entries(rules.derive).flatMap(([name, call]) => {
      const result = functions.get(Object.keys(call)[0] ?? '')?.result;
      return result === undefined ? [] : [[name, { ...result, kind: 'derivation' }] as const];
    }),
    ...rules.outputs.map((output) => [output.name, { ...output, kind: 'output' }] as const),
  ]);
}

function mapped<T, U>(of: Readonly<Record<string, T>>, change: (one: T) => U): Record<string, U> {
  return Object.fromEntries(Object.entries(of).map(([name, one]) => [name, change(one)]));
}
