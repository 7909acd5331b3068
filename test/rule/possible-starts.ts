import type { Epoch } from '../../core/rule/guide.js';
import { plusDays } from './day.js';

/**
 * The epochs that a date might fall into, by trying out starts: every epoch without an exact date
 * is given every start that its bounds and the order of the epochs allow, one after the other.
 * Epochs may begin on the same day; the date then belongs to the latest of them.
 * @param dates the starts to try
 */
export function possibleEpochs(
  epochs: readonly Epoch[],
  date: string,
  dates: readonly string[],
): ReadonlySet<string> {
  const found = new Set<string>();
  const place = (index: number, latest: string, current: string | undefined): void => {
    const epoch = epochs[index];
    if (epoch === undefined) {
      if (current !== undefined) found.add(current);
      return;
    }
    for (const start of startsOf(epoch, latest, dates)) {
      place(index + 1, start, start <= date ? epoch.id : current);
    }
  };
  place(0, '', undefined);
  return found;
}

function startsOf(epoch: Epoch, latest: string, dates: readonly string[]): readonly string[] {
  if (epoch.precision === 'exact') return [epoch.from ?? ''];
  const { after = '', notAfter = '9999-12-31' } = epoch;
  const bound = /^\d{4}-/.test(after) ? plusDays(after, 1) : latest;
  return dates.filter((start) => start >= latest && start >= bound && start <= notAfter);
}
