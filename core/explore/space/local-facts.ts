import type { Json } from '../../base/json.js';
import { untilStable } from '../../base/until-stable.js';
import { planFor } from '../../decide/request.js';
import { classesOf, type Witness } from '../../diagram/classes.js';
import type { Mdd } from '../../diagram/diagram.js';
import { type Partitions, partitionsOf } from '../../diagram/partitions.js';
import { type Symbolic, symbolic } from '../../diagram/symbolic.js';
import type { ProcessDefinition } from '../../process/definition.js';
import { sourceOf } from '../../process/event-lookups.js';
import type { Policy, RuleSet } from '../../rule/policy.js';
import { answersIn, changesIn, factsIn } from './liveness.js';
import type { Assumptions } from './merged-partitions.js';

/**
 * Local facts: facts of a case that only one decision reads, with the equivalence classes of their
 * values.
 */
export interface LocalFacts {
  readonly facts: ReadonlySet<string>;
  /** One representative of each class: within a class every trace is the same. */
  readonly classes: readonly Witness[];
}

/**
 * The cone of influence of each decision: facts of the case that no other decision and no guard,
 * invariant or change reads, and that are compared only with each other. Their values differ only
 * in the decision's answers, so one representative of each class is enough.
 *
 * See docs/decisions/0006-facts-are-chosen-lazily.md.
 */
export function localFacts(
  policy: Policy,
  definition: ProcessDefinition,
  { asOf, switches, watched = {} }: Assumptions,
): readonly LocalFacts[] {
  const { changing, counters } = definition.exploration;
  const others = new Set(Object.keys(watched));
  const readBy = readersOf(policy, definition, others);
  const learned = new Set(changesIn(definition).map(([name]) => name));
  const shared = new Set([...others, ...changing, ...Object.keys(counters), ...learned]);
  return Object.keys(definition.asks).flatMap((decision): LocalFacts[] => {
    const found = planFor(policy, decision, asOf);
    const outputs = answersIn(definition).get(decision);
    if (!found.ok || outputs === undefined) return [];
    const plan = found.value;
    const { ruleSet } = plan;
    const inputs = new Map<string, Json | undefined>();
    for (const [key, file] of ruleSet.switches) inputs.set(key, switches[key] ?? file.default);
    for (const name of ruleSet.facts.keys()) {
      inputs.set(name, alwaysSo(definition, ruleSet, name));
    }
    const caseName = new Map(
      [...ruleSet.facts.keys()].flatMap((name) => {
        const source = sourceOf(definition, decision, name);
        const isPlain =
          'case' in source && !source.as && !source.after && !source.otherwise && !source.kept;
        return isPlain && source.case in definition.facts ? [[name, source.case] as const] : [];
      }),
    );
    const called = [...caseName.values()];
    const own = [...caseName].flatMap(([name, fact]) => {
      const isOnce = called.filter((one) => one === fact).length === 1;
      return isOnce && readBy.get(fact)?.size === 1 && !shared.has(fact) ? name : [];
    });
    const known = (name: string) => inputs.get(name) ?? plan.parameters.get(name);
    const facts = untied(new Set(own), partitionsOf(plan, known));
    if (facts.size < 2) return [];
    const s = symbolic(plan, inputs, { first: facts });
    const classes = classesOf(s, facts, resultsOf(s, [...outputs]));
    const named = (name: string) => caseName.get(name) ?? name;
    return [
      {
        facts: new Set([...facts].map(named)),
        classes: classes.map((witness) =>
          Object.fromEntries(Object.entries(witness).map(([name, value]) => [named(name), value])),
        ),
      },
    ];
  });
}

/** The value of a decision's fact where it is the same in every case, else undefined. */
function alwaysSo(
  definition: ProcessDefinition,
  { id, facts, file }: RuleSet,
  name: string,
): Json | undefined {
  const source = sourceOf(definition, id, name);
  if ('constant' in source) return source.constant;
  if (!('case' in source) || source.case in definition.facts) return undefined;
  if (source.otherwise !== undefined) return source.otherwise;
  const absent = facts.get(name)?.absent;
  if (absent === 'default') return file.defaults?.[name]?.value ?? null;
  return absent === 'notSent' ? null : undefined;
}

/** The readers of each fact of the case: decisions by name, and all others as one. */
function readersOf(
  policy: Policy,
  definition: ProcessDefinition,
  watched: ReadonlySet<string>,
): ReadonlyMap<string, ReadonlySet<string>> {
  const readers = new Map<string, Set<string>>();
  const add = (fact: string, reader: string) =>
    readers.set(fact, (readers.get(fact) ?? new Set()).add(reader));
  for (const decision of Object.keys(definition.asks)) {
    for (const name of policy.ruleSets.get(decision)?.facts.keys() ?? []) {
      const source = sourceOf(definition, decision, name);
      if ('case' in source) add(source.case, decision);
    }
  }
  const looked = new Set([...watched, ...readers.keys()]);
  for (const name of factsIn(definition, looked)) add(name, '');
  return readers;
}

/** The facts that are compared only with each other, directly or indirectly: a fixpoint. */
function untied(
  facts: ReadonlySet<string>,
  { byName, pools, spans, differences }: Partitions,
): Set<string> {
  const ties = [
    ...differences.map(({ names }) => [...names]),
    ...pools.map(({ names }) => [...names]),
    ...spans.map(({ from, to }) => [from, to]),
    ...[...byName].flatMap(([name, { sizesOf }]) => [...sizesOf].map((list) => [name, list])),
  ];
  const kept = new Set(facts);
  untilStable(
    () => kept.size,
    () => {
      for (const tie of ties) {
        if (!tie.every((name) => kept.has(name))) for (const name of tie) kept.delete(name);
      }
    },
  );
  return kept;
}

function resultsOf(s: Symbolic, outputs: readonly string[]): readonly Mdd[] {
  return outputs.flatMap((output) => {
    const value = s.value(output);
    return value.kind === 'value' ? [value.node] : value.members.map(({ when }) => when);
  });
}
