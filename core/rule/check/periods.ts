import type { Problem } from '../../base/problem.js';
import { meant } from '../../base/suggest.js';
import type { Draft } from '../draft.js';
import { inForce } from '../period.js';
import type { Period } from '../rule-set.js';

/** Every period names epochs of the guide and begins before it ends; no two values overlap. */
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

function periodProblems({ guide, places }: Draft, period: Period): Problem[] {
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
  return [...unknown, ...backwards];
}

function overlaps(
  { guide, places }: Draft,
  name: string,
  values: readonly { readonly inForce?: Period | undefined }[],
): Problem[] {
  return values.flatMap((value, i) => {
    const epoch = guide.epochs.find(({ id }) => {
      const holds = (v: { readonly inForce?: Period | undefined }) =>
        inForce(guide, v.inForce, id, 'late');
      return holds(value) && values.slice(0, i).some(holds);
    });
    if (epoch === undefined) return [];
    return [
      {
        code: 'rule-set/overlapping-periods',
        message: `\`${name}\` has two values in \`${epoch.id}\``,
        hint: 'end the earlier value with `until` where the later one begins',
        at: places.of(value),
      },
    ];
  });
}
