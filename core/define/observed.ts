import type { Json } from '../base/json.js';
import { BROKEN, type Invariant, type StepView } from '../explore/invariant.js';
import { namesIn } from '../explore/observers.js';
import type { ProcessDefinition } from '../process/definition.js';
import { statesOf } from '../process/machine-uses.js';

/** What an invariant has looked for. */
export interface Observed {
  readonly states: readonly string[];
  readonly events: readonly string[];
  readonly effects: readonly string[];
  readonly facts: readonly string[];
  readonly answers: readonly (readonly [decision: string, output: string])[];
}

/** Values that a fact or field may have to find out what an invariant reads. */
const TRIED: readonly (Json | undefined)[] = [
  undefined,
  null,
  true,
  false,
  0,
  1,
  1_000_000,
  'x',
  [],
];

/**
 * The names that an invariant reads: those of its tests, and those that it asks of generated steps,
 * of every event in every state. A read behind a value that no generated step has is not found.
 */
export function observedBy(invariant: Invariant, of: readonly ProcessDefinition[]): Observed {
  const facts = new Set<string>();
  const effects = new Set<string>();
  const answers = new Map<string, readonly [string, string]>();
  const note = {
    fact: (name: string) => facts.add(name),
    effect: (id: string) => effects.add(id),
    answer: (decision: string, output: string) =>
      answers.set(`${decision} ${output}`, [decision, output]),
  };
  for (const step of madeUpSteps(of, note)) {
    try {
      const after = invariant.see(invariant.start, step);
      if (after !== BROKEN) invariant.see(after, step);
    } catch {
      // A generated value may be of a kind that the invariant's own code never gets.
    }
  }
  const { states = [], events = [], effects: emitted = [] } = namesIn(invariant);
  return {
    ...{ states, events, effects: [...new Set([...emitted, ...effects])] },
    ...{ facts: [...facts], answers: [...answers.values()] },
  };
}

interface Note {
  fact(name: string): void;
  effect(id: string): void;
  answer(decision: string, output: string): void;
}

function madeUpSteps(of: readonly ProcessDefinition[], note: Note): readonly StepView[] {
  const looks = TRIED.flatMap((value) =>
    [false, true].map((emitted) => ({ value, emitted, note })),
  );
  return of.flatMap((definition, run) => {
    const states = statesOf(definition).map(({ path }) => path);
    const bases = Object.keys(definition.events).flatMap((event) =>
      states.map((from, i) => {
        const to = states[(i + 1) % states.length] ?? from;
        return { run, process: definition.id, event, from, to };
      }),
    );
    return bases.flatMap((base) => looks.map((look) => stepOf(base, look)));
  });
}

function stepOf(
  base: Pick<StepView, 'run' | 'process' | 'event' | 'from' | 'to'>,
  {
    value,
    emitted,
    note,
  }: { readonly value: Json | undefined; readonly emitted: boolean; readonly note: Note },
): StepView {
  const any = (seen: (name: string) => void): Record<string, Json> =>
    new Proxy<Record<string, Json>>(
      {},
      {
        get: (_, name) => {
          if (typeof name === 'string') seen(name);
          return value;
        },
        has: (_, name) => {
          if (typeof name === 'string') seen(name);
          return value !== undefined;
        },
      },
    );
  return {
    ...{ ...base, through: [base.to], transitions: [], additions: [], effects: [], warnings: [] },
    before: any(note.fact),
    after: any(note.fact),
    payload: any(() => {}),
    elapsed: {},
    ...{ expects: [], passed: 0 },
    answer: (decision, output) => {
      note.answer(decision, output);
      return value;
    },
    emits: (effect) => {
      note.effect(effect);
      return emitted;
    },
  };
}
