import { useMemo } from 'preact/hooks';
import { ask } from '../decision/asked.js';
import { factTitle } from '../facts/fact-titles.js';
import { usePage } from '../page.js';
import { policy } from '../shipped-system.js';
import type { PageState } from '../state/page-state.js';
import { stateOfExample } from '../state/state-of-example.js';
import { type Example, examples } from './example.js';
import { FirstAnswer } from './first-answer.js';
import { FIRST } from './first-example.js';

/** The first example, answered. */
export function FirstQuestion() {
  const first = firstExample();
  return first === undefined ? null : <Answered {...first} />;
}

/** The state of the page in which the facts of the first example can be changed. */
export function firstQuestion(): Partial<PageState> {
  const first = firstExample();
  return first === undefined ? {} : stateOfExample(first.example, first.index);
}

function firstExample(): { readonly example: Example; readonly index: number } | undefined {
  const example = examples.find(({ id }) => id === FIRST.id);
  if (example === undefined || !('cases' in example.scenario)) return undefined;
  const index = example.scenario.cases.findIndex(({ title }) => title === FIRST.case);
  return { example, index: Math.max(0, index) };
}

function Answered({ example, index }: { readonly example: Example; readonly index: number }) {
  const { state, dispatch, words } = usePage();
  const { question } = useMemo(() => stateOfExample(example, index), [example, index]);
  const { lang } = state;
  const asked = useMemo(() => question && ask(policy, question, lang), [question, lang]);
  const ruleSet = policy.ruleSets.get(question?.decision ?? '');
  if (!asked?.ok || ruleSet === undefined) return null;
  const titleOf = (name: string) => {
    const spec = ruleSet.facts.get(name);
    return spec === undefined ? name : factTitle(spec, ruleSet.edition.id, lang);
  };
  const change = () => dispatch({ do: 'choose', example, case: index });
  return <FirstAnswer {...asked.value} words={words} titleOf={titleOf} change={change} />;
}
