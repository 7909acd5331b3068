import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import type { Epoch, Guide } from '../../core/rule/guide.js';
import { inForce, resolveAsOf } from '../../core/rule/period.js';
import type { Period } from '../../core/rule/rule-set.js';
import { shippedPolicy } from '../shipped.js';
import { plusDays } from './day.js';
import { possibleEpochs } from './possible-starts.js';

const { guides } = shippedPolicy();
const guideOf = (edition: string): Guide => {
  const guide = guides.get(edition);
  if (guide === undefined) throw new Error(`no guide of ${edition}`);
  return guide;
};
const wholesale = guideOf('wholesale');
const { epochs } = wholesale;
const ids = epochs.map(({ id }) => id);
const id = fc.constantFrom(...ids);

const boundaries = [...new Set(epochs.flatMap((e) => [e.from, e.notAfter]))].filter(
  (d) => d != null,
);
const around = [
  ...new Set(boundaries.flatMap((d) => [-2, -1, 0, 1, 2].map((n) => plusDays(d, n)))),
];
const anyDate = fc.integer({ min: 0, max: 5000 }).map((days) => plusDays('2020-01-01', days));

const resolved = (requested: string | null) => {
  const result = resolveAsOf(wholesale, requested);
  return result.ok ? result.value : undefined;
};

/** The epoch of a date, by walking through the epochs that have one. */
const epochOf = (date: string): string | undefined => {
  let current: string | undefined;
  for (const epoch of epochs) if (epoch.from !== null && epoch.from <= date) current = epoch.id;
  return current;
};

// Starts for the epochs that have none: the days on which something may change, and later ones.
const undated = (epoch: Epoch) => epoch.from === null;
const starts = [
  '2024-02-07',
  '2024-02-20',
  '2024-03-21',
  '2024-03-22',
  '2024-12-19',
  '2025-03-01',
  '9000-01-01',
];
const tail = epochs.slice(epochs.findIndex(undated) - 1);

const checkDate = (date: string): void => {
  const time = resolved(date);
  const epoch = epochOf(date);
  expect(time?.epoch).toBe(epoch);
  if (time === undefined) return;
  const possible = possibleEpochs(tail, date, [...new Set([...starts, date])].sort());
  const others = ids.filter((other) => possible.has(other) && other !== epoch);
  expect(time.couldAlsoBe).toEqual(others);
  expect(time.requested).toBe(date);
};

describe('a date', () => {
  it.each(around)('%s takes the latest epoch that had begun, and names the others', checkDate);

  test.prop([anyDate])('takes the latest epoch that had begun, and names the others', checkDate);

  it('between two snapshots may fall into the one whose start is only known to lie there', () => {
    expect(resolved('2024-02-06')?.couldAlsoBe).toEqual([]);
    expect(resolved('2024-02-07')).toMatchObject({ epoch: 'P-1.24a', couldAlsoBe: ['P-1.24b'] });
    expect(resolved('2024-03-21')?.couldAlsoBe).toEqual(['P-1.24b']);
    expect(resolved('2024-03-22')).toMatchObject({ epoch: 'P-1.25', couldAlsoBe: [] });
  });

  it('after the last dated epoch may fall into any later one', () => {
    const later = ids.slice(ids.indexOf('P-1.37b'));
    expect(resolved('2024-12-18')).toMatchObject({ epoch: 'P-1.37a', couldAlsoBe: [] });
    expect(resolved('2025-06-01')).toMatchObject({ epoch: 'P-1.37a', couldAlsoBe: later });
  });

  it('before the first epoch is a problem', () => {
    const early = resolveAsOf(wholesale, '2022-03-01');
    expect(early).toMatchObject({ ok: false, problems: [{ code: 'as-of/too-early' }] });
  });

  test.prop([anyDate])('always takes the one epoch of an edition that has only one', (date) => {
    const time = resolveAsOf(guideOf('broadworks'), date);
    expect(time).toMatchObject({ ok: true, value: { epoch: 'BW-1', couldAlsoBe: [] } });
  });
});

