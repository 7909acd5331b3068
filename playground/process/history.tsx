import type { ComponentChildren } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { durationLabel, stateName } from '../../core/studio.js';
import { usePolicy } from '../edits/use-policy.js';
import { policy } from '../shipped-system.js';
import { counted, fill } from '../words/index.js';
import { processWords } from '../words/process-words.js';
import { type Actor, actorOfMove } from './actors.js';
import { Lines } from './lines.js';
import { type ProcessPage, useProcessPage } from './process-page.js';
import { useRemembered } from './remembered.js';
import {
  type Played,
  placeAfter,
  placeOf,
  type Replay,
  runOf,
  type Still,
  stillOf,
} from './replay-game.js';
import { toldMove } from './told-step.js';

/** How much of each step the history shows. */
const DENSITIES = ['names', 'lanes', 'told'] as const;
type Density = (typeof DENSITIES)[number];

/** All steps, one below the other, to go from one to the other, also with the arrow keys. */
export function History({ replay }: { readonly replay: Replay }) {
  const { state, words } = useProcessPage();
  const { at } = state.game;
  const [density, choose] = useRemembered<Density>('density', DENSITIES);
  const list = useRef<HTMLOListElement>(null);
  useEffect(() => {
    const { current } = list;
    const here = current?.children[at];
    if (current === null || !(here instanceof HTMLElement)) return;
    // In the list alone: the page stays where it is.
    const room = Math.max(0, current.clientHeight - here.clientHeight);
    const top = here.offsetTop - room / 2;
    current.scrollTo({ top });
  }, [at, density]);
  useKeys(replay.played.length);
  const { runs } = replay.played.at(-1)?.caseState ?? replay.start;
  const actors = replay.played.map((played) => actorOfMove(played, definitionOf(played)));
  const lanes = [...new Set(actors)];
  return (
    <section class={`pane timeline by-${density}`} aria-label={words.process.timeline}>
      <Buttons end={replay.played.length} />
      <Densities density={density} choose={choose} />
      <Lines />
      {density === 'lanes' && <Lanes lanes={lanes} />}
      <ol ref={list}>
        <Place index={0} after={stateName(placeOf(replay.start))} lanes={[]}>
          <span class="title">{words.process.start}</span>
        </Place>
        {replay.played.map((played, i) => {
          const actor = actors[i] ?? 'system';
          const key = `${i} ${tokenOf(played)}`;
          return (
            <Place
              key={key}
              index={i + 1}
              after={placeAfter(played)}
              played={played}
              lanes={density === 'lanes' ? lanes : []}
              actor={actor}
            >
              <Name played={played} isOneOfSeveral={runs.length > 1} />
              {density === 'lanes' && <Who played={played} actor={actor} />}
              {density === 'told' && <Sentences played={played} />}
            </Place>
          );
        })}
      </ol>
      <p class="quiet note">{words.process.timelineNote}</p>
    </section>
  );
}

function definitionOf(played: Played) {
  return policy.processes.get(played.caseState.runs[runOf(played)]?.process ?? '');
}

