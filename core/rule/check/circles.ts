import type { Problem } from '../../base/problem.js';
import type { Draft } from '../draft.js';
import { eachWritten } from '../read-condition.js';
import { conditionNamed } from './names-read.js';

/** No named condition refers to itself, directly or indirectly. */
export function circlesCheck(draft: Draft): Problem[] {
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
