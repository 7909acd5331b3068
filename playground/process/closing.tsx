import { useEffect, useState } from 'preact/hooks';
import type { ProcessDefinition } from '../../core/define.js';
import type { CaseFacts } from '../../core/index.js';
import {
  capital,
  durationLabel,
  factSpec,
  type NarratedEmission,
  narrateState,
  stateName,
} from '../../core/studio.js';
import { usePolicy } from '../edits/use-policy.js';
import { shown } from '../elements/shown-value.js';
import { factTitle } from '../facts/fact-titles.js';
import { policy } from '../shipped-system.js';
import { toFragment } from '../state/fragment.js';
import { counted, fill } from '../words/index.js';
import { processWords } from '../words/process-words.js';
import { conclusionOf } from './conclusion.js';
import { Message } from './message.js';
import { useProcessPage } from './process-page.js';
import { placeOf, type Replay } from './replay-game.js';
import { SaveTest } from './save-test.js';

/** At the end of a run: what is true now, how long it took, and by which rules. */
export function Closing(props: {
  readonly definition: ProcessDefinition;
  readonly replay: Replay;
  /** The index of the run that is shown. */
  readonly shown: number;
}) {
  const { state, words } = useProcessPage();
  const inEffect = usePolicy();
  const { definition, replay } = props;
  const { lang, game } = state;
  const { closing } = words.process;
  const telling = { policy: inEffect, lang, asOf: game.asOf };
  const told = conclusionOf(replay, game.at, { edition: definition.edition, telling });
  const { effects, changed, clock, steps, rules } = told;
  const caseState = replay.played[game.at - 1]?.caseState ?? replay.start;
  const place = stateName(placeOf(caseState, props.shown));
  const process = definition.handovers[place]?.process;
  const next = policy.processes.get(process ?? '');
  const own = processWords(definition, lang).states[place];
  const isSilent = effects.notified.length === 0;
  return (
    <section class="pane closing" aria-label={closing.title}>
      <h2>{closing.title}</h2>
      <p class="ended">
        {capital(own ?? narrateState(definition, { to: place }).description ?? place)}{' '}
        <code class="quiet">{place}</code>
      </p>
      {process !== undefined && (
        <p class="quiet">
          {fill(closing.goesOn, {
            process: next === undefined ? process : processWords(next, lang).title,
          })}
        </p>
      )}
      <h3>{closing.now}</h3>
      <Effects name={closing.rights} list={effects.rights} />
      <Effects name={closing.account} list={effects.account} />
      <Effects name={closing.other} list={effects.other} />
      <Facts definition={definition} name={closing.facts} values={changed} />
      <h3>{closing.notified}</h3>
      {isSilent && <p class="quiet">{closing.nobody}</p>}
      {effects.notified.map((one, i) => (
        <Message key={`${i} ${one.id}`} emission={one} />
      ))}
      <h3>{closing.took}</h3>
      <p>
        {counted(steps, closing.steps, lang)};{' '}
        {clock === 0 ? closing.noTime : fill(words.process.clock, { time: durationLabel(clock) })}
      </p>
      <details>
        <summary>
          {closing.rules} <span class="quiet">{rules.length}</span>
        </summary>
        <ul class="values">
          {rules.map(({ id, cites }) => (
            <li key={id}>
              <code>{id}</code> <code class="quiet">{cites.join(', ')}</code>
            </li>
          ))}
        </ul>
      </details>
      <div class="row">
        <CopyIt />
        <SaveTest replay={replay} />
      </div>
    </section>
  );
}

/** What has come about, of one kind. */
function Effects(props: { readonly name: string; readonly list: readonly NarratedEmission[] }) {
  if (props.list.length === 0) return null;
  return (
    <div class="kind">
      <h4>{props.name}</h4>
      <ul>
        {props.list.map(({ id, text }, i) => (
          <li key={`${i} ${id}`}>
            {text} <code class="quiet">{id}</code>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Facts that the events have changed, with what they are now. */
function Facts(props: {
  readonly definition: ProcessDefinition;
  readonly name: string;
  readonly values: CaseFacts;
}) {
  const { state } = useProcessPage();
  const { edition, facts } = props.definition;
  const entries = Object.entries(props.values);
  if (entries.length === 0) return null;
  return (
    <div class="kind">
      <h4>{props.name}</h4>
      <ul>
        {entries.map(([name, value]) => {
          const use = facts[name];
          const title = use && factTitle(factSpec(name, use), edition, state.lang);
          return (
            <li key={name}>
              {title ?? name}: <code class="value">{shown(value)}</code>
            </li>
          );
        })}
      </ul>
    </div>
  );
}

/** Copies the address of the whole game. */
function CopyIt() {
  const { state, words } = useProcessPage();
  const { closing } = words.process;
  const [said, say] = useState('');
  useEffect(() => say(''), [state.game]);
  const copy = async () => {
    const link = `${location.href.replace(/#.*$/, '')}#${await toFragment(state)}`;
    await navigator.clipboard.writeText(link).then(
      () => say(closing.copied),
      () => say(words.linkInAddress),
    );
  };
  return (
    <>
      <button type="button" onClick={() => void copy()}>
        {closing.link}
      </button>
      <span role="status" class="quiet">
        {said}
      </span>
    </>
  );
}
