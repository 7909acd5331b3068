import { canonicalText, LIMITS, TONE_MARKS } from '../../core/studio.js';
import { Coded } from '../coded.js';
import { shown } from '../elements/shown-value.js';
import { usePage } from '../page.js';
import type { Question } from '../state/page-state.js';
import { useWhatIf } from '../what-if/use-what-if.js';
import { fill } from '../words/index.js';
import { toolWords } from '../words/tools/index.js';
import type { WatchedAnswer, WatchedAnswers, WatchedOne } from './find-watched.js';

const NONE: readonly Question[] = [];

/** The answers to the watched questions by the guide's rules and by edited ones; undefined: not yet. */
export function useWatched(): WatchedAnswers | undefined {
  const { state } = usePage();
  const { watched: questions = NONE, lang } = state;
  const request =
    questions.length === 0 ? undefined : ({ for: 'watched', questions, lang } as const);
  const { result } = useWhatIf(request, 200);
  return questions.length > 0 && result?.ok === true ? result.value : undefined;
}

/** Questions that stay in sight, with the answer by the guide's rules and by edited ones. */
export function Watched() {
  const { state, dispatch } = usePage();
  const { watch: words } = toolWords[state.lang];
  const { question, watched = [] } = state;
  const found = useWatched();
  const isWatched = watched.some((one) => isSameQuestion(one, question));
  const isFull = watched.length >= LIMITS.watched;
  return (
    <section aria-label={words.title}>
      <h3>{words.title}</h3>
      {watched.length === 0 && <p class="quiet">{words.none}</p>}
      <ul class="watched">
        {watched.map((one) => (
          <OneWatched
            key={canonicalText(one)}
            question={one}
            found={found?.all.find((each) => isSameQuestion(each.question, one))}
          />
        ))}
      </ul>
      {isFull && !isWatched && (
        <p class="quiet">{fill(words.full, { n: String(LIMITS.watched) })}</p>
      )}
      {!isWatched && !isFull && (
        <button type="button" onClick={() => dispatch({ do: 'watch', question })}>
          {words.pin}
        </button>
      )}
    </section>
  );
}

interface OneWatchedProps {
  readonly question: Question;
  readonly found: WatchedOne | undefined;
}

function OneWatched({ question, found }: OneWatchedProps) {
  const { state, dispatch } = usePage();
  const { watch: words } = toolWords[state.lang];
  const text = factsText(question) || words.noFacts;
  const isEdited = state.edits !== undefined;
  return (
    <li class={found?.isSame === false ? 'otherwise' : undefined}>
      <p>
        <code>{question.decision}</code> <span class="quiet">{text}</span>
      </p>
      {found !== undefined && (
        <dl>
          {isEdited && <Said title={words.guide} answer={found.before} />}
          <Said title={words.now} answer={found.after} />
        </dl>
      )}
      <p class="row">
        {found !== undefined && isEdited && (
          <span class={`badge ${found.isSame ? 'neutral' : 'caution'}`}>
            {found.isSame ? words.same : words.otherwise}
          </span>
        )}
        <button
          type="button"
          class="small"
          aria-label={`${words.open}: ${text}`}
          onClick={() => dispatch({ do: 'ask', question })}
        >
          {words.open}
        </button>
        <button
          type="button"
          class="small"
          aria-label={`${words.unpin}: ${text}`}
          onClick={() => dispatch({ do: 'unwatch', question })}
        >
          {words.unpin}
        </button>
      </p>
    </li>
  );
}

function Said({ title, answer }: { readonly title: string; readonly answer: WatchedAnswer }) {
  return (
    <div>
      <dt>{title}</dt>
      <dd>
        <span class={`badge ${answer.tone}`} aria-hidden="true">
          {TONE_MARKS[answer.tone]}
        </span>{' '}
        <Coded text={answer.text} />
      </dd>
    </div>
  );
}

function isSameQuestion(a: Question, b: Question): boolean {
  return canonicalText(a) === canonicalText(b);
}

function factsText({ facts, asOf }: Question): string {
  const said = Object.entries(facts).map(([name, value]) => `${name}: ${shown(value)}`);
  return [...(asOf === null ? [] : [asOf]), ...said].join(', ');
}
