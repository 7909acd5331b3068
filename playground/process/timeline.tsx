import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { durationLabel, stateName } from '../../core/studio.js';
import { counted, fill } from '../words/index.js';
import { type ProcessPage, useProcessPage } from './process-page.js';
import {
  type Played,
  placeAfter,
  placeOf,
  type Replay,
  type Still,
  stillOf,
} from './replay-game.js';

/** How much of what came before stays in sight, in pixels. */
const MARGIN = 160;

/** All steps in a row, to go from one to the other, also with the arrow keys. */
export function Timeline({ replay }: { readonly replay: Replay }) {
  const { state, words } = useProcessPage();
  const { at } = state.game;
  const list = useRef<HTMLOListElement>(null);
  useEffect(() => {
    const here = list.current?.children[at];
    if (here instanceof HTMLElement) list.current?.scrollTo({ left: here.offsetLeft - MARGIN });
  }, [at]);
  useKeys(replay.played.length);
  const { runs } = replay.played.at(-1)?.caseState ?? replay.start;
  return (
    <section class="pane timeline" aria-label={words.process.timeline}>
      <Buttons end={replay.played.length} />
      <p class="quiet">{words.process.timelineNote}</p>
      <ol ref={list}>
        <Place index={0} name={words.process.start} after={stateName(placeOf(replay.start))} />
        {replay.played.map((played, i) => {
          const name = moveName(played, runs.length > 1);
          const key = `${i} ${name}`;
          return (
            <Place key={key} index={i + 1} name={name} after={placeAfter(played)} played={played} />
          );
        })}
      </ol>
    </section>
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
    <div class="row">
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

/** @param isOneOfSeveral its run has to be said, as the list of runs numbers it */
function moveName({ move, caseState }: Played, isOneOfSeveral: boolean): string {
  if ('event' in move) return isOneOfSeveral ? `${(move.run ?? 0) + 1}. ${move.event}` : move.event;
  if ('wait' in move) return `+ ${durationLabel(move.wait)}`;
  return `→ ${caseState.runs.at(-1)?.process ?? ''}`;
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
  readonly name: string;
  readonly after: string;
  readonly played?: Played;
}) {
  const page = useProcessPage();
  const { state, dispatch, words } = page;
  const { at } = state.game;
  const { index, name, after, played } = props;
  const still = played && stillOf(played);
  const clock = played?.caseState.clock ?? 0;
  const kind = index === at ? 'here' : index < at ? 'past' : 'ahead';
  return (
    <li class={kind} data-still={still}>
      <button
        type="button"
        id={placeId(index)}
        tabIndex={index === at ? 0 : -1}
        aria-current={index === at ? 'step' : undefined}
        onClick={() => dispatch({ do: 'goTo', at: index })}
      >
        <code>{name}</code>
        {played?.fired.map(({ step }) => (
          <span key={step.order}>
            <span class="badge caution">{words.process.timer}</span> <code>{step.event}</code>
          </span>
        ))}
        {clock > 0 && (
          <span class="quiet">{fill(words.process.dueAt, { time: durationLabel(clock) })}</span>
        )}
        <span class="quiet">
          {still === undefined ? `→ ${after}` : stillWords(still, played, page)}
          {kind === 'ahead' && <span class="hidden"> ({words.process.ahead})</span>}
        </span>
      </button>
    </li>
  );
}
