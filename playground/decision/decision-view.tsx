import { useMemo } from 'preact/hooks';
import type { Result } from '../../core/index.js';
import { capital, type RuleSet } from '../../core/studio.js';
import { usePolicy } from '../edits/use-policy.js';
import { factTitle } from '../facts/fact-titles.js';
import { GroupedFacts } from '../facts/grouped-facts.js';
import { examples } from '../gallery/example.js';
import { lazy } from '../lazy.js';
import { usePage } from '../page.js';
import { policy as ofGuide, texts } from '../shipped-system.js';
import { useTitle } from '../use-title.js';
import { type Changes, decisiveFacts, useChanges } from '../what-if/use-changes.js';
import { Answer } from './answer.js';
import { AnswerBar } from './answer-bar.js';
import { AsOf } from './as-of.js';
import { type Asked, ask, problemOf } from './asked.js';
import { How } from './how.js';
import { useLastGood } from './last-good.js';

const Tools = lazy(async () => (await import('../tools/tools.js')).Tools);

/** A question with its facts, and its answer at each key press. */
export function DecisionView() {
  const { state, words } = usePage();
  const { question } = state;
  const policy = usePolicy();
  const ruleSet = policy.ruleSets.get(question.decision);
  const asked = useMemo(() => ask(policy, question, state.lang), [policy, question, state.lang]);
  const shown = useLastGood(asked, question);
  const changes = useChanges(state, asked.ok);
  const title = ruleSet === undefined ? question.decision : questionText(ruleSet, state.lang);
  useTitle(asked.ok ? gistOf(asked.value) : words.decision.problems, title);
  return (
    <div class="split">
      <h1>{title}</h1>
      {ruleSet !== undefined && <Tools asked={asked} ruleSet={ruleSet} />}
      <section class="pane" aria-label={words.decision.facts}>
        <h2 class="hidden">{words.decision.facts}</h2>
        <DecisionChoice />
        <FromExample />
        {ruleSet !== undefined && (
          <Facts ruleSet={ruleSet} asked={asked} shown={shown} changes={changes} />
        )}
        <AnswerBar asked={asked} />
      </section>
      <div class="answercolumn">
        <Answer asked={asked} shown={shown} ruleSet={ruleSet} changes={changes} />
      </div>
      {shown !== undefined && <How asked={shown} />}
    </div>
  );
}

function FromExample() {
  const { state, words } = usePage();
  const example = examples.find(({ id }) => id === state.example)?.scenario;
  if (example === undefined || !('decision' in example)) return null;
  return (
    <p class="quiet">
      {words.decision.example}: <span lang="en">{example.title}</span>
    </p>
  );
}

function DecisionChoice() {
  const { state, dispatch, words } = usePage();
  const { decision } = state.question;
  return (
    <label class="field">
      <span>{words.decision.choose}</span>
      <select
        value={decision}
        onChange={(event) => dispatch({ do: 'decision', decision: event.currentTarget.value })}
      >
        {[...ofGuide.ruleSets.values()].map((ruleSet) => (
          <option key={ruleSet.id} value={ruleSet.id}>
            {questionOf(ruleSet, state.lang)}
          </option>
        ))}
      </select>
      <code class="quiet">{decision}</code>
    </label>
  );
}

/** The answer in a line: its first sentence, or that there is none yet. */
function gistOf({ narrative }: Asked): string {
  return narrative.headline[0]?.text ?? narrative.remark ?? '';
}

function questionText({ id, edition, file }: RuleSet, lang: string): string {
  const question = texts[lang]?.editions[edition.id]?.decisions[id]?.question ?? file.question;
  return capital(question);
}

function questionOf(ruleSet: RuleSet, lang: string): string {
  const { id } = ruleSet.edition;
  return `${EDITION_NAMES[id] ?? id}: ${questionText(ruleSet, lang)}`;
}

const EDITION_NAMES: Readonly<Record<string, string>> = {
  broadworks: 'BroadWorks',
  wholesale: 'Wholesale',
};

function Facts(props: {
  readonly ruleSet: RuleSet;
  readonly asked: Result<Asked>;
  readonly shown: Asked | undefined;
  readonly changes: Changes;
}) {
  const { state, dispatch } = usePage();
  const { ruleSet, asked, shown, changes } = props;
  const { question, lang } = state;
  const entries = [...ruleSet.facts.values()].map((spec) => ({
    spec,
    title: factTitle(spec, ruleSet.edition.id, lang),
    value: question.facts[spec.name],
    byDefault: ruleSet.file.defaults?.[spec.name]?.value,
    missing: shown?.record.missing.includes(spec.name) ?? false,
    problem: asked.ok ? undefined : problemOf(asked.problems, spec.name),
  }));
  return (
    <>
      <AsOf
        guide={ruleSet.guide}
        value={question.asOf}
        onChange={(asOf) => dispatch({ do: 'asOf', asOf })}
      />
      <GroupedFacts
        key={ruleSet.id}
        entries={entries}
        decisive={decisiveFacts(changes)}
        onFact={(name, value) => dispatch({ do: 'fact', name, value })}
      />
    </>
  );
}
