import type { Json } from '../base/json.js';
import { holds, type Seen } from './guard.js';
import type { AlsoParams, EachParams, EffectParams, RowParams, ValueSource } from './machine.js';
import type { CaseFacts, Emitted } from './run.js';

/** An action as a machine gives it. */
export interface Action {
  readonly type: string;
  readonly params: unknown;
}

/** What the actions of transitions come to. */
export interface Emission {
  /** Ids of the transitions that were taken. */
  readonly transitions: readonly string[];
  /** Ids of what went along because its guard held. */
  readonly additions: readonly string[];
  /** How many rows of the statechart were carried out. */
  readonly rows: number;
  readonly rules: readonly string[];
  readonly assumes: readonly string[];
  readonly effects: readonly Emitted[];
  readonly warnings: readonly Emitted[];
  readonly changed: CaseFacts;
  /** Timers that were started, in their order. */
  readonly started: readonly string[];
}

/**
 * Reads actions: what is emitted, what changes, which rules stand behind it.
 * @param seen what conditions and values are taken from; what is not known is noted there
 */
export function emit(actions: readonly Action[], seen: Seen): Emission {
  const all = actions.flatMap((action) => expanded(action, seen));
  // The machine's setup types what its actions carry; XState's transition functions forget it.
  const of = <T>(type: string) => all.filter((a) => a.type === type).map((a) => a.params as T);
  const rows = of<RowParams>('row');
  return {
    transitions: of<{ readonly id: string }>('transition').map(({ id }) => id),
    additions: of<{ readonly id: string }>('addition').map(({ id }) => id),
    rows: rows.length,
    rules: rows.flatMap(({ rules }) => rules),
    assumes: rows.flatMap(({ assumes }) => assumes),
    effects: of<EffectParams>('effect').map((params) => emitted(params, seen)),
    warnings: of<EffectParams>('warn').map((params) => emitted(params, seen)),
    changed: Object.assign(
      {},
      ...of<Readonly<Record<string, ValueSource>>>('learn').map((sources) => values(sources, seen)),
    ) as CaseFacts,
    started: of<{ readonly timer: string }>('start').map(({ timer }) => timer),
  };
}

// What goes along where a guard holds stands for itself where it does.
function expanded(action: Action, seen: Seen): readonly Action[] {
  if (action.type === 'also') {
    const { when, actions } = action.params as AlsoParams;
    return holds(when, seen) ? actions.flatMap((inner) => expanded(inner, seen)) : [];
  }
  if (action.type !== 'each') return [action];
  const { of, except = [] } = action.params as EachParams;
  const members = seen.answer(...of);
  const tokens = Array.isArray(members) ? members.map(String) : [];
  return tokens
    .filter((id) => !except.includes(id))
    .map((id) => ({ type: 'effect', params: { id } satisfies EffectParams }));
}

function emitted({ id, endsIn, args }: EffectParams, seen: Seen): Emitted {
  return {
    id: endsIn === undefined ? id : `${id}${String(seen.answer(...endsIn) ?? '')}`,
    args: values(args ?? {}, seen),
  };
}

function values(sources: Readonly<Record<string, ValueSource>>, seen: Seen): CaseFacts {
  return Object.fromEntries(
    Object.entries(sources).map(([name, source]) => [name, carriedValue(source, seen)]),
  );
}

/** The value that an effect or a change of facts carries; null where it is not known. */
export function carriedValue(source: ValueSource, seen: Seen): Json {
  if ('constant' in source) return source.constant;
  if ('payload' in source) return seen.payload(source.payload) ?? null;
  if ('fact' in source) return seen.fact(source.fact) ?? null;
  if ('answer' in source) return seen.answer(...source.answer) ?? null;
  const [a, b] = ('sum' in source ? source.sum : source.difference).map((s) =>
    carriedValue(s, seen),
  );
  if (typeof a !== 'number' || typeof b !== 'number') return null;
  return 'sum' in source ? a + b : Math.max(0, a - b);
}
