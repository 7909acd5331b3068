import { useEffect, useRef } from 'preact/hooks';
import { durationLabel } from '../../core/process/clock.js';
import { stateName } from '../../core/process/state-path.js';
import { usePage } from '../page.js';
import { fill } from '../words/index.js';
import { isStill, type Played, placeAfter, placeOf, type Replay } from './replay-game.js';

/** How much of the preceding part stays visible, in pixels. */
const MARGIN = 160;

/** All moves in a row; the arrow keys, Home and End move between them. */
export function Timeline({ replay }: { readonly replay: Replay }) {
  const { state, words } = usePage();
  const { at } = state.game;
  const list = useRef<HTMLOListElement>(null);
  useEffect(() => {
    const here = list.current?.children[at];
    if (here instanceof HTMLElement) list.current?.scrollTo({ left: here.offsetLeft - MARGIN });
  }, [at]);
  const move = useKeys(replay.played.length);
  const { runs } = replay.played.at(-1)?.caseState ?? replay.start;
  return (
    <section class="pane timeline" aria-label={words.process.timeline}>
      <Buttons end={replay.played.length} />
      <p class="quiet">{words.process.timelineNote}</p>
      <ol ref={list} onKeyDown={move}>
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

function useKeys(end: number): (event: KeyboardEvent) => void {
  const { state, dispatch } = usePage();
  const { at } = state.game;
  const places: Readonly<Record<string, number>> = {
    ArrowLeft: at - 1,
    ArrowRight: at + 1,
    Home: 0,
    End: end,
  };
  return (event) => {
    const place = places[event.key];
    if (place === undefined) return;
    event.preventDefault();
    const next = Math.max(0, Math.min(place, end));
    dispatch({ do: 'goTo', at: next });
    document.getElementById(placeId(next))?.focus();
  };
}

function Buttons({ end }: { readonly end: number }) {
  const { state, dispatch, words } = usePage();
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

/** @param isOneOfSeveral prefix the run, by its number in the list of runs */
function moveName({ move, caseState }: Played, isOneOfSeveral: boolean): string {
  if ('event' in move) return isOneOfSeveral ? `${(move.run ?? 0) + 1}. ${move.event}` : move.event;
  if ('wait' in move) return `+ ${durationLabel(move.wait)}`;
  return `→ ${caseState.runs.at(-1)?.process ?? ''}`;
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
  const { state, dispatch, words } = usePage();
  const { at } = state.game;
  const { index, name, after, played } = props;
  const still = played !== undefined && isStill(played);
  const clock = played?.caseState.clock ?? 0;
  const kind = index === at ? 'here' : index < at ? 'past' : 'ahead';
  return (
    <li class={`${kind}${still ? ' still' : ''}`}>
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
            <span class="badge warn">{words.process.timer}</span> <code>{step.event}</code>
          </span>
        ))}
        {clock > 0 && (
          <span class="quiet">{fill(words.process.dueAt, { time: durationLabel(clock) })}</span>
        )}
        <span class="quiet">
          {still ? `✕ ${words.process.refused}` : `→ ${after}`}
          {kind === 'ahead' && <span class="hidden"> ({words.process.ahead})</span>}
        </span>
      </button>
    </li>
  );
}
