import { type AnyMachineSnapshot, initialTransition, transition } from 'xstate';
import { getAdjacencyMap } from 'xstate/graph';
import type { Edge, Explored } from '../core/explore/search/explored.js';
import { explore } from '../core/explore/search/explorer.js';
import type { GlobalState } from '../core/explore/space/state-space.js';
import { loadPolicy } from '../core/index.js';
import type { ProcessDefinition } from '../core/process/definition.js';
import { cites, defineMachine, type MachineConfig } from '../core/process/machine.js';
import { RecordingAnswerer } from '../core/process/recording-answerer.js';
import { xstateMachine } from '../core/process/xstate-machine.js';
import { processes } from '../core/webex/processes.js';
import { rules } from '../rules/index.js';

/**
 * States explored per second, beside `xstate/graph`, in one run: a machine of 32,768 states that
 * asks no decisions, and the processes with the most states.
 *
 * `xstate/graph` tries a list of events in every state. It cannot find out which facts and payloads
 * matter there; so it gets, state by state, the choices that provisim has found, and the facts
 * known afterwards. It takes the transitions, and their guards ask the decisions.
 */

const ROUNDS = 12;
const LARGEST = ['wholesale.subscriberProvisioning', 'broadworks.attachment'];
const REGIONS = 5;
const STATES = 8;

const loaded = loadPolicy(rules);
if (!loaded.ok) throw new Error('the rules are not sound');
const policy = loaded.value;

/** How many states were explored, and how long it took in milliseconds. */
interface Timed {
  readonly states: number;
  readonly ms: number;
}

function timed(run: () => number): Timed {
  const start = performance.now();
  const states = run();
  return { states, ms: performance.now() - start };
}

/** The best of some rounds: the speed without other load. */
function best(rounds: number, run: () => number): Timed {
  const all = Array.from({ length: rounds }, () => timed(run));
  return all.reduce((a, b) => (a.ms < b.ms ? a : b));
}

function explored(definition: ProcessDefinition): Explored {
  const members = [{ definition, own: [] }];
  const found = explore(policy, { members, asOf: null, switches: {}, most: 1_000_000 });
  if (found.frontier > 0) throw new Error('not explored to the end');
  return found;
}

/** An event with one choice of everything that it reads, and the global state that it leads to. */
interface Choice {
  readonly type: string;
  readonly key: string;
  readonly edge: Edge;
}

/** A state of the machine in a global state of the case. */
interface Standing {
  readonly snapshot: AnyMachineSnapshot;
  readonly state: GlobalState;
}

/** The states that `xstate/graph` finds with the choices of an exploration. */
function theirsWithFacts(definition: ProcessDefinition, found: Explored): number {
  const machine = xstateMachine(definition.machine);
  const choices = found.edges.map((out) =>
    out.map((edge, i): Choice => ({ type: edge.event, key: `${edge.from.id} ${i}`, edge })),
  );
  const [start] = found.starts;
  if (start === undefined || found.starts.length > 1) throw new Error('more than one beginning');
  const logic = {
    getInitialSnapshot: (): Standing => ({ snapshot: initialTransition(machine)[0], state: start }),
    transition: ({ snapshot }: Standing, { type, edge }: Choice): Standing => {
      const context = found.askingOf(edge, new RecordingAnswerer(policy));
      const [next] = transition(machine, snapshot, { type, scope: context });
      return { snapshot: next, state: edge.to };
    },
  };
  const map = getAdjacencyMap(
    logic as unknown as ActorLogic,
    {
      events: ({ state: node }: Standing) => choices[node.id] ?? [],
      limit: 10_000_000,
      serializeState: ({ snapshot, state: { facts, timers } }: Standing) =>
        JSON.stringify([snapshot.value, snapshot.context, facts.values, timers]),
      serializeEvent: ({ key }: Choice) => key,
    } as unknown as GraphOptions,
  );
  return Object.keys(map).length;
}

/** The states that `xstate/graph` finds of a machine that asks nothing. */
function theirs({ machine, events }: ProcessDefinition): number {
  const types = Object.keys(events).map((type) => ({ type }));
  return Object.keys(getAdjacencyMap(xstateMachine(machine), { events: types, limit: 10_000_000 }))
    .length;
}

// The wrapped machine does not have XState's own actor type; the graph needs only these parts.
type ActorLogic = Parameters<typeof getAdjacencyMap>[0];
type GraphOptions = Parameters<typeof getAdjacencyMap>[1];

/**
 * Independent cyclic regions with one event each: every combination of their states is reachable.
 */
function synthetic(): ProcessDefinition {
  const region = (r: number) => ({
    initial: 's0',
    states: Object.fromEntries(
      Array.from({ length: STATES }, (_, s) => [
        `s${s}`,
        { on: { [`E${r}`]: { target: `s${(s + 1) % STATES}`, actions: [cites('R')] } } },
      ]),
    ),
  });
  const regions = Array.from({ length: REGIONS }, (_, r) => [`r${r}`, region(r)] as const);
  const config = {
    id: 'synthetic',
    initial: 'all',
    context: {},
    states: { all: { type: 'parallel', states: Object.fromEntries(regions) } },
  } as unknown as MachineConfig; // made here, of the parts that a machine has
  return {
    ...{ id: 'synthetic', title: 'A machine of many states', edition: 'broadworks' },
    machine: defineMachine(config),
    events: Object.fromEntries(
      Array.from({ length: REGIONS }, (_, r) => [`E${r}`, { title: `region ${r}`, payload: {} }]),
    ),
    ...{ facts: {}, asks: {}, switches: {}, handovers: {} },
    exploration: { changing: [], counters: {}, rests: [] },
  };
}

function report(name: string, mine: Timed, other: Timed): void {
  if (mine.states !== other.states) {
    throw new Error(`${name}: ${mine.states} states, and ${other.states} of xstate/graph`);
  }
  const rate = ({ states, ms }: Timed) => (states * 1000) / ms;
  const shown = (one: Timed) =>
    `${one.states.toLocaleString('en')} states in ${one.ms.toFixed(0)} ms, ${Math.round(rate(one)).toLocaleString('en')} a second`;
  process.stdout.write(
    [
      `${name}:`,
      `  provisim       ${shown(mine)}`,
      `  xstate/graph   ${shown(other)}`,
      `  ratio          ${(rate(mine) / rate(other)).toFixed(1)}`,
      '',
    ].join('\n'),
  );
}

process.stdout.write(`best of some rounds, Node ${process.version}\n`);
const machine = synthetic();
report(
  `a machine of ${(STATES ** REGIONS).toLocaleString('en')} states`,
  best(ROUNDS, () => explored(machine).states.length),
  best(2, () => theirs(machine)),
);
for (const id of LARGEST) {
  const definition = processes.get(id);
  if (definition === undefined) throw new Error(`no process ${id}`);
  const found = explored(definition);
  report(
    id,
    best(ROUNDS, () => explored(definition).states.length),
    best(2, () => theirsWithFacts(definition, found)),
  );
}
