import type { Problem } from '../../base/problem.js';
import { meant } from '../../base/suggest.js';
import type { Draft } from '../draft.js';
import { inForce } from '../period.js';
import type { Period, RuleFile } from '../rule-set.js';
import { namesRead } from './names-read.js';
import { isKnownPeriod, READINGS } from './periods.js';

/** Every parameter has a value wherever a rule in force reads it. */
export function parametersCheck(draft: Draft): Problem[] {
  return draft.file.tables.flatMap(({ rules }) => rules.flatMap((rule) => gaps(draft, rule)));
}

function gaps(draft: Draft, rule: RuleFile): Problem[] {
  const { guide, pointers: places, file } = draft;
  const { parameters = {} } = file;
  const read = [...namesRead(draft, rule)].filter((name) => Object.hasOwn(parameters, name));
  return read.flatMap((name) => {
    const periods = (parameters[name]?.values ?? []).map((value) => value.inForce);
    if (![rule.inForce, ...periods].every((p) => isKnownPeriod(guide, p))) return [];
    const epoch = guide.epochs.find(({ id }) =>
      READINGS.some((reading) => {
        const holds = (period: Period | undefined) => inForce(guide, period, id, reading);
        return holds(rule.inForce) && !periods.some(holds);
      }),
    );
    if (epoch === undefined) return [];
    return [
      {
        code: 'rule-set/parameter-gap',
        message: `\`${name}\` has no value in \`${epoch.id}\`, where \`${rule.id}\` reads it`,
        hint: 'give it a value there, or the rule another period',
        at: places.of(rule),
      },
    ];
  });
}

/** The hint for an unknown parameter: the ones that exist. */
export function meantParameter(draft: Draft, name: string): string {
  const known = [...draft.names].filter(([, { kind }]) => kind === 'parameter');
  if (known.length === 0) return 'this file has no parameters';
  return meant(
    name,
    known.map(([parameter]) => parameter),
  );
}
