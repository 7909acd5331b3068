import { useMemo } from 'preact/hooks';
import type { RuleSet } from '../../core/rule/policy.js';
import { factTitle } from '../facts/fact-titles.js';
import { FactsForm } from '../facts/facts-form.js';
import { examples } from '../gallery/example.js';
import { usePage } from '../page.js';
import { system, texts } from '../shipped-system.js';
import { Answer } from './answer.js';
import { AnswerBar } from './answer-bar.js';
import { AsOf } from './as-of.js';
import { ask, problemOf } from './asked.js';
import { How } from './how.js';

/** A question with its facts, and its answer at each key press. */
export function DecisionView() {
  const { state, words } = usePage();
  const { question } = state;
  const ruleSet = system.policy.ruleSets.get(question.decision);
  const asked = useMemo(() => ask(system.policy, question, state.lang), [question, state.lang]);
  return (
    <div class="split">
      <h1 class="hidden">{words.views.decision}</h1>
      <section class="pane" aria-label={words.decision.facts}>
        <h2 class="hidden">{words.decision.facts}</h2>
        <DecisionChoice />
        <FromExample />
        {ruleSet !== undefined && <Facts ruleSet={ruleSet} asked={asked} />}
        <AnswerBar asked={asked} />
      </section>
      <Answer asked={asked} ruleSet={ruleSet} />
      {asked.ok && <How asked={asked.value} />}
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
        {[...system.policy.ruleSets.values()].map((ruleSet) => (
          <option key={ruleSet.id} value={ruleSet.id}>
            {questionOf(ruleSet, state.lang)}
          </option>
        ))}
      </select>
      <code class="quiet">{decision}</code>
    </label>
  );
}

function questionOf({ id, edition, file }: RuleSet, lang: string): string {
  const question = texts[lang]?.editions[edition.id]?.decisions[id]?.question ?? file.question;
  return `${EDITION_NAMES[edition.id] ?? edition.id}: ${question}`;
}

const EDITION_NAMES: Readonly<Record<string, string>> = {
  broadworks: 'BroadWorks',
  wholesale: 'Wholesale',
};

function Facts(props: { readonly ruleSet: RuleSet; readonly asked: ReturnType<typeof ask> }) {
  const { state, dispatch } = usePage();
  const { ruleSet, asked } = props;
  const { question, lang } = state;
  const entries = [...ruleSet.facts.values()].map((spec) => ({
    spec,
    title: factTitle(spec, ruleSet.edition.id, lang),
    value: question.facts[spec.name],
    byDefault: ruleSet.file.defaults?.[spec.name]?.value,
    missing: asked.ok && asked.value.record.missing.includes(spec.name),
    problem: asked.ok ? undefined : problemOf(asked.problems, spec.name),
  }));
  return (
    <>
      <AsOf
        guide={ruleSet.guide}
        value={question.asOf}
        onChange={(asOf) => dispatch({ do: 'asOf', asOf })}
      />
      <FactsForm
        entries={entries}
        onFact={(name, value) => dispatch({ do: 'fact', name, value })}
      />
    </>
  );
}