function Densities(props: { readonly density: Density; choose(density: Density): void }) {
  const { history } = useProcessPage().words.process;
  return (
    <fieldset class="densities">
      <legend class="hidden">{history.density}</legend>
      <div class="segments">
        {DENSITIES.map((density) => (
          <label key={density}>
            <input
              type="radio"
              name="density"
              checked={density === props.density}
              onChange={() => props.choose(density)}
            />
            <span>{history[density]}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

/** The names of the lanes, each above its own. */
function Lanes({ lanes }: { readonly lanes: readonly Actor[] }) {
  const { actors } = useProcessPage().words.process;
  return (
    <ul class="lanes" aria-hidden="true">
      {lanes.map((actor, i) => (
        <li key={actor} style={{ '--lane': i }}>
          {actors[actor]}
        </li>
      ))}
    </ul>
  );
}

/** What a move is: in words, with its token. */
function Name(props: { readonly played: Played; readonly isOneOfSeveral: boolean }) {
  const { state, words } = useProcessPage();
  const { played, isOneOfSeveral } = props;
  const { move, caseState } = played;
  const definition = definitionOf(played);
  const of = isOneOfSeveral ? `${runOf(played) + 1}. ` : '';
  if ('event' in move) {
    const title = definition && processWords(definition, state.lang).events[move.event];
    return (
      <>
        <span class="title">
          {of}
          {title ?? move.event}
        </span>
        <code>{move.event}</code>
      </>
    );
  }
  if ('wait' in move)
    return (
      <span class="title">{fill(words.process.passed, { time: durationLabel(move.wait) })}</span>
    );
  const next = policy.processes.get(caseState.runs.at(-1)?.process ?? '');
  return (
    <span class="title">→ {next === undefined ? '' : processWords(next, state.lang).title}</span>
  );
}

function tokenOf({ move }: Played): string {
  if ('event' in move) return move.event;
  return 'wait' in move ? `wait ${move.wait}` : `follow ${move.follow}`;
}

function Who({ played, actor }: { readonly played: Played; readonly actor: Actor }) {
  const { words } = useProcessPage();
  const { clock } = played.caseState;
  return (
    <span class="who quiet">
      {words.process.actors[actor]} · {fill(words.process.dueAt, { time: durationLabel(clock) })}
    </span>
  );
}

/** The sentences of the report of a step. */
function Sentences({ played }: { readonly played: Played }) {
  const { state } = useProcessPage();
  const inEffect = usePolicy();
  if (stillOf(played) !== undefined) return null;
  const telling = { policy: inEffect, lang: state.lang, asOf: state.game.asOf };
  return (
    <>
      {toldMove(played, telling).map(({ decided, effects, warnings, state: after }, i) => (
        <span key={`${i} ${after}`} class="sentences">
          {[
            ...decided,
            ...effects.map(({ text }) => text),
            ...warnings.map(({ text }) => text),
          ].map((text) => (
            <span key={text}>{text}</span>
          ))}
        </span>
      ))}
    </>
  );
}

const PLACE = /^place-\d+$/;

/** The arrow keys move from step to step on the whole page; Home and End in the list of steps alone. */
function useKeys(end: number): void {
  const { state, dispatch } = useProcessPage();
  const { at } = state.game;
  // Before the next key can come: an effect after painting would still go from the step before.
  useLayoutEffect(() => {
    const move = (event: KeyboardEvent) => {
      const target = event.composedPath()[0];
      const inList = target instanceof Element && PLACE.test(target.id);
      const place = placeFor(event.key, { at, end, inList });
      if (place === undefined || isTaken(event)) return;
      event.preventDefault();
      const next = Math.max(0, Math.min(place, end));
      dispatch({ do: 'goTo', at: next });
      if (inList) document.getElementById(placeId(next))?.focus();
    };
    document.addEventListener('keydown', move);
    return () => document.removeEventListener('keydown', move);
  }, [at, end, dispatch]);
}

function placeFor(
  key: string,
  { at, end, inList }: { readonly at: number; readonly end: number; readonly inList: boolean },
): number | undefined {
  if (key === 'ArrowLeft') return at - 1;
  if (key === 'ArrowRight') return at + 1;
  if (!inList) return undefined;
  return { Home: 0, End: end }[key];
}

/** True where the key means something else: in a field, outside of the view, with another key held. */
function isTaken(event: KeyboardEvent): boolean {
  const { altKey, ctrlKey, metaKey, shiftKey, defaultPrevented } = event;
  if (altKey || ctrlKey || metaKey || shiftKey || defaultPrevented) return true;
  const target = event.composedPath()[0];
  if (!(target instanceof Element) || target === document.body) return false;
  return target.matches('input, select, textarea') || !isInContent(event.target);
}

function isInContent(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('main') !== null;
}

function Buttons({ end }: { readonly end: number }) {
  const { state, dispatch, words } = useProcessPage();
  const { at } = state.game;
  const goTo = (place: number) => dispatch({ do: 'goTo', at: place });
  return (
    <div class="buttons">
      <h2>{words.process.timeline}</h2>
      <button type="button" disabled={at === 0} onClick={() => goTo(at - 1)}>
        ← {words.process.back}
      </button>
      <button type="button" disabled={at === end} onClick={() => goTo(at + 1)}>
        {words.process.forward} →
      </button>
    </div>
  );
}

/** Why a move has changed nothing, in a few words. */
function stillWords(
  still: Still,
  played: Played | undefined,
  { state, words }: ProcessPage,
): string {
  if (still === 'refused') return `✕ ${words.process.refused}`;
  if (still === 'problems') return `✕ ${words.process.unplayed}`;
  return `… ${counted(played?.step?.wanted?.length ?? 0, words.process.waits, state.lang)}`;
}

function placeId(index: number): string {
  return `place-${index}`;
}

function Place(props: {
  readonly index: number;
  readonly after: string;
  readonly played?: Played;
  readonly lanes: readonly Actor[];
  readonly actor?: Actor;
  readonly children: ComponentChildren;
}) {
  const page = useProcessPage();
  const { state, dispatch, words } = page;
  const { at } = state.game;
  const { index, after, played, lanes, actor } = props;
  const still = played && stillOf(played);
  const clock = played?.caseState.clock ?? 0;
  const kind = index === at ? 'here' : index < at ? 'past' : 'ahead';
  const lane = actor === undefined ? 0 : Math.max(0, lanes.indexOf(actor));
  return (
    <li class={kind} data-still={still} style={{ '--lane': lane, '--lanes': lanes.length }}>
      <button
        type="button"
        class="place"
        id={placeId(index)}
        tabIndex={index === at ? 0 : -1}
        aria-current={index === at ? 'step' : undefined}
        onClick={() => dispatch({ do: 'goTo', at: index })}
      >
        {props.children}
        {played?.fired.map(({ step }) => (
          <span key={step.order}>
            <span class="badge caution">{words.process.timer}</span> <code>{step.event}</code>
          </span>
        ))}
        {clock > 0 && lanes.length === 0 && (
          <span class="quiet">{fill(words.process.dueAt, { time: durationLabel(clock) })}</span>
        )}
        <span class="quiet after">
          {still === undefined ? `→ ${after}` : stillWords(still, played, page)}
          {kind === 'ahead' && <span class="hidden"> ({words.process.ahead})</span>}
        </span>
      </button>
    </li>
  );
}
