import { needed, type ProcessDefinition } from '../../core/define.js';
import { factSpec } from '../../core/studio.js';
import { goToFact } from '../facts/fact-entry.js';
import { factTitle } from '../facts/fact-titles.js';
import { eventPlace } from './choose-event.js';
import { useProcessPage } from './process-page.js';

const PAYLOAD = 'payload.';

/** The facts that an event waits for, each as a link to its control. */
export function Wanted(props: {
  readonly definition: ProcessDefinition;
  readonly names: readonly string[];
  readonly event: string;
}) {
  const { state, words } = useProcessPage();
  const { definition, names, event } = props;
  const titleOf = (name: string) => {
    const field = name.startsWith(PAYLOAD) ? name.slice(PAYLOAD.length) : undefined;
    const schema = definition.events[event]?.payload[field ?? ''];
    const use = schema === undefined ? definition.facts[name] : needed(schema);
    return use === undefined
      ? name
      : factTitle(factSpec(field ?? name, use), definition.edition, state.lang);
  };
  const go = (name: string) => {
    if (!name.startsWith(PAYLOAD)) return goToFact(name);
    document.getElementById(eventPlace(event))?.setAttribute('open', '');
    goToFact(`${event}.${name.slice(PAYLOAD.length)}`);
  };
  return (
    <div class="wanted">
      <p>{words.process.wanted}:</p>
      <ul>
        {names.map((name) => (
          <li key={name}>
            <button type="button" class="link" onClick={() => go(name)}>
              {titleOf(name)}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
