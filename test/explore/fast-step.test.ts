import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { getMicrosteps, initialTransition } from 'xstate';
import { InternedConfiguration } from '../../core/explore/space/state-space.js';
import {
  compileMachine,
  leavesOf,
  valueOfLeaves,
} from '../../core/explore/statechart/compiled-machine.js';
import {
  beginning,
  type Configuration,
  type FastStep,
  fastStep,
  plainEnd,
} from '../../core/explore/statechart/fast-step.js';
import { type Guard, type GuardScope, withProgress } from '../../core/process/guard.js';
import {
  cites,
  defineMachine,
  type MachineConfig,
  type ProcessMachine,
  when,
} from '../../core/process/machine.js';
import { xstateMachine } from '../../core/process/xstate-machine.js';
import { runs } from '../decide/runs.js';
import { shippedPolicy } from '../shipped.js';

const shipped = [...shippedPolicy().processes.values()];

describe('a step on the compiled table', () => {
  it.each(shipped)('is the step of XState, for random stories of $id', ({ machine, events }) => {
    const names = Object.keys(events);
    const stories = fc.array(fc.tuple(fc.constantFrom(...names), fc.integer()), { maxLength: 40 });
    fc.assert(
      fc.property(stories, (story) => agree(machine, story)),
      { numRuns: runs(50) },
    );
  });

  it('is the step of XState, for machines with nested and parallel states', () => {
    fc.assert(
      fc.property(anyMachine, anyStory, (config, story) => agree(defineMachine(config), story)),
      { numRuns: runs(300) },
    );
  });
});

/** Plays a story by both; what guards see is drawn from a number. */
function agree(made: ProcessMachine, story: readonly [string, number][]): void {
  const machine = xstateMachine(made);
  const compiled = compileMachine(made);
  let [snapshot] = initialTransition(machine);
  const first = beginning(compiled);
  expect([valueOfLeaves(first.leaves), first.context]).toEqual([snapshot.value, snapshot.context]);
  for (const [event, chance] of story) {
    const scope = chanceEyes(chance);
    const steps = getMicrosteps(machine, snapshot, { type: event, scope });
    const place = { leaves: leavesOf(compiled, snapshot.value), context: snapshot.context };
    const { context } = snapshot;
    const fast = fastStep(place, event, () => withProgress(scope, (name) => context[name]));
    agreePlain(place, event, fast);
    expect(
      fast.micros.map(({ taken, to }) => [valueOfLeaves(to), taken.map((t) => idIn(t.actions))]),
    ).toEqual(
      // XState gives a first microstep even where the event does nothing.
      steps
        .filter(([, actions]) => actions.length > 0)
        .map(([s, actions]) => [s.value, idsOf(actions)]),
    );
    if (fast.end === undefined) continue;
    expect(fast.end.context).toEqual(steps.at(-1)?.[0].context);
    snapshot = steps.at(-1)?.[0] ?? snapshot;
  }
}

/** A plain reaction of an event, known in advance, equals the result of its step. */
function agreePlain(configuration: Configuration, event: string, fast: FastStep): void {
  const { reactions } = new InternedConfiguration(0, configuration);
  const plain = reactions.find((reaction) => reaction.event === event)?.plain;
  if (plain === undefined) return;
  const [only, ...more] = fast.micros;
  expect([only?.taken, more]).toEqual([[plain], []]);
  expect(plainEnd(configuration, plain)).toEqual(fast.end);
}

type Actions = readonly { readonly type: string; readonly params: unknown }[];

function idsOf(actions: Actions): string[] {
  return actions
    .filter(({ type }) => type === 'transition')
    .map(({ params }) => (params as { id: string }).id);
}

function idIn(actions: Actions): string {
  return idsOf(actions)[0] ?? '';
}

/** Reads a pseudorandom value, always the same for the same number and name. */
function chanceEyes(chance: number): GuardScope {
  const of = (name: string) => (hash(`${name} ${chance}`) % 2 === 0 ? 'yes' : 'no');
  return {
    answer: (decision, output) => of(`${decision} ${output}`),
    payload: of,
    switch: of,
    progress: () => undefined,
    fact: of,
    child: () => null,
    inForce: () => chance % 2 === 0,
  };
}

function hash(text: string): number {
  let h = 7;
  for (const c of text) h = (h * 31 + c.charCodeAt(0)) % 1_000_003;
  return h;
}

const EVENTS = ['A', 'B', 'C'];
const anyStory = fc.array(fc.tuple(fc.constantFrom(...EVENTS), fc.integer()), { maxLength: 12 });
const guard: fc.Arbitrary<Guard | undefined> = fc.option(
  fc
    .constantFrom('p', 'q')
    .chain((name) =>
      fc.constantFrom<Guard>(
        { payload: name, is: 'yes' },
        { not: { payload: name, is: 'yes' } },
        { progress: 'n', is: 1 },
      ),
    ),
  { nil: undefined },
);

function transition(targets: readonly string[]) {
  const target = targets.length === 0 ? fc.constant(undefined) : fc.constantFrom(...targets);
  return fc
    .tuple(fc.option(target, { nil: undefined, freq: 5 }), guard, fc.boolean())
    .map(([to, g, counts]) => ({
      ...(to === undefined ? {} : { target: to }),
      ...(g === undefined ? {} : { guard: when(g) }),
      actions: [cites('R'), ...(counts ? [{ type: 'progress', params: { n: 1 } } as const] : [])],
    }));
}

/**
 * A state with others within it. Eventless transitions lead to later siblings only, so that every
 * step terminates.
 * @param siblings the states that its transitions lead to; none for a region
 */
function state(depth: number, index: number, siblings: readonly string[]): fc.Arbitrary<object> {
  const later = siblings.slice(index + 1);
  const events = fc.array(transition(siblings), { minLength: 1, maxLength: 2 });
  const on = fc.dictionary(fc.constantFrom(...EVENTS), events);
  const onwards = fc.option(
    transition(later).filter(({ target }) => target !== undefined),
    { nil: undefined, freq: 3 },
  );
  const atOnce = later.length === 0 ? fc.constant(undefined) : onwards;
  const plain = fc.record({ on, always: atOnce });
  const final = fc.constant({ type: 'final' });
  if (depth === 0) return index === 0 ? plain : fc.oneof(plain, plain, plain, final);
  const compound = fc
    .tuple(fc.record({ on, onDone: atOnce }), within(depth - 1))
    .map(([own, inner]) => ({ ...own, ...inner }));
  const parallel = fc
    .tuple(
      fc.record({ on, onDone: atOnce }),
      fc.array(state(depth - 1, 0, []), { minLength: 2, maxLength: 3 }),
    )
    .map(([own, regions]) => ({
      ...own,
      type: 'parallel',
      states: Object.fromEntries(regions.map((region, i) => [`r${i}`, region])),
    }));
  return fc.oneof(plain, compound, parallel);
}

function within(depth: number) {
  const names = ['x', 'y', 'z'];
  return fc.tuple(...names.map((_, i) => state(depth, i, names))).map((states) => ({
    initial: 'x',
    states: Object.fromEntries(names.map((name, i) => [name, states[i]])),
  }));
}

// XState cannot type a configuration that is drawn at random.
const anyMachine = within(2).map(
  (config) => ({ id: 'm', context: { n: 0 }, ...config }) as unknown as MachineConfig,
);
