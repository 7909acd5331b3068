import type { Problem } from '../base/problem.js';
import type { Invariant } from '../explore/invariant.js';
import { livenessOf } from '../explore/space/liveness.js';
import type { ProcessDefinition } from '../process/definition.js';
import { effectsOf } from '../process/effects-of.js';
import { statesOf, transitionsIn } from '../process/machine-uses.js';
import { listedOutputs } from '../rule/listed-outputs.js';
import type { Policy } from '../rule/policy.js';
import { observedBy } from './observed.js';
import { unknown } from './unknown-names.js';

/**
 * What is wrong with invariants: what they observe and no process has would make them hold whatever
 * happens. Every problem `invariant/…`, with the id of the invariant as its file.
 * @param definitions processes with sound machines
 */
export function invariantProblems(
  policy: Policy,
  definitions: ReadonlyMap<string, ProcessDefinition>,
  invariants: readonly Invariant[],
): readonly Problem[] {
  const keys = invariants.map(keyOf);
  const names = namesOfAll(policy, [...definitions.values()]);
  return invariants.flatMap((invariant, index) => {
    const { id, processes } = invariant;
    const message = `two invariants of the same processes have the id \`${id}\``;
    const twice =
      keys.indexOf(keyOf(invariant)) < index ? [{ code: 'invariant/duplicate', message }] : [];
    const lost = processes.flatMap((process, i) =>
      unknown(process, definitions.keys(), {
        ...{ what: 'a process of the policy', at: `/processes/${i}` },
        code: 'invariant/unknown-process',
      }),
    );
    const none = { code: 'invariant/no-process', message: 'it names no process', at: '/processes' };
    const of = processes.flatMap((process) => definitions.get(process) ?? []);
    const found = [
      ...twice,
      ...(processes.length === 0 ? [none] : lost),
      ...(lost.length > 0 || of.length === 0 ? [] : vacuous(policy, { of, names }, invariant)),
    ];
    return found.map((problem) => ({ ...problem, file: id }));
  });
}

/** The same thing may be true of several processes, or of several cases. */
function keyOf({ id, processes }: Invariant): string {
  return [id, ...processes].join(' ');
}

/** All that an invariant may name: a run may change what another one knows. */
interface KnownIds {
  readonly states: ReadonlySet<string>;
  readonly events: ReadonlySet<string>;
  readonly facts: ReadonlySet<string>;
  readonly effects: ReadonlySet<string>;
  /** Beginnings of effects that end in an answer which may be any text. */
  readonly open: readonly string[];
}

function namesOfAll(policy: Policy, all: readonly ProcessDefinition[]): KnownIds {
  const emitted = all.map((one) => effectsOf(policy, one));
  return {
    states: new Set(all.flatMap((one) => statesOf(one).map(({ path }) => path))),
    events: new Set(all.flatMap(({ events }) => Object.keys(events))),
    facts: new Set(all.flatMap(({ facts }) => Object.keys(facts))),
    effects: new Set(emitted.flatMap(({ ids }) => [...ids])),
    open: emitted.flatMap(({ open }) => open),
  };
}

interface Watched {
  /** The processes whose runs it watches. */
  readonly of: readonly ProcessDefinition[];
  readonly names: KnownIds;
}

function vacuous(policy: Policy, { of, names }: Watched, invariant: Invariant): Problem[] {
  const seen = observedBy(invariant, of);
  const looksAt = Object.keys(invariant.looksAt ?? {});
  const named = (kind: 'state' | 'event' | 'effect' | 'fact', list: readonly string[]) =>
    list.flatMap((name) =>
      unknown(name, names[`${kind}s`], {
        what: `${kind === 'event' || kind === 'effect' ? 'an' : 'a'} ${kind} of any process`,
        ...{ at: '', code: `invariant/unknown-${kind}` },
      }),
    );
  const isOpen = (effect: string) => names.open.some((start) => effect.startsWith(start));
  const found = [
    ...named('state', seen.states),
    ...named('event', seen.events),
    ...named(
      'effect',
      seen.effects.filter((effect) => !isOpen(effect)),
    ),
    ...named('fact', [...new Set([...seen.facts, ...looksAt])]),
    ...seen.answers.flatMap(([decision, output]) => answerProblems(policy, of, decision, output)),
  ];
  return [...found, ...unreadFacts(policy, of, { seen: seen.facts, looksAt })];
}

/** Facts of its processes that it reads, and no decision, guard or effect does. */
function unreadFacts(
  policy: Policy,
  of: readonly ProcessDefinition[],
  { seen, looksAt }: { readonly seen: readonly string[]; readonly looksAt: readonly string[] },
): Problem[] {
  const own = new Set(of.flatMap(({ facts }) => Object.keys(facts)));
  const read = new Set([
    ...looksAt,
    ...of.flatMap((one) => [...livenessOf(policy, one).later.values()].flatMap((set) => [...set])),
    ...of.flatMap(learnedBy),
  ]);
  return seen.flatMap((fact) => (own.has(fact) && !read.has(fact) ? [unread(fact)] : []));
}

function unread(fact: string): Problem {
  return {
    code: 'invariant/unread-fact',
    message: `nothing reads \`${fact}\`, so no step would ever know it`,
    hint: `name it in \`looksAt\`, with the values that matter: \`{ ${fact}: [true] }\``,
    at: '/looksAt',
  };
}

function answerProblems(
  policy: Policy,
  of: readonly ProcessDefinition[],
  decision: string,
  output: string,
): Problem[] {
  const asked = of.flatMap(({ asks }) => Object.keys(asks));
  const ruleSet = policy.ruleSets.get(decision);
  const code = 'invariant/unknown-answer';
  if (!asked.includes(decision) || ruleSet === undefined) {
    return unknown(decision, asked, { what: 'a decision that its processes ask', at: '', code });
  }
  const what = `an output of \`${decision}\``;
  return unknown(output, listedOutputs(ruleSet).keys(), { what, at: '', code });
}

function learnedBy(definition: ProcessDefinition): string[] {
  const used = transitionsIn(statesOf(definition));
  return used.flatMap(({ actions }) =>
    actions.flatMap(({ type, params }) => (type === 'setFacts' ? Object.keys(params) : [])),
  );
}
