import type { Json } from '../base/json.js';
import { unreachable } from '../base/unreachable.js';
import { type GuardScope, holds } from './guard.js';
import type { EachParams, EffectParams, MachineAction, ValueSource } from './machine-action.js';
import type { CaseFacts, Emitted } from './run.js';

/** The emission of transitions: everything that their actions contribute to a step. */
export interface Emission {
  /** Ids of the transitions that were taken. */
  readonly transitions: readonly string[];
  /** Ids of conditional actions whose guard held. */
  readonly additions: readonly string[];
  /** The number of rows of the statechart that were applied. */
  readonly rows: number;
  readonly rules: readonly string[];
  readonly assumes: readonly string[];
  readonly effects: readonly Emitted[];
  readonly warnings: readonly Emitted[];
  readonly changed: CaseFacts;
  /** Timers that were started, in order. */
  readonly started: readonly string[];
}

/**
 * Interprets actions.
 * @param scope the event context that conditions and values are read from; it records what is not
 * known
 */
export function emit(actions: readonly MachineAction[], scope: GuardScope): Emission {
  const gathered: Gathered = {
    ...{ transitions: NONE, additions: NONE, rows: 0, rules: NONE, assumes: NONE },
    ...{ effects: NONE, warnings: NONE, changed: NOTHING, started: NONE },
  };
  for (const action of actions) gather(action, scope, gathered);
  return gathered;
}

// Shared empty values: most of an emission is empty, and an exploration keeps many emissions.
const NONE: readonly never[] = [];
const NOTHING: CaseFacts = {};

type Gathered = { -readonly [K in keyof Emission]: Emission[K] };

function gather({ type, params }: MachineAction, scope: GuardScope, into: Gathered): void {
  switch (type) {
    case 'transition':
      into.transitions = [...into.transitions, params.id];
      break;
    case 'addition':
      into.additions = [...into.additions, params.id];
      break;
    case 'cites':
      into.rows += 1;
      into.rules = joined(into.rules, params.rules);
      into.assumes = joined(into.assumes, params.assumes);
      break;
    case 'effect':
      into.effects = [...into.effects, emitted(params, scope)];
      break;
    case 'warn':
      into.warnings = [...into.warnings, emitted(params, scope)];
      break;
    case 'each':
      into.effects = joined(into.effects, members(params, scope));
      break;
    case 'setFacts':
      into.changed = { ...into.changed, ...values(params, scope) };
      break;
    case 'start':
      into.started = [...into.started, params.timer];
      break;
    case 'alsoWhen':
      // A conditional action is replaced by its parts where its guard holds.
      if (holds(params.when, scope)) {
        for (const inner of params.actions) gather(inner, scope, into);
      }
      break;
    case 'progress':
      // The machine itself keeps the progress of the run.
      break;
    default:
      unreachable(type);
  }
}

function joined<T>(some: readonly T[], more: readonly T[]): readonly T[] {
  if (more.length === 0) return some;
  return some.length === 0 ? more : [...some, ...more];
}

function members({ of, except = [] }: EachParams, scope: GuardScope): Emitted[] {
  const listed = scope.answer(...of);
  const tokens = Array.isArray(listed) ? listed.map(String) : [];
  return tokens.filter((id) => !except.includes(id)).map((id) => ({ id, args: {} }));
}

function emitted({ id, endsIn, args }: EffectParams, scope: GuardScope): Emitted {
  return {
    id: endsIn === undefined ? id : `${id}${String(scope.answer(...endsIn) ?? '')}`,
    args: args === undefined ? NOTHING : values(args, scope),
  };
}

function values(sources: Readonly<Record<string, ValueSource>>, scope: GuardScope): CaseFacts {
  const found: Record<string, Json> = {};
  for (const name in sources) {
    const source = sources[name];
    if (source !== undefined) found[name] = carriedValue(source, scope);
  }
  return found;
}

/** The value of an effect's argument or of a change of facts; null where it is not known. */
export function carriedValue(source: ValueSource, scope: GuardScope): Json {
  if ('constant' in source) return source.constant;
  if ('payload' in source) return scope.payload(source.payload) ?? null;
  if ('fact' in source) return scope.fact(source.fact) ?? null;
  if ('answer' in source) return scope.answer(...source.answer) ?? null;
  const [a, b] = ('sum' in source ? source.sum : source.difference).map((s) =>
    carriedValue(s, scope),
  );
  if (typeof a !== 'number' || typeof b !== 'number') return null;
  return 'sum' in source ? a + b : Math.max(0, a - b);
}
