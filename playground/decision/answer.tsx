import { formatProblem, type Problem } from '../../core/base/problem.js';
import type { Result } from '../../core/base/result.js';
import type { RuleSet } from '../../core/rule/policy.js';
import type { SwitchOptions } from '../elements/index.js';
import { RecordView } from '../embed.js';
import { goToFact } from '../facts/fact-entry.js';
import { usePage } from '../page.js';
import type { PageState } from '../state/page-state.js';
import type { Asked } from './asked.js';
import { toExplanation } from './how.js';
import { switchWords } from './switch-words.js';
import { UnusedSwitches } from './unused-switches.js';

/** The id of the answer in the page. */
export const ANSWER = 'answer';

/** The answer to the question with its reasons; or the problems of the question. */
export function Answer(props: {
  readonly asked: Result<Asked>;
  readonly ruleSet: RuleSet | undefined;
}) {
  const { state, dispatch, words } = usePage();
  const { asked, ruleSet } = props;
  const said = asked.ok ? summary(asked.value) : words.decision.problems;
  return (
    <section class="pane answer" id={ANSWER} tabIndex={-1} aria-label={words.decision.answer}>
      <h2 class="hidden">{words.decision.answer}</h2>
      <p class="hidden" role="status" aria-live="polite">
        {said}
      </p>
      {asked.ok ? (
        <>
          <RecordView
            narrative={asked.value.narrative}
            labels={words.record}
            switches={ruleSet === undefined ? {} : switchOptions(ruleSet, state.lang)}
            onfact-chosen={({ detail }) => goToFact(detail.fact)}
            onswitch-chosen={({ detail }) => dispatch({ do: 'switch', ...detail })}
          />
          <UnusedSwitches record={asked.value.record} edition={ruleSet?.edition.id ?? ''} />
          <p class="more">
            <button type="button" class="link" onClick={toExplanation}>
              {words.decision.explanation} ↓
            </button>
          </p>
        </>
      ) : (
        <Problems title={words.decision.problems} problems={asked.problems} />
      )}
    </section>
  );
}

/** A list of problems under a title. */
export function Problems(props: { readonly title: string; readonly problems: readonly Problem[] }) {
  return (
    <div class="problems" role="alert">
      <p>{props.title}</p>
      <ul>
        {props.problems.map((problem) => (
          <li key={formatProblem(problem)}>{formatProblem(problem)}</li>
        ))}
      </ul>
    </div>
  );
}

function summary({ narrative }: Asked): string {
  return [...narrative.headline.map(({ text }) => text), narrative.remark ?? ''].join(' ').trim();
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
