import { needed, type ProcessDefinition } from '../../core/define.js';
import type { Json } from '../../core/index.js';
import { factSpec, type ReachReport } from '../../core/studio.js';
import { shown } from '../elements/shown-value.js';
import { factTitle } from '../facts/fact-titles.js';
import type { EventMove } from '../state/page-state.js';
import { processWords } from '../words/process-words.js';
import { useProcessPage } from './process-page.js';

type Steps = ReachReport['steps'];

/** The moves that play the steps of a way. */
export function movesOf(steps: Steps): readonly EventMove[] {
  return steps.map(({ event, payload = {}, learn = {}, run = 0 }) => ({
    ...{ event, payload: { ...payload }, learn: { ...learn } },
    ...(run > 0 && { run }),
  }));
}

/** The steps of a way in words: each event with what it brings along, and what has to be known before it. */
export function WaySteps(props: { readonly definition: ProcessDefinition; readonly steps: Steps }) {
  const { state, words } = useProcessPage();
  const { definition, steps } = props;
  const { edition, events, facts } = definition;
  const titles = processWords(definition, state.lang).events;
  const isOneOfSeveral = steps.some(({ run = 0 }) => run > 0);
  const titleOf = (use: (typeof facts)[string] | undefined, name: string) =>
    use === undefined ? name : factTitle(factSpec(name, use), edition, state.lang);
  return (
    <ol class="way-steps">
      {steps.map(({ event, payload = {}, learn = {}, run = 0 }, i) => (
        <li key={`${i} ${event}`}>
          <Values
            name={words.process.learned}
            values={learn}
            titleOf={(name) => titleOf(facts[name], name)}
          />
          <p>
            {isOneOfSeveral && `${run + 1}. `}
            {titles[event]} <code>{event}</code>
          </p>
          <Values
            name={words.process.payload}
            values={payload}
            titleOf={(name) => {
              const schema = events[event]?.payload[name];
              return titleOf(schema && needed(schema), name);
            }}
          />
        </li>
      ))}
    </ol>
  );
}

function Values(props: {
  readonly name: string;
  readonly values: Readonly<Record<string, Json>>;
  titleOf(name: string): string;
}) {
  const entries = Object.entries(props.values);
  if (entries.length === 0) return null;
  return (
    <p class="quiet">
      {props.name}:{' '}
      {entries.map(([name, value], i) => (
        <span key={name}>
          {i > 0 && '; '}
          {props.titleOf(name)} <code>{shown(value)}</code>
        </span>
      ))}
    </p>
  );
}
