import type { Problem } from '../../base/problem.js';
import { meant } from '../../base/suggest.js';
import type { Draft } from '../draft.js';
import type { Guide } from '../guide.js';
import { type BoundaryReading, inForce } from '../period.js';
import type { Period } from '../rule-set.js';

/**
 * Every period names epochs of the guide and begins before it ends; no two values of a parameter
 * overlap.
 */
export function periodsCheck(draft: Draft): Problem[] {
  const { file } = draft;
  const rules = file.tables.flatMap((table) => table.rules);
  const values = Object.values(file.parameters ?? {}).flatMap((p) => p.values);
  const periods = [...rules, ...values].flatMap(({ inForce: period }) => period ?? []);
  return [
    ...periods.flatMap((period) => periodProblems(draft, period)),
    ...Object.entries(file.parameters ?? {}).flatMap(([name, parameter]) =>
      overlaps(draft, name, parameter.values),
    ),
  ];
}

function periodProblems({ guide, pointers: places }: Draft, period: Period): Problem[] {
  const order = guide.epochs.map(({ id }) => id);
  const named = [
    ...(['from', 'until', 'notBefore'] as const).map((key) => ({
      id: period[key],
      at: places.of(period, key),
    })),
    ...(period.except ?? []).map((id, i) => ({ id, at: places.of(period, 'except', i) })),
  ];
  const unknown = named.flatMap(({ id, at }) =>
    id === undefined || order.includes(id)
      ? []
      : [
          {
            code: 'rule-set/unknown-epoch',
            message: `\`${id}\` is not an epoch of \`${guide.edition}\``,
            hint: meant(id, order),
            at,
          },
        ],
  );
  const from = order.indexOf(period.from ?? '');
  const until = order.indexOf(period.until ?? '');
  const backwards =
    from >= 0 && until >= 0 && from >= until
      ? [
          {
            code: 'rule-set/empty-period',
            message: `the period ends (\`${period.until}\`) before it begins (\`${period.from}\`)`,
            hint: '`from` is the first epoch in force, `until` the first one that no longer is',
            at: places.of(period),
          },
        ]
      : [];
  return [...unknown, ...backwards, ...uncertain(period, order, places.of(period, 'notBefore'))];
}

function uncertain(period: Period, order: readonly string[], at: string): Problem[] {
  const notBefore = order.indexOf(period.notBefore ?? '');
  const isOfEnd = period.until !== undefined && order.indexOf(period.from ?? '') <= notBefore;
  const boundary = isOfEnd ? period.until : (period.from ?? period.until);
  const begins = order.indexOf(boundary ?? '');
  if (period.notBefore === undefined || notBefore < 0) return [];
  if (boundary !== undefined && (begins < 0 || notBefore < begins)) return [];
  return [
    {
      code: 'rule-set/empty-period',
      message:
        boundary === undefined
          ? '`notBefore` stands without a start or an end that it could make uncertain'
          : `\`notBefore\` (\`${period.notBefore}\`) leaves nothing uncertain before \`${boundary}\``,
      hint: 'it names the last epoch in which the change had not happened yet, before `from` (or `until`)',
      at,
    },
  ];
}

/** True when a period names only epochs of the guide, so that it can be evaluated. */
export function isKnownPeriod(guide: Guide, period: Period | undefined): boolean {
  const named = [period?.from, period?.until, period?.notBefore, ...(period?.except ?? [])];
  return named.every((id) => id === undefined || guide.epochs.some((epoch) => epoch.id === id));
}

/** All interpretations of uncertain boundaries: periods have to be sound in each. */
export const READINGS: readonly BoundaryReading[] = ['late', 'earlyLabel', 'earlyDate'];

function overlaps(
  { guide, pointers: places }: Draft,
  name: string,
  values: readonly { readonly inForce?: Period | undefined }[],
): Problem[] {
  const known = values.filter((value) => isKnownPeriod(guide, value.inForce));
  return known.flatMap((value, i) => {
    const twice = guide.epochs.flatMap(({ id }) =>
      READINGS.filter((reading) => {
        const holds = (v: { readonly inForce?: Period | undefined }) =>
          inForce(guide, v.inForce, id, reading);
        return holds(value) && known.slice(0, i).some(holds);
      }).map((reading) => ({ id, reading })),
    );
    const [first] = twice;
    if (first === undefined) return [];
    const certain = twice.some(({ reading }) => reading === 'late');
    return [
      {
        code: 'rule-set/overlapping-periods',
        message: `\`${name}\` has two values in \`${first.id}\``,
        hint: certain
          ? 'end the earlier value with `until` where the later one begins'
          : 'where the later value may begin earlier (`notBefore`), the earlier one may end earlier too',
        at: places.of(value),
      },
    ];
  });
}
