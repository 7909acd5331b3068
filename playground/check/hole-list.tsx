import { useState } from 'preact/hooks';
import { usePage } from '../page.js';
import { checkWords } from '../words/check/index.js';
import { counted } from '../words/index.js';
import type { Hole } from './check-message.js';
import { TraceButtons } from './trace-buttons.js';

/** How many are shown until somebody wants all. */
const FIRST = 12;

/** What no example exercises, each with a trace that does. */
export function HoleList({ holes }: { readonly holes: readonly Hole[] }) {
  const { state } = usePage();
  const words = checkWords[state.lang];
  const [isWhole, showAll] = useState(false);
  if (holes.length === 0) return <p>{words.nothing}</p>;
  const shown = isWhole ? holes : holes.slice(0, FIRST);
  return (
    <>
      <ul class="holes">
        {shown.map((hole) => (
          <li key={`${hole.kind} ${hole.place}`}>
            <p>
              {words.hole[hole.kind]} <code>{hole.place}</code>
              {hole.guard !== undefined && (
                <span class="quiet" lang="en">
                  {' '}
                  {hole.guard.text}
                </span>
              )}{' '}
              <span class="badge caution">{neverOf(hole, words.never)}</span>
            </p>
            {hole.trace === undefined ? (
              <p class="quiet">{words.noStory}</p>
            ) : (
              <>
                {hole.isOnTheWay === true && <p class="quiet">{words.onTheWay}</p>}
                <TraceButtons trace={hole.trace} name={`${hole.kind} ${hole.place}`} />
              </>
            )}
          </li>
        ))}
      </ul>
      {shown.length < holes.length && (
        <button type="button" onClick={() => showAll(true)}>
          {counted(holes.length, words.all, state.lang)}
        </button>
      )}
    </>
  );
}

function neverOf(
  { kind, guard }: Hole,
  never: Readonly<Record<'entered' | 'taken' | 'held' | 'failed' | 'asked', string>>,
): string {
  if (kind === 'state') return never.entered;
  if (guard === undefined) return never.taken;
  if (guard.lacks.length === 2) return never.asked;
  return guard.lacks[0] === true ? never.held : never.failed;
}
