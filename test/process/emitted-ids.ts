import type { ProcessDefinition } from '../../core/process/definition.js';
import type { EachParams, EffectParams, MachineAction } from '../../core/process/machine-action.js';
import type { Policy } from '../../core/rule/policy.js';

/** An id that a process can emit, with the names of its arguments. */
export interface EmittedId {
  readonly id: string;
  readonly args: readonly string[];
}

/** Everything that the actions of a process can emit. */
export function emittedIds({ machine }: ProcessDefinition, policy: Policy): readonly EmittedId[] {
  const tokens = ([decision, output]: readonly [string, string]) => {
    const known = policy.ruleSets.get(decision);
    const rules = known?.file.tables.flatMap((table) => table.rules) ?? [];
    const given = rules.flatMap(({ event }) => event.params[output] ?? []).map(String);
    return known?.outputs.get(output)?.values ?? [...new Set(given)];
  };
  return actionsIn(machine.config).flatMap((action): EmittedId[] => {
    if (action.type === 'each') {
      const { of, except = [] }: EachParams = action.params;
      const listed = tokens(of).filter((id) => !except.includes(id));
      return listed.map((id) => ({ id, args: [] }));
    }
    if (action.type !== 'effect' && action.type !== 'warn') return [];
    const { id, endsIn, args = {} }: EffectParams = action.params;
    const ends = endsIn === undefined ? [''] : tokens(endsIn);
    return ends.map((end) => ({ id: `${id}${end}`, args: Object.keys(args) }));
  });
}

function actionsIn(part: unknown): readonly MachineAction[] {
  if (typeof part !== 'object' || part === null) return [];
  const within = Object.values(part).flatMap(actionsIn);
  // The only parts of a machine with these two keys, apart from guards, are its actions.
  return 'type' in part && 'params' in part ? [part as MachineAction, ...within] : within;
}
