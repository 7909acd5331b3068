import type { Epoch, Guide } from '../../core/studio.js';
import { usePage } from '../page.js';

const DATE = 'date';
const NEWEST = '';

/** The time that a decision is asked for: the newest edition of the guide, another one, or a day. */
export function AsOf(props: {
  readonly guide: Guide;
  readonly value: string | null;
  readonly onChange: (asOf: string | null) => void;
}) {
  const { time } = usePage().words;
  const { guide, value, onChange } = props;
  const epoch = guide.epochs.find(({ id }) => id === value);
  const kind = value === null ? NEWEST : (epoch?.id ?? DATE);
  const latest = guide.epochs.findLast(({ from }) => from !== null)?.from ?? '2024-01-01';
  const choose = (chosen: string) => {
    if (chosen === DATE) onChange(latest);
    else onChange(chosen === NEWEST ? null : chosen);
  };
  return (
    <div class="field asof">
      <label>
        <span>{time.label}</span>
        <select value={kind} onChange={(event) => choose(event.currentTarget.value)}>
          <option value={NEWEST}>{time.newest}</option>
          {guide.epochs.toReversed().map((each) => (
            <option key={each.id} value={each.id}>
              {epochLabel(each, time.notesOnly)}
            </option>
          ))}
          <option value={DATE}>{time.date}</option>
        </select>
      </label>
      {kind === DATE && (
        <label>
          <span>{time.day}</span>
          <input
            type="date"
            value={value ?? ''}
            onInput={(event) => onChange(event.currentTarget.value || null)}
          />
        </label>
      )}
    </div>
  );
}

function epochLabel({ id, from, contentKnown }: Epoch, notesOnly: string): string {
  const parts = [id, from, contentKnown === false ? notesOnly : null];
  return parts.filter((part) => part !== null).join(' · ');
}
