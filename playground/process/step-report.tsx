import type { ProcessDefinition } from '../../core/define.js';
import type { AnswerTone, Json, Refusal, Step } from '../../core/index.js';
import {
  capital,
  durationLabel,
  type NarratedEmission,
  narrateStep,
  ruleCitesAt,
  type StepNarrative,
  stateLabel,
  stateName,
  TONE_MARKS,
} from '../../core/studio.js';
import { Coded } from '../coded.js';
import { Problems } from '../decision/answer.js';
import { usePolicy } from '../edits/use-policy.js';
import { shown } from '../elements/shown-value.js';
import { policy as ofGuide, texts } from '../shipped-system.js';
import { counted, fill } from '../words/index.js';
import { processWords } from '../words/process-words.js';
import { kindOfEffect } from './conclusion.js';
import { Message } from './message.js';
import { useProcessPage } from './process-page.js';
import { questionOf } from './question-of.js';
import { type Played, runOf } from './replay-game.js';
import { Wanted } from './wanted.js';

/** What the latest step did, or why it did nothing. */
export function StepReport({ played }: { readonly played: Played | undefined }) {
  const { words } = useProcessPage();
  return (
    <section class="pane report" aria-label={words.process.step} aria-live="polite">
      <h2>{words.process.step}</h2>
      {played === undefined && <p class="quiet">{words.process.nothingYet}</p>}
      {played !== undefined && played.problems.length > 0 && (
        <Problems title={words.process.problems} problems={played.problems} />
      )}
      {played !== undefined && <Came played={played} />}
    </section>
  );
}

/** The steps of a move: timers that fell due, and the event's own. */
function Came({ played }: { readonly played: Played }) {
  const { words } = useProcessPage();
  const { move, fired, step, caseState } = played;
  const definitionOf = (run: number) => ofGuide.processes.get(caseState.runs[run]?.process ?? '');
  const own = definitionOf(runOf(played));
  return (
    <>
      {'wait' in move && (
        <p class="event">
          <span class="title">
            {fill(words.process.passed, { time: durationLabel(move.wait) })}
          </span>{' '}
          {fired.length === 0 && <span class="quiet">{words.process.nothingDue}</span>}
        </p>
      )}
      {fired.map(({ run, step: one }) => {
        const definition = definitionOf(run);
        return definition && <Done key={one.order} definition={definition} step={one} />;
      })}
      {step !== undefined && own !== undefined && <Done definition={own} step={step} />}
    </>
  );
}

interface StepProps {
  readonly definition: ProcessDefinition;
  readonly step: Step;
}

function Done({ definition, step }: StepProps) {
  const inEffect = usePolicy();
  const { state, words } = useProcessPage();
  const { refused, wanted } = step;
  const { title, events } = processWords(definition, state.lang);
  const { asOf } = state.game;
  const told = { definition, policy: inEffect, texts, lang: state.lang, asOf };
  const narrative = narrateStep(step, told);
  return (
    <>
      <p class="event">
        <span class="title">{events[step.event] ?? title}</span> <code>{step.event}</code>
      </p>
      <When definition={definition} step={step} />
      {refused !== undefined && <Refused refusal={refused} step={step} />}
      {wanted !== undefined && (
        <p>
          <span class="badge caution">
            … {counted(wanted.length, words.process.waits, state.lang)}
          </span>
        </p>
      )}
      {wanted !== undefined && <Wanted definition={definition} names={wanted} event={step.event} />}
      <Values name={words.process.payload} values={step.payload} />
      <Values name={words.process.learned} values={step.learned} />
      <Decisions decisions={narrative.decisions} />
      {refused === undefined && wanted === undefined && (
        <Place definition={definition} step={step} state={narrative.state} />
      )}
      <Messages list={narrative.effects.filter(isMessage)} />
      <Emissions
        name={words.process.effects}
        list={narrative.effects.filter((one) => !isMessage(one))}
      />
      <Emissions name={words.process.warnings} list={narrative.warnings} />
      <Values name={words.process.changed} values={step.changed} />
      <Sources step={step} edition={definition.edition} />
    </>
  );
}

/** The time of a step, where it differs, and the timer that fired it. */
function When({ definition, step }: StepProps) {
  const { state, words } = useProcessPage();
  const { at, timer } = step;
  if (at === 0 && timer === undefined) return null;
  const { timers } = processWords(definition, state.lang);
  const by = timer === undefined ? '' : (timers[timer] ?? timer);
  return (
    <p class="quiet">
      {fill(words.process.dueAt, { time: durationLabel(at) })}
      {timer !== undefined && `, ${fill(words.process.byTimer, { timer: by })}`}
    </p>
  );
}

