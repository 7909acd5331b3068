import { asJson, canonicalText, type Json } from '../../base/json.js';
import type { ProcessDefinition } from '../../process/definition.js';
import { guardLabel } from '../../process/guard.js';
import type { StateConfig, TransitionConfig, Transitions } from '../../process/machine.js';
import type { MachineAction } from '../../process/machine-action.js';

/** A transition in the terms of its machine. */
export interface ShownTransition {
  /** As in the log: state, event, index. */
  readonly id: string;
  /** In dot notation. */
  readonly from: string;
  /** The event; `always` and `done` where there is none. */
  readonly event: string;
  readonly guard?: string;
  /** The target as it is written; left out: it stays in its state. */
  readonly to?: string;
  /** The ids of its effects and warnings, those of conditional actions included. */
  readonly effects: readonly string[];
}

/** What of a transition may differ. */
export type TransitionPart = 'guard' | 'target' | 'actions';

/** A transition that is another one; ids may differ where one before it was added or is gone. */
export interface ChangedTransition {
  readonly from: ShownTransition;
  readonly to: ShownTransition;
  readonly parts: readonly TransitionPart[];
}

/** How the machines of a process differ in two versions; wording and citations do not count. */
export interface MachineChanges {
  readonly states: {
    /** In dot notation. */
    readonly added: readonly string[];
    readonly ended: readonly string[];
    /** With another kind, initial state, hand-over or place to rest. */
    readonly changed: readonly string[];
  };
  readonly transitions: {
    readonly added: readonly ShownTransition[];
    readonly ended: readonly ShownTransition[];
    readonly changed: readonly ChangedTransition[];
  };
  /** What else differs: `timers.review`, `asks.<decision>`, `events.RETRY`, `begins`. */
  readonly others: readonly string[];
}

/** A transition with its place. */
interface PlacedTransition {
  readonly shown: ShownTransition;
  readonly parts: Readonly<Record<TransitionPart, string>>;
}

/** The states and transitions that differ between two versions of a process. */
export function machineChanges(from: ProcessDefinition, to: ProcessDefinition): MachineChanges {
  const [before, after] = [statesIn(from), statesIn(to)];
  const states = {
    added: [...after.keys()].filter((name) => !before.has(name)),
    ended: [...before.keys()].filter((name) => !after.has(name)),
    changed: [...before.keys()].filter(
      (name) => after.has(name) && after.get(name) !== before.get(name),
    ),
  };
  const [a, b] = [transitionsIn(from), transitionsIn(to)];
  const keys = [...new Set([...a.keys(), ...b.keys()])];
  const changes = keys.map((key) => changesBetween(a.get(key) ?? [], b.get(key) ?? []));
  return {
    states,
    transitions: {
      added: changes.flatMap(({ added }) => added),
      ended: changes.flatMap(({ ended }) => ended),
      changed: changes.flatMap(({ changed }) => changed),
    },
    others: othersBetween(from, to),
  };
}

/** True where nothing differs. */
export function isSameMachine({ states, transitions, others }: MachineChanges): boolean {
  const lists = [...Object.values(states), ...Object.values(transitions), others];
  return lists.every(({ length }) => length === 0);
}

/** What a state is, by its name in dot notation. */
function statesIn({ machine, handovers, exploration }: ProcessDefinition) {
  const found = new Map<string, string>();
  const walk = ({ states = {} }: StateConfig, path: string): void => {
    for (const [name, state] of Object.entries(states)) {
      const at = path === '' ? name : `${path}.${name}`;
      const { type, initial, tags } = state;
      const rests = exploration.rests.includes(at);
      found.set(at, textOf({ type, initial, tags, handover: handovers[at], rests }));
      walk(state, at);
    }
  };
  walk(machine.config, '');
  return found;
}

/** The transitions by state and event, in order. */
function transitionsIn({
  machine,
}: ProcessDefinition): ReadonlyMap<string, readonly PlacedTransition[]> {
  const found = new Map<string, readonly PlacedTransition[]>();
  const add = (path: string, event: string, transitions: Transitions | undefined): void => {
    const all: readonly TransitionConfig[] = [transitions ?? []].flat();
    if (all.length > 0)
      found.set(
        `${path} ${event}`,
        all.map((one) => placed(one, path, event)),
      );
  };
  const walk = (state: StateConfig, path: string): void => {
    for (const [event, transitions] of Object.entries(state.on ?? {}))
      add(path, event, transitions);
    add(path, 'always', state.always);
    add(path, 'done', state.onDone);
    for (const [name, inner] of Object.entries(state.states ?? {})) {
      walk(inner, path === '' ? name : `${path}.${name}`);
    }
  };
  walk(machine.config, '');
  return found;
}

