import type { Problem } from '../../base/problem.js';
import type { Draft } from '../draft.js';
import { eachWritten } from '../read-condition.js';
import { conditionNamed, withArguments } from './names-read.js';

/** No named condition refers to itself and no name is derived from itself, directly or indirectly. */
export function circlesCheck(draft: Draft): Problem[] {
  return [...circularConditions(draft), ...circularDerivations(draft)];
}

function circularDerivations(draft: Draft): Problem[] {
  const { derive = {} } = draft.file;
  return Object.entries(derive).flatMap(([name, call]) =>
    withArguments(draft, Object.values(call).flat()).has(name)
      ? [
          {
            code: 'rule-set/circular-derivation',
            message: `\`${name}\` is derived from itself`,
            hint: 'derive one of the names on the way from facts',
            at: draft.pointers.of(call),
          },
        ]
      : [],
  );
}

function circularConditions(draft: Draft): Problem[] {
  const { file, pointers: places } = draft;
  return Object.keys(file.conditions ?? {}).flatMap((name) =>
    reached(draft, name).has(name)
      ? [
          {
            code: 'rule-set/circular-condition',
            message: `the condition \`${name}\` is made of itself`,
            hint: 'write one of the conditions on the way out',
            at: places.of(file, 'conditions', name),
          },
        ]
      : [],
  );
}

/** The named conditions reachable from one. */
function reached(draft: Draft, start: string): ReadonlySet<string> {
  const found = new Set<string>();
  const follow = (name: string): void => {
    eachWritten(
      conditionNamed(draft, name),
      () => {},
      (next) => {
        if (found.has(next)) return;
        found.add(next);
        follow(next);
      },
    );
  };
  follow(start);
  return found;
}
