import { isRecord } from '../base/json.js';
import type { Problem } from '../base/problem.js';
import { shown } from '../base/shown.js';
import type { ProcessDefinition } from '../process/definition.js';
import { singlesIn } from '../process/guard.js';
import { problemsOfMachine } from '../process/machine.js';
import {
  type SoundState,
  statesOf,
  transitionsIn,
  type UsedTransition,
} from '../process/machine-uses.js';
import type { Policy } from '../rule/policy.js';
import { asksProblems } from './asks-problems.js';
import { timerProblems } from './timer-problems.js';
import { guardProblems, transitionProblems } from './transition-problems.js';
import { unknown, type Vocabulary, vocabularyOf } from './unknown-names.js';

/**
 * What is wrong with processes, each with all others and with the policy that they ask: every
 * problem `machine/…` or `process/…`, with the id of the process as its file.
 */
export function processProblems(
  policy: Policy,
  definitions: readonly ProcessDefinition[],
): readonly Problem[] {
  const sound = definitions.filter(({ machine }) => problemsOfMachine(machine)?.length === 0);
  const processes = new Map(sound.map((one) => [one.id, one]));
  const ids = definitions.map(({ id }) => id);
  return definitions.flatMap((definition, index) => {
    const twice = ids.indexOf(definition.id) < index ? [duplicate(definition.id)] : [];
    const found = [
      ...twice,
      ...editionProblems(definition, policy),
      ...(processes.get(definition.id) === definition
        ? soundProblems(vocabularyOf(definition, policy, processes), ids)
        : machineProblemsOf(definition)),
    ];
    return found.map((problem) => ({ ...problem, file: definition.id }));
  });
}

function duplicate(id: string): Problem {
  return { code: 'process/duplicate', message: `two processes have the id \`${id}\``, at: '/id' };
}

function editionProblems({ edition }: ProcessDefinition, { guides }: Policy): Problem[] {
  const what = 'an edition with a guide';
  return unknown(edition, guides.keys(), { what, at: '/edition', code: 'process/unknown-edition' });
}

function machineProblemsOf({ machine }: ProcessDefinition): readonly Problem[] {
  const found = problemsOfMachine(machine);
  const at = '/machine';
  if (found !== undefined) return found.map((p) => ({ ...p, at: `${at}${p.at ?? ''}` }));
  const message = 'the machine was not made by `defineMachine`';
  const hint = 'its transitions would have no ids, and nobody had checked it';
  return [{ code: 'machine/foreign', message, hint, at }];
}

function soundProblems(of: Vocabulary, ids: readonly string[]): Problem[] {
  const states = statesOf(of.definition);
  const used = transitionsIn(states);
  const inMachine = used.flatMap((one) => transitionProblems(of, one));
  return [
    ...inMachine.map((problem) => ({ ...problem, at: `/machine${problem.at ?? ''}` })),
    ...asksProblems(of),
    ...timerProblems(of, used),
    ...beginsProblems(of),
    ...handoverProblems(of, ids),
    ...explorationProblems(of),
    ...switchProblems(of),
    ...eventProblems(of, used),
    ...unreachable(of, states, used),
  ];
}

const code = 'process/unknown-name';
const STATE = 'a state of the machine';
const FACT = 'a fact of the process';

function beginsProblems(of: Vocabulary): Problem[] {
  return (of.definition.begins ?? []).flatMap(({ state, when }, i) => {
    const at = `/begins/${i}`;
    return [
      ...unknown(state, of.states, { what: STATE, at: `${at}/state`, code }),
      ...singlesIn(when).flatMap((guard) =>
        guardProblems(of, guard, { event: '', at: `${at}/when` }),
      ),
    ];
  });
}