function Refused(props: { readonly refusal: Refusal; readonly step: Step }) {
  const { words } = useProcessPage();
  const { code, found, possible } = props.refusal;
  const { event, to } = props.step;
  const why = fill(words.process.refusals[code], { event, state: stateLabel(to) });
  return (
    <div class="refused">
      <p>
        <strong>{words.process.refused}:</strong> <Coded text={why} />
      </p>
      {found.length > 0 && (
        <p class="quiet">
          {words.process.read}: <code lang="en">{found.join(', ')}</code>
        </p>
      )}
      {possible.length > 0 && (
        <p class="quiet">
          {words.process.possibleHere}: <code>{possible.join(', ')}</code>
        </p>
      )}
    </div>
  );
}

function Values(props: { readonly name: string; readonly values: Readonly<Record<string, Json>> }) {
  const entries = Object.entries(props.values);
  if (entries.length === 0) return null;
  return (
    <>
      <h3>{props.name}</h3>
      <ul class="values">
        {entries.map(([name, value]) => (
          <li key={name}>
            <code>{name}</code> <code class="value">{shown(value)}</code>
          </li>
        ))}
      </ul>
    </>
  );
}

function isMessage({ id }: NarratedEmission): boolean {
  return kindOfEffect(id) === 'notified';
}

/** What somebody was sent or shown, as it would read. */
function Messages({ list }: { readonly list: readonly NarratedEmission[] }) {
  const { words } = useProcessPage();
  if (list.length === 0) return null;
  return (
    <>
      <h3>{words.process.messages}</h3>
      {list.map((one, i) => (
        <Message key={`${i} ${one.id}`} emission={one} />
      ))}
    </>
  );
}

function Emissions(props: { readonly name: string; readonly list: readonly NarratedEmission[] }) {
  if (props.list.length === 0) return null;
  return (
    <>
      <h3>{props.name}</h3>
      <ul class="values">
        {props.list.map(({ id, text, args }, i) => (
          <li key={`${i} ${id}`}>
            {text} <code class="quiet">{id}</code>
            {Object.entries(args).map(([name, value]) => (
              <code key={name} class="quiet">
                {name}: {shown(value)}
              </code>
            ))}
          </li>
        ))}
      </ul>
    </>
  );
}

/** What was decided, in sentences, each with its token; why; and a way to the decision itself. */
function Decisions({ decisions }: Pick<StepNarrative, 'decisions'>) {
  const { dispatch, words, state } = useProcessPage();
  const { switches } = state.game;
  return (
    <>
      {decisions.map(({ record, narrative: { headline, tone, remark, why } }) => (
        <div key={record.decision} class="told">
          {remark !== null && <Sentence text={remark} />}
          {headline.map(({ text, name, value }, i) => (
            <Sentence
              key={`${name} ${shown(value)}`}
              text={text}
              tone={i === 0 ? tone : undefined}
              token={`${name}: ${shown(value)}`}
            />
          ))}
          {why.length > 0 && (
            <ul class="why">
              {why.map(({ rule, title, because, cites }) => (
                <li key={rule}>
                  <Coded text={because === '' ? title : `${title}: ${because}`} />{' '}
                  <code class="quiet">{cites.join(' ')}</code>
                </li>
              ))}
            </ul>
          )}
          <button
            type="button"
            class="link"
            aria-label={`${words.process.open}: ${record.decision}`}
            onClick={() => dispatch({ do: 'ask', question: questionOf(record, switches) })}
          >
            {record.decision}
          </button>
        </div>
      ))}
    </>
  );
}

function Sentence(props: {
  readonly text: string;
  readonly token?: string;
  readonly tone?: AnswerTone | undefined;
}) {
  const { text, token, tone } = props;
  return (
    <p class="sentence">
      {tone !== undefined && (
        <span class={`badge ${tone}`} aria-hidden="true">
          {TONE_MARKS[tone]}
        </span>
      )}{' '}
      <Coded text={text} /> {token !== undefined && <code class="quiet">{token}</code>}
    </p>
  );
}

/** The state after the step, in words. */
function Place({ definition, step, state }: StepProps & Pick<StepNarrative, 'state'>) {
  const page = useProcessPage();
  const own = processWords(definition, page.state.lang).states[stateName(step.to)];
  const { label, description } = state;
  return (
    <p class="sentence">
      → <strong>{capital(own ?? description ?? label)}</strong> <code class="quiet">{label}</code>
    </p>
  );
}

function Sources({ step, edition }: { readonly step: Step; readonly edition: string }) {
  const { words, state } = useProcessPage();
  const { rules: ids, assumptions } = step;
  const citesOf = (id: string) => ruleCitesAt(ofGuide.guides.get(edition), id, state.game.asOf);
  if (ids.length + assumptions.length === 0) return null;
  return (
    <details>
      <summary>
        {words.process.rules} <span class="quiet">{ids.length}</span>
      </summary>
      <ul class="values">
        {ids.map((id) => (
          <li key={id}>
            <code>{id}</code> <code class="quiet">{citesOf(id).join(', ')}</code>
          </li>
        ))}
        {assumptions.map((id) => (
          <li key={id}>
            {words.process.assumed} <code>{id}</code>
          </li>
        ))}
      </ul>
    </details>
  );
}