describe('an epoch asked for by its id', () => {
  it.each(ids)('%s is that epoch and no other', (label) => {
    expect(resolved(label)).toMatchObject({ requested: label, epoch: label, couldAlsoBe: [] });
  });

  it('is the newest where none is asked for', () => {
    expect(resolved(null)).toMatchObject({ requested: null, epoch: 'P-1.37g', couldAlsoBe: [] });
  });

  it('says whether the text of its time is known', () => {
    const known = ids.filter((label) => resolved(label)?.contentKnown);
    expect(known).toEqual(ids.slice(ids.indexOf('P-1.24a')));
  });

  test.prop([fc.string()])('is a problem where it is neither an epoch nor a date', (text) => {
    fc.pre(!ids.includes(text) && !/^\d{4}-\d{2}-\d{2}$/.test(text));
    const time = resolveAsOf(wholesale, text);
    expect(time).toMatchObject({ ok: false, problems: [{ code: 'as-of/not-a-time' }] });
  });
});

const period: fc.Arbitrary<Period> = fc
  .record(
    { from: id, until: id, except: fc.uniqueArray(id, { maxLength: 3 }) },
    { requiredKeys: [] },
  )
  .filter(({ from, until }) => !from || !until || ids.indexOf(from) < ids.indexOf(until));

/** The epochs of a period, by walking through all from the oldest on. */
const covered = (
  { from, until, except = [] }: Period,
  early?: { from?: string; until?: string },
) => {
  const [begin, end] = [early?.from ?? from, early?.until ?? until];
  let inside = begin === undefined;
  return ids.filter((epoch) => {
    if (epoch === begin) inside = true;
    if (epoch === end) inside = false;
    return inside && !except.includes(epoch);
  });
};
const inForceAt = (p: Period | undefined, reading: 'late' | 'earlyDate' | 'earlyLabel') =>
  ids.filter((epoch) => inForce(wholesale, p, epoch, reading));

describe('a period', () => {
  test.prop([period])('holds from its first epoch to the one before its last', (p) => {
    for (const reading of ['late', 'earlyDate', 'earlyLabel'] as const) {
      expect(inForceAt(p, reading)).toEqual(covered(p));
    }
  });

  it('that is left out always holds', () => {
    expect(inForceAt(undefined, 'late')).toEqual(ids);
    expect(inForceAt({}, 'earlyDate')).toEqual(ids);
  });

  test.prop([period, fc.nat()])(
    'with an uncertain start may begin right after it was seen not to hold',
    (p, n) => {
      fc.pre(p.from !== undefined && p.from !== ids[0]);
      const notBefore = String(ids[n % ids.indexOf(String(p.from))]);
      const next = String(ids[ids.indexOf(notBefore) + 1]);
      const uncertain = { ...p, notBefore };
      expect(inForceAt(uncertain, 'late')).toEqual(covered(p));
      expect(inForceAt(uncertain, 'earlyLabel')).toEqual(covered(p, { from: next }));
      // A date may lie after the snapshot and within its epoch.
      expect(inForceAt(uncertain, 'earlyDate')).toEqual(covered(p, { from: notBefore }));
    },
  );

  test.prop([id, fc.nat()])(
    'with an uncertain end may end right after it was seen to hold',
    (until, n) => {
      fc.pre(until !== ids[0]);
      const notBefore = String(ids[n % ids.indexOf(until)]);
      const next = String(ids[ids.indexOf(notBefore) + 1]);
      expect(inForceAt({ until, notBefore }, 'late')).toEqual(covered({ until }));
      expect(inForceAt({ until, notBefore }, 'earlyLabel')).toEqual(covered({ until: next }));
      expect(inForceAt({ until, notBefore }, 'earlyDate')).toEqual(covered({ until: notBefore }));
    },
  );
});
