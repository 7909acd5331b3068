import { useState } from 'preact/hooks';
import type { AnswerTone } from '../../core/index.js';
import { TONE_MARKS } from '../../core/studio.js';
import { Coded } from '../coded.js';
import { problemText } from '../decision/asked.js';
import { usePage } from '../page.js';
import { counted } from '../words/index.js';
import type { Changes } from './use-changes.js';
import { WayItem } from './way-item.js';
import type { Way, WhatIfResult } from './what-if.js';

/** What would change the answer: by the answer that would come, the ways to it. */
export function WhatWouldChange(props: {
  readonly changes: Changes;
  /** Whether there is an answer to change; else the ways are those that settle it. */
  readonly settled: boolean;
}) {
  const { whatIf } = usePage().words;
  const { changes, settled } = props;
  const { result, isCurrent, isWanted, want } = changes;
  return (
    <section class="whatif" aria-busy={isWanted && !isCurrent}>
      <h3>{settled ? whatIf.change : whatIf.settle}</h3>
      {!isWanted && (
        <button type="button" onClick={want}>
          {whatIf.find}
        </button>
      )}
      {isWanted && result === undefined && <p class="quiet">{whatIf.working}</p>}
      {isWanted && result !== undefined && (
        <div class={isCurrent ? undefined : 'outdated'} inert={!isCurrent}>
          <Found result={result} />
        </div>
      )}
    </section>
  );
}

/** How many other answers are shown at first. */
const MOST_ANSWERS = 2;

function Found({ result }: { readonly result: WhatIfResult }) {
  const { state, words } = usePage();
  const [all, showAll] = useState(false);
  const { remark, ways } = result.ok ? result.value : { remark: null, ways: [] };
  const answers = byAnswer(ways);
  const more = answers.length - MOST_ANSWERS;
  return (
    <>
      {!result.ok && <WhatIfProblem result={result} />}
      {(all ? answers : answers.slice(0, MOST_ANSWERS)).map((alike) => (
        <Answers key={alike[0]?.answer} ways={alike} />
      ))}
      {more > 0 && !all && (
        <button type="button" class="link" onClick={() => showAll(true)}>
          {counted(more, words.whatIf.moreAnswers, state.lang)}
        </button>
      )}
      {remark !== null && <p class="quiet">{remark}</p>}
    </>
  );
}

/** Why nothing can be found out, in the words of the page where it has some. */
export function WhatIfProblem({ result }: { readonly result: WhatIfResult }) {
  const { whatIf } = usePage().words;
  if (result.ok) return null;
  const words: Readonly<Record<string, string>> = {
    'flip/too-much-work': whatIf.tooMuch,
    'what-if/no-worker': whatIf.noWorker,
  };
  return (
    <>
      {result.problems.map((problem) => (
        <p key={problem.code} class="quiet">
          <Coded text={words[problem.code] ?? problemText(problem)} />
        </p>
      ))}
    </>
  );
}

/** The ways to one answer: the first, and the others when asked for. */
function Answers({ ways }: { readonly ways: readonly Way[] }) {
  const { state, words } = usePage();
  const [all, showAll] = useState(false);
  const [first] = ways;
  const more = ways.length - 1;
  if (first === undefined) return null;
  return (
    <div class="would">
      <p>
        <span class="quiet">{words.whatIf.wouldBe}</span>{' '}
        <span class={`badge ${first.tone}`} aria-hidden="true">
          {TONE_MARKS[first.tone]}
        </span>{' '}
        <span class="outcome">
          <Coded text={first.answer} />
        </span>
      </p>
      <ul class="ways">
        {(all ? ways : [first]).map((way) => (
          <WayItem key={JSON.stringify(way.facts)} way={way} />
        ))}
      </ul>
      {more > 0 && !all && (
        <button type="button" class="link" onClick={() => showAll(true)}>
          {counted(more, words.whatIf.moreWays, state.lang)}
        </button>
      )}
    </div>
  );
}

/** Ways with the same answer together: the wished answers first, else in the order of their first ways. */
function byAnswer(ways: readonly Way[]): readonly (readonly Way[])[] {
  const answers = [...new Set(ways.map(({ answer }) => answer))];
  const groups = answers.map((answer) => ways.filter((way) => way.answer === answer));
  return groups.toSorted((a, b) => rankOf(a) - rankOf(b));
}

const RANKS: Readonly<Record<AnswerTone, number>> = { good: 0, caution: 1, neutral: 2, refused: 3 };

function rankOf([first]: readonly Way[]): number {
  return first === undefined ? RANKS.neutral : RANKS[first.tone];
}
