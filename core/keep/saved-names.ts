import { type Problem, pointer } from '../base/problem.js';
import { meant } from '../base/suggest.js';
import type { ProcessDefinition } from '../process/definition.js';
import { processGraph } from '../process/graph.js';
import type { LoadedPolicy } from '../process/loaded-policy.js';
import type { Case, Run } from '../process/run.js';
import { activeStates } from '../process/state-path.js';
import { factSpec } from '../rule/signature.js';

type Kind = 'process' | 'state' | 'event' | 'field' | 'fact' | 'timer';

interface Name {
  readonly kind: Kind;
  readonly name: string;
  readonly at: readonly (string | number)[];
}

/** Names in a saved case that no longer exist: `saved/unknown-…`, each with its place. */
export function goneNames({ processes }: LoadedPolicy, { runs }: Case): Problem[] {
  return runs.flatMap((run, index) => {
    const place = ['case', 'runs', index];
    const definition = processes.get(run.process);
    const own: Name = { kind: 'process', name: run.process, at: [...place, 'process'] };
    if (definition === undefined) return [gone(own, [...processes.keys()])];
    const known = knownIn(definition);
    return namesIn(run).flatMap(({ kind, name, at, event }) => {
      const names = kind === 'field' ? fieldsOf(definition, event) : known[kind];
      return names.includes(name) ? [] : [gone({ kind, name, at: [...place, ...at] }, names)];
    });
  });
}

function knownIn(definition: ProcessDefinition) {
  return {
    process: [],
    state: processGraph(definition).states.map(({ name }) => name),
    event: Object.keys(definition.events),
    fact: Object.entries(definition.facts).flatMap(([name, use]) => [
      name,
      ...(factSpec(name, use).formerly ?? []),
    ]),
    timer: Object.keys(definition.timers ?? {}),
  };
}

function fieldsOf({ events }: ProcessDefinition, event = ''): readonly string[] {
  return Object.keys(events[event]?.payload ?? {});
}

function namesIn({ began, timers, log }: Run): readonly (Name & { readonly event?: string })[] {
  const beginning = ['facts', 'own'].flatMap((part) =>
    // The facts of a hand-over are defined by the hand-over.
    Object.keys(began.parent === null ? began[part as 'facts' | 'own'] : {}).map(
      (name): Name => ({ kind: 'fact', name, at: ['began', part, name] }),
    ),
  );
  const entry = began.entry === null ? [] : [began.entry];
  return [
    ...beginning,
    ...entry.map((name): Name => ({ kind: 'state', name, at: ['began', 'entry'] })),
    ...timers.map(({ id }, i): Name => ({ kind: 'timer', name: id, at: ['timers', i, 'id'] })),
    ...log.flatMap((step, i) => {
      const { event, payload, learned, forgotten, timer, to } = step;
      const at = (...rest: readonly (string | number)[]) => ['log', i, ...rest];
      const facts = [...Object.keys(learned), ...forgotten];
      const fields = Object.keys(payload);
      return [
        ...(event === '' ? [] : [{ kind: 'event', name: event, at: at('event') } as const]),
        ...fields.map((name) => ({ kind: 'field', name, event, at: at('payload', name) }) as const),
        ...facts.map((name) => ({ kind: 'fact', name, at: at('learned', name) }) as const),
        ...(timer === undefined ? [] : [{ kind: 'timer', name: timer, at: at('timer') } as const]),
        ...activeStates(to).map((name) => ({ kind: 'state', name, at: at('to') }) as const),
      ];
    }),
  ];
}

function gone({ kind, name, at }: Name, known: readonly string[]): Problem {
  const hint = meant(name, known);
  const message = `there is no ${kind} \`${name}\` by now`;
  return { code: `saved/unknown-${kind}`, message, ...(hint && { hint }), at: pointer(at) };
}
