import type { Epoch, Guide, Period } from '../core/studio.js';
import type { Draw } from './draw.js';

/** The ids of generated guides. */
export const RULE_IDS = ['T-1', 'T-2'] as const;
/** The assumptions of generated guides. */
export const ASSUMPTIONS = ['T-RES-1', 'T-RES-2', 'T-RES-3'] as const;
/** A citation of generated guides. */
export const CITES = ['000:1'];

/** A guide of one to three epochs, the later ones with or without an exact date. */
export function drawGuide(draw: Draw, edition: string): Guide {
  const count = 1 + draw.below(3);
  return {
    edition,
    title: 'A guide for tests',
    source: '000',
    epochs: Array.from({ length: count }, (_, i) => drawEpoch(draw, i)),
    rules: Object.fromEntries(RULE_IDS.map((id) => [id, { kind: 'DEC', cites: '000:1' }])),
    assumptions: [...ASSUMPTIONS],
  };
}

function drawEpoch(draw: Draw, index: number): Epoch {
  const id = `E${index + 1}`;
  if (index === 0) return { id, from: draw.pick([null, '2021-01-01']), precision: 'exact' };
  if (draw.chance(60)) return { id, from: `202${index + 1}-01-01`, precision: 'exact' };
  return { id, from: null, precision: 'after', after: `E${index}` };
}

/** A period within a guide; undefined: always. */
export function drawPeriod(draw: Draw, { epochs }: Guide): Period | undefined {
  const ids = epochs.map(({ id }) => id);
  const [, second, third] = ids;
  if (second === undefined || draw.chance(70)) return undefined;
  const periods: Period[] = [{ from: second }, { until: second }, { except: [second] }];
  if (third !== undefined) {
    periods.push({ from: second, until: third }, { from: third, notBefore: ids[0] });
  }
  return draw.pick(periods);
}
