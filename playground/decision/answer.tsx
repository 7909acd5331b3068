import { formatProblem, type Problem, type Result } from '../../core/index.js';
import { LIMITS, type RuleSet } from '../../core/studio.js';
import { Coded } from '../coded.js';
import { uncoded } from '../elements/coded.js';
import type { SwitchOptions } from '../elements/index.js';
import { RecordView } from '../embed.js';
import { goToFact } from '../facts/fact-entry.js';
import { factTitle } from '../facts/fact-titles.js';
import { usePage } from '../page.js';
import type { PageState } from '../state/page-state.js';
import { StillPossible } from '../what-if/still-possible.js';
import { Tried } from '../what-if/tried.js';
import type { Changes } from '../what-if/use-changes.js';
import { WhatWouldChange } from '../what-if/what-would-change.js';
import { WhyNot } from '../what-if/why-not.js';
import { fill } from '../words/index.js';
import { ANSWER } from './answer-place.js';
import { type Asked, factOf, problemText } from './asked.js';
import { toExplanation } from './how.js';
import { switchWords } from './switch-words.js';
import { UnusedSwitches } from './unused-switches.js';

interface AnswerProps {
  readonly asked: Result<Asked>;
  /** The answer to show, though the question has problems: the last one before them. */
  readonly shown: Asked | undefined;
  readonly ruleSet: RuleSet | undefined;
  readonly changes: Changes;
}

/** The answer to the question that is asked, with its reasons; and what is wrong with the question. */
export function Answer({ asked, shown, ruleSet, changes }: AnswerProps) {
  const { state, dispatch, words } = usePage();
  const said = asked.ok ? summary(asked.value) : words.decision.problems;
  return (
    <section class="pane answer" id={ANSWER} tabIndex={-1} aria-label={words.decision.answer}>
      <h2 class="hidden">{words.decision.answer}</h2>
      <p class="hidden" role="status" aria-live="polite">
        {said}
      </p>
      <Tried before={state.tried} undo={() => dispatch({ do: 'undo' })} />
      {!asked.ok && <QuestionProblems problems={asked.problems} ruleSet={ruleSet} />}
      {shown !== undefined && (
        <div class={asked.ok ? undefined : 'stale'}>
          {!asked.ok && <p class="stale-note">{words.decision.lastGood}</p>}
          <Shown asked={shown} isStale={!asked.ok} {...{ ruleSet, changes }} />
        </div>
      )}
    </section>
  );
}

interface ShownProps extends Pick<AnswerProps, 'ruleSet' | 'changes'> {
  readonly asked: Asked;
  /** Whether the question has changed since, and cannot be answered. */
  readonly isStale: boolean;
}

function Shown({ asked, isStale, ruleSet, changes }: ShownProps) {
  const { state, dispatch, words } = usePage();
  return (
    <>
      <RecordView
        narrative={asked.narrative}
        labels={words.record}
        switches={ruleSet === undefined ? {} : switchOptions(ruleSet, state.lang)}
        onfact-chosen={({ detail }) => goToFact(detail.fact)}
        onswitch-chosen={({ detail }) => dispatch({ do: 'switch', ...detail })}
      >
        {ruleSet !== undefined && !isStale && (
          <>
            <div slot="possible">
              <StillPossible record={asked.record} ruleSet={ruleSet} textOf={asked.textOf} />
            </div>
            <WhatWouldChange changes={changes} settled={asked.isSettled} />
            <WhyNot key={asked.record.decision} />
          </>
        )}
      </RecordView>
      <UnusedSwitches record={asked.record} edition={ruleSet?.edition.id ?? ''} />
      <p class="more">
        <button type="button" class="link" onClick={toExplanation}>
          {words.decision.explanation} ↓
        </button>
      </p>
    </>
  );
}

/** What is wrong with a question: of a fact by its title, with a way to its field, which says more. */
function QuestionProblems(props: {
  readonly problems: readonly Problem[];
  readonly ruleSet: RuleSet | undefined;
}) {
  const { state, words } = usePage();
  const { problems, ruleSet } = props;
  return (
    <div class="problems" role="alert">
      <p>{words.decision.problems}</p>
      <ul>
        {problems.map((problem) => {
          const spec = ruleSet?.facts.get(factOf(problem) ?? '');
          return (
            <li key={formatProblem(problem)}>
              {spec === undefined || ruleSet === undefined ? (
                <Coded text={problemText(problem)} />
              ) : (
                <button type="button" class="link" onClick={() => goToFact(spec.name)}>
                  {factTitle(spec, ruleSet.edition.id, state.lang)}
                </button>
              )}
            </li>
          );
        })}
      </ul>
    </div>
  );
}

/** A list of problems under a title; of very many, the first ones. */
export function Problems(props: { readonly title: string; readonly problems: readonly Problem[] }) {
  const { words } = usePage();
  const more = props.problems.length - LIMITS.printedProblems;
  return (
    <div class="problems" role="alert">
      <p>{props.title}</p>
      <ul>
        {props.problems.slice(0, LIMITS.printedProblems).map((problem) => (
          <li key={formatProblem(problem)}>
            <Coded text={formatProblem(problem)} />
          </li>
        ))}
        {more > 0 && <li>{fill(words.more, { n: String(more) })}</li>}
      </ul>
    </div>
  );
}

function summary({ narrative }: Asked): string {
  const said = [...narrative.headline.map(({ text }) => text), narrative.remark ?? ''];
  return uncoded(said.join(' ').trim());
}

function switchOptions({ switches, edition }: RuleSet, lang: PageState['lang']): SwitchOptions {
  const entries = [...switches].map(([key, { values }]) => {
    const options = values.map((value) => {
      return { value, label: switchWords({ key, value }, edition.id, lang) };
    });
    return [key, options] as const;
  });
  return Object.fromEntries(entries);
}