function placed(transition: TransitionConfig, from: string, event: string): PlacedTransition {
  const { target, guard, actions = [] } = transition;
  const id = actions.flatMap((one) => (one.type === 'transition' ? one.params.id : []))[0] ?? '';
  return {
    shown: {
      ...{ id, from, event },
      ...(guard !== undefined && { guard: guardLabel(guard.params) }),
      ...(target !== undefined && { to: target }),
      effects: actions.flatMap(effectsOf),
    },
    parts: {
      guard: textOf(guard?.params ?? null),
      target: target ?? '',
      actions: textOf(actions.flatMap(doing)),
    },
  };
}

function effectsOf(action: MachineAction): readonly string[] {
  if (action.type === 'alsoWhen') return action.params.actions.flatMap(effectsOf);
  if (action.type === 'each') return [`EACH_<${action.params.of[1]}>`];
  return action.type === 'effect' || action.type === 'warn' ? [action.params.id] : [];
}

/** What an action does: nothing where it only names or cites. */
function doing(action: MachineAction): readonly Json[] {
  if (['transition', 'addition', 'cites'].includes(action.type)) return [];
  if (action.type !== 'alsoWhen') return [asJson(action)];
  const { when, actions } = action.params;
  const inner = actions.flatMap(doing);
  return inner.length === 0 ? [] : [{ when: asJson(when), inner }];
}

/** Alternatives of one event: what both have in the same order stays, the rest is paired in order. */
function changesBetween(before: readonly PlacedTransition[], after: readonly PlacedTransition[]) {
  const same = commonOf(before, after);
  const left = before.filter((one) => !same.has(one));
  const right = after.filter((one) => !same.has(one));
  const paired = Math.min(left.length, right.length);
  return {
    changed: left.slice(0, paired).flatMap((one, i): readonly ChangedTransition[] => {
      const other = right[i];
      if (other === undefined) return [];
      const parts = (['guard', 'target', 'actions'] as const).filter(
        (part) => one.parts[part] !== other.parts[part],
      );
      return [{ from: one.shown, to: other.shown, parts }];
    }),
    ended: left.slice(paired).map(({ shown }) => shown),
    added: right.slice(paired).map(({ shown }) => shown),
  };
}

/** The longest common subsequence, as the members of both lists. */
function commonOf(
  before: readonly PlacedTransition[],
  after: readonly PlacedTransition[],
): ReadonlySet<PlacedTransition> {
  // The longest ones of what follows, from the end: by the index in `after`.
  let below: (readonly PlacedTransition[])[] = after.map(() => []);
  for (const one of [...before].reverse()) {
    const row: (readonly PlacedTransition[])[] = [];
    for (const [j, other] of [...after.entries()].reverse()) {
      const isSame = textOf(one.parts) === textOf(other.parts);
      row[j] = isSame
        ? [one, other, ...(below[j + 1] ?? [])]
        : longer(below[j] ?? [], row[j + 1] ?? []);
    }
    below = row;
  }
  return new Set(below[0] ?? []);
}

function longer(
  a: readonly PlacedTransition[],
  b: readonly PlacedTransition[],
): readonly PlacedTransition[] {
  return a.length >= b.length ? a : b;
}

/** What differs besides states and transitions. */
function othersBetween(from: ProcessDefinition, to: ProcessDefinition): readonly string[] {
  const parts = ['timers', 'asks', 'events', 'switches'] as const;
  const named = parts.flatMap((part) => {
    const [a, b]: Readonly<Record<string, unknown>>[] = [from[part] ?? {}, to[part] ?? {}];
    const names = [...new Set([...Object.keys(a ?? {}), ...Object.keys(b ?? {})])];
    return names.flatMap((name) =>
      textOf(bare(a?.[name])) === textOf(bare(b?.[name])) ? [] : [`${part}.${name}`],
    );
  });
  const first = [from, to].map(({ machine: { config } }) =>
    textOf({ initial: config.initial, context: config.context }),
  );
  return [
    ...named,
    ...(textOf(from.begins ?? []) === textOf(to.begins ?? []) ? [] : ['begins']),
    ...(first[0] === first[1] ? [] : ['initial']),
  ];
}

/** Without titles and without the schemas of payloads, which are code. */
function bare(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(bare);
  if (typeof value !== 'object' || value === null) return value;
  const left = Object.entries(value).filter(
    ([key]) => !['title', 'schema', 'because'].includes(key),
  );
  return Object.fromEntries(left.map(([key, inner]) => [key, bare(inner)]));
}

function textOf(value: unknown): string {
  return canonicalText(asJson(value));
}
