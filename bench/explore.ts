import { getAdjacencyMap } from 'xstate/graph';
import { loadPolicy } from '../core/index.js';
import { Asking } from '../core/process/ask.js';
import { Decided } from '../core/process/decided.js';
import type { ProcessDefinition } from '../core/process/definition.js';
import { explore } from '../core/process/explore/explorer.js';
import { momentOf } from '../core/process/explore/moment.js';
import { defineMachine, type MachineConfig, row } from '../core/process/machine.js';
import type { World } from '../core/process/step.js';
import { processes } from '../core/webex/processes.js';
import { rules } from '../rules/index.js';

/*
 * How many states a second are explored, beside `xstate/graph`, in one run: the largest process and
 * a machine of 32,768 states that asks no decisions.
 */

const ROUNDS = 5;
const LARGEST = 'broadworks.attachment';
const REGIONS = 5;
const STATES = 8;

const loaded = loadPolicy(rules);
if (!loaded.ok) throw new Error('the rules are not sound');
const world: World = { policy: loaded.value, processes };

/** States that were explored, and how long it took in milliseconds. */
interface Explored {
  readonly states: number;
  readonly ms: number;
}

function timed(run: () => number): Explored {
  const start = performance.now();
  const states = run();
  return { states, ms: performance.now() - start };
}

/** The best of some rounds: what the machine can do when nothing else is going on. */
function best(rounds: number, run: () => number): Explored {
  const all = Array.from({ length: rounds }, () => timed(run));
  return all.reduce((a, b) => (a.ms < b.ms ? a : b));
}

function ours(definition: ProcessDefinition): number {
  const members = [{ definition, own: [] }];
  const found = explore(world, { members, asOf: null, switches: {}, most: 1_000_000 });
  if (found.frontier > 0) throw new Error('not explored to the end');
  return found.nodes.length;
}

/** The events of a process with the answers that they bring in any step: what `xstate/graph` is given. */
function eventsOf(definition: ProcessDefinition): readonly { readonly type: string }[] {
  const members = [{ definition, own: [] }];
  const found = explore(world, { members, asOf: null, switches: {}, most: 1_000_000 });
  const seen = new Map<string, object>();
  for (const edge of found.edges.flat()) {
    const { event, transitions } = momentOf(edge, found);
    const key = `${event} ${transitions.join()}`;
    if (seen.has(key)) continue;
    const asking = new Asking(found.occasionOf(edge), new Decided(world.policy));
    seen.set(key, { type: event, key, seen: asking.seen });
  }
  return [...seen.values()] as { readonly type: string }[]; // made just above
}

/** The states that `xstate/graph` finds with some events. */
function theirs(definition: ProcessDefinition, events: readonly { readonly type: string }[]) {
  const map = getAdjacencyMap(definition.machine, {
    events: [...events],
    limit: 10_000_000,
    // An event is told by what it is and which answers it brings, not by its closures.
    serializeEvent: (event) => String((event as { readonly key?: string }).key ?? event.type),
  });
  return Object.keys(map).length;
}

/** Regions that go round by an event each: every combination of their states is reached. */
function synthetic(): ProcessDefinition {
  const region = (r: number) => ({
    initial: 's0',
    states: Object.fromEntries(
      Array.from({ length: STATES }, (_, s) => [
        `s${s}`,
        { on: { [`E${r}`]: { target: `s${(s + 1) % STATES}`, actions: [row('R')] } } },
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

function report(name: string, mine: Explored, other: Explored): void {
  const rate = ({ states, ms }: Explored) => (states * 1000) / ms;
  const shown = (one: Explored) =>
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

const largest = processes.get(LARGEST);
if (largest === undefined) throw new Error(`no process ${LARGEST}`);
process.stdout.write(`best of ${ROUNDS} rounds, Node ${process.version}\n`);
const answered = eventsOf(largest);
report(
  LARGEST,
  best(ROUNDS, () => ours(largest)),
  best(ROUNDS, () => theirs(largest, answered)),
);
const machine = synthetic();
const events = Object.keys(machine.events).map((type) => ({ type }));
report(
  `a machine of ${STATES ** REGIONS} states`,
  best(ROUNDS, () => ours(machine)),
  best(2, () => theirs(machine, events)),
);
