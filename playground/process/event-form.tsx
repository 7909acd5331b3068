import { needed, type ProcessDefinition } from '../../core/define.js';
import type { Json } from '../../core/index.js';
import { type FactSpec, factSpec } from '../../core/studio.js';
import type { FactEntry } from '../facts/fact-entry.js';
import { factTitle } from '../facts/fact-titles.js';
import { FactsForm } from '../facts/facts-form.js';
import type { EventMove } from '../state/page-state.js';
import { processWords } from '../words/process-words.js';
import { eventPlace } from './choose-event.js';
import { useProcessPage } from './process-page.js';

/** The payload of an event, with a button to send it. */
export function EventForm(props: {
  readonly definition: ProcessDefinition;
  readonly event: string;
  /** The fields that state elapsed time, if it were sent now. */
  readonly elapsed: Readonly<Record<string, number>>;
}) {
  const { state, dispatch, words } = useProcessPage();
  const { definition, event, elapsed } = props;
  const { drafts, moves, at } = state.game;
  // The payload of a move played here before is the first suggestion.
  const next = moves[at];
  const again = next !== undefined && 'event' in next && next.event === event ? next.payload : {};
  const filled: EventMove['payload'] = drafts[event] ?? { ...elapsed, ...again };
  const entries = fieldsOf(definition, event).map(
    (field): FactEntry => ({
      spec: { ...field, name: `${event}.${field.name}` },
      title: factTitle(field, definition.edition, state.lang),
      value: filled[field.name],
      byDefault: undefined,
      missing: false,
      problem: undefined,
    }),
  );
  const change = (place: string, value: Json | undefined) => {
    const name = place.slice(event.length + 1);
    const { [name]: _, ...others } = filled;
    const payload = value === undefined ? others : { ...others, [name]: value };
    dispatch({ do: 'draft', event, payload });
  };
  return (
    <details class="eventform" id={eventPlace(event)}>
      <summary>
        <span>{processWords(definition, state.lang).events[event]}</span>{' '}
        <code class="event-code">{event}</code>
      </summary>
      <FactsForm entries={entries} onFact={change} />
      <button
        type="button"
        class="primary"
        onClick={() => dispatch({ do: 'event', event, payload: known(filled) })}
      >
        {words.process.send} <code>{event}</code>
      </button>
    </details>
  );
}

function fieldsOf({ events }: ProcessDefinition, event: string): readonly FactSpec[] {
  const fields = Object.entries(events[event]?.payload ?? {});
  return fields.map(([name, schema]) => factSpec(name, needed(schema)));
}

/** A field that is not known is left out. */
function known(payload: Readonly<Record<string, Json>>): Readonly<Record<string, Json>> {
  return Object.fromEntries(
    Object.entries(payload).filter(([, value]) => typeof value !== 'object' || value === null),
  );
}