function handoverProblems(of: Vocabulary, ids: readonly string[]): Problem[] {
  return Object.entries(of.definition.handovers).flatMap(([state, handover]) => {
    const at = `/handovers/${state}`;
    const { process, entry, passes, says = {} } = handover;
    const named = unknown(state, of.states, { what: STATE, at, code });
    const other = of.processes.get(process);
    if (!ids.includes(process)) {
      const what = 'a process of the policy';
      return [
        ...named,
        ...unknown(process, ids, { what, at: `${at}/process`, code: 'process/unknown-process' }),
      ];
    }
    if (other === undefined) return named; // its machine has problems of its own
    const entries = statesOf(other).map(({ path }) => path);
    const theirs = Object.keys(other.facts);
    return [
      ...named,
      ...unknown(entry, entries, { what: `a state of \`${process}\``, at: `${at}/entry`, code }),
      ...passes.flatMap((fact, i) =>
        unknown(fact, of.facts, { what: FACT, at: `${at}/passes/${i}`, code }),
      ),
      ...Object.keys(says).flatMap((fact) =>
        unknown(fact, theirs, { what: `a fact of \`${process}\``, at: `${at}/says/${fact}`, code }),
      ),
    ];
  });
}

function explorationProblems(of: Vocabulary): Problem[] {
  const { changing, counters, rests } = of.definition.exploration;
  const at = '/exploration';
  return [
    ...changing.flatMap((fact, i) =>
      unknown(fact, of.facts, { what: FACT, at: `${at}/changing/${i}`, code }),
    ),
    ...Object.keys(counters).flatMap((fact) =>
      unknown(fact, of.facts, { what: FACT, at: `${at}/counters/${fact}`, code }),
    ),
    ...rests.flatMap((state, i) =>
      unknown(state, of.states, { what: STATE, at: `${at}/rests/${i}`, code }),
    ),
  ];
}

function switchProblems({ definition, policy }: Vocabulary): Problem[] {
  const guide = policy.guides.get(definition.edition);
  return Object.entries(definition.switches).flatMap(([key, spec]) => {
    const at = `/switches/${key}`;
    const isValue = spec.values.includes(spec.default);
    const message = `the default ${shown(spec.default)} is not among the values of the switch`;
    return [
      ...(isValue ? [] : [{ code: 'process/switch', message, at: `${at}/default` }]),
      ...unknown(spec.assumes, guide?.assumptions ?? [], {
        ...{ what: 'the id of an assumption of the guide', at: `${at}/assumes` },
        code: 'process/unknown-spec-id',
      }),
    ];
  });
}

/** Events that no state takes: nobody could tell a step of theirs from a refusal. */
function eventProblems({ definition }: Vocabulary, used: readonly UsedTransition[]): Problem[] {
  const taken = new Set(used.map(({ event }) => event));
  return Object.keys(definition.events)
    .filter((event) => !taken.has(event))
    .map((event) => {
      const message = `no state takes \`${event}\``;
      const hint = 'give it a transition, or leave it out';
      return { code: 'process/unused-event', message, hint, at: `/events/${event}` };
    });
}

/** States that no transition, no beginning and no hand-over leads to. */
function unreachable(
  { definition, processes }: Vocabulary,
  states: readonly SoundState[],
  used: readonly UsedTransition[],
): Problem[] {
  const entries = [...processes.values()].flatMap(({ handovers }) =>
    Object.values(handovers).flatMap((h) => (h.process === definition.id ? [h.entry] : [])),
  );
  const begins = [...entries, ...(definition.begins ?? []).map(({ state }) => state)];
  const reached = new Set<SoundState>();
  const enter = (state: SoundState | undefined): void => {
    if (state === undefined || reached.has(state)) return;
    reached.add(state);
    enter(state.parent);
    const { initial, type } = state.config;
    for (const [name, inner] of state.children) {
      if (type === 'parallel' || name === initial) enter(inner);
    }
    for (const one of used) if (one.from.path === state.path) enter(byPath.get(one.to?.path ?? ''));
  };
  const byPath = new Map(states.map((state) => [state.path, state]));
  enter(byPath.get(''));
  for (const path of begins) enter(byPath.get(path));
  return states
    .filter((state) => !reached.has(state))
    .map(({ path, at }) => {
      const message = `nothing leads to the state \`${path}\``;
      const hint = 'give it a transition, or leave it out';
      return { code: 'process/unreachable', message, hint, at: `/machine${at}` };
    });
}

/** True for what has the parts of a process; what it says is checked later. */
export function isProcess(value: unknown): value is ProcessDefinition {
  return (
    isRecord(value) &&
    ['id', 'title', 'edition'].every((key) => typeof value[key] === 'string') &&
    ['facts', 'events', 'asks', 'switches', 'handovers', 'exploration'].every((key) =>
      isRecord(value[key]),
    ) &&
    'machine' in value
  );
}
