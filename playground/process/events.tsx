import type { ProcessDefinition, ProcessGraph } from '../../core/define.js';
import type { StatePath } from '../../core/index.js';
import { activeStates } from '../../core/studio.js';
import { processWords } from '../words/process-words.js';
import { EventForm } from './event-form.js';
import { useProcessPage } from './process-page.js';
import type { Timely } from './timely.js';

/** The events of a process: those that the state reacts to, and those that it would refuse. */
export function Events(props: {
  readonly definition: ProcessDefinition;
  readonly graph: ProcessGraph;
  readonly place: StatePath;
  readonly timely: Timely;
}) {
  const { words } = useProcessPage();
  const { definition, graph, place, timely } = props;
  const active = new Set(activeStates(place));
  const reacting = new Set(graph.transitions.filter((t) => active.has(t.from)).map((t) => t.event));
  const names = Object.keys(definition.events);
  const possible = names.filter((name) => reacting.has(name));
  const others = names.filter((name) => !reacting.has(name));
  return (
    <section class="pane" aria-label={words.process.possible}>
      <h2>{words.process.possible}</h2>
      {possible.length === 0 && <p>{words.process.over}</p>}
      <EventList definition={definition} events={possible} timely={timely} />
      <details class="others">
        <summary>
          {words.process.others} <span class="quiet">{others.length}</span>
        </summary>
        <p class="quiet">{words.process.othersNote}</p>
        <EventList definition={definition} events={others} timely={timely} />
      </details>
    </section>
  );
}

function EventList(props: {
  readonly definition: ProcessDefinition;
  readonly events: readonly string[];
  readonly timely: Timely;
}) {
  return (
    <ul class="events">
      {props.events.map((event) => (
        <li key={event}>
          <EventButton definition={props.definition} event={event} timely={props.timely} />
        </li>
      ))}
    </ul>
  );
}

function EventButton(props: {
  readonly definition: ProcessDefinition;
  readonly event: string;
  readonly timely: Timely;
}) {
  const { state, dispatch } = useProcessPage();
  const { definition, event, timely } = props;
  const reason = timely.blocked[event];
  const spec = definition.events[event];
  if (spec === undefined) return null;
  if (Object.keys(spec.payload).length > 0)
    return (
      <EventForm definition={definition} event={event} elapsed={timely.elapsed[event] ?? {}} />
    );
  return (
    <button
      type="button"
      class="event-button"
      disabled={reason !== undefined}
      onClick={() => dispatch({ do: 'event', event, payload: {} })}
    >
      <span>{processWords(definition, state.lang).events[event]}</span> <code>{event}</code>
      {reason !== undefined && <span class="quiet">{reason}</span>}
    </button>
  );
}
