import { useMemo } from 'preact/hooks';
import type { Json } from '../../core/index.js';
import { ask } from '../decision/asked.js';
import { usePolicy } from '../edits/use-policy.js';
import { factTitle } from '../facts/fact-titles.js';
import { usePage } from '../page.js';
import type { GivenFacts, PageState, Question } from '../state/page-state.js';
import { stateOfExample } from '../state/state-of-example.js';
import { withValue } from '../state/with-value.js';
import { Tried } from '../what-if/tried.js';
import { TryContext } from '../what-if/trying.js';
import { useChanges } from '../what-if/use-changes.js';
import { WhatWouldChange } from '../what-if/what-would-change.js';
import { examples } from './example.js';
import { FrontDoor } from './front-door.js';
import { FRONT, type FrontQuestion } from './front-questions.js';

interface Preset {
  readonly asked: FrontQuestion;
  readonly question: Question;
}

/** The question of the front door, with its answer and what would change it. */
export function AskedFirst() {
  const { front } = usePage().state;
  const preset = useMemo(() => presetOf({ front }), [front]);
  return preset === undefined ? null : <Answered key={preset.asked.decision} preset={preset} />;
}

/** The state in which all facts of the question of the front door can be changed. */
export function openedFront(state: Pick<PageState, 'front'>): Partial<PageState> {
  const preset = presetOf(state);
  return preset === undefined ? {} : { view: 'decision', question: questionOf(preset, state) };
}

function presetOf({ front }: Pick<PageState, 'front'>): Preset | undefined {
  const asked = FRONT.find(({ decision }) => decision === front?.decision) ?? FRONT[0];
  const example = examples.find(({ id }) => id === asked?.example);
  if (asked === undefined || example === undefined || !('cases' in example.scenario)) return;
  const index = example.scenario.cases.findIndex(({ title }) => title === asked.case);
  const { question } = stateOfExample(example, Math.max(0, index));
  return question && { asked, question };
}

function questionOf({ asked, question }: Preset, { front }: Pick<PageState, 'front'>): Question {
  const facts = front?.decision === asked.decision ? front.facts : undefined;
  return facts === undefined ? question : { ...question, facts };
}

function Answered({ preset }: { readonly preset: Preset }) {
  const { state, dispatch, words } = usePage();
  const policy = usePolicy();
  const { lang } = state;
  const { asked } = preset;
  const { front } = state;
  const question = useMemo(() => questionOf(preset, { front }), [preset, front]);
  const answer = useMemo(() => ask(policy, question, lang), [policy, question, lang]);
  const changes = useChanges({ question, lang }, answer.ok);
  const ruleSet = policy.ruleSets.get(asked.decision);
  if (ruleSet === undefined) return null;
  const titleOf = (name: string) => {
    const spec = ruleSet.facts.get(name);
    return spec === undefined ? name : factTitle(spec, ruleSet.edition.id, lang);
  };
  const { decision } = asked;
  const give = (facts: GivenFacts) => dispatch({ do: 'front', front: { decision, facts } });
  const change = (name: string, value: Json | undefined) =>
    give(withValue(question.facts, name, value));
  const tryFacts = (facts: GivenFacts) => {
    const tried = question.facts;
    dispatch({ do: 'front', front: { decision, facts: { ...tried, ...facts }, tried } });
  };
  return (
    <FrontDoor
      {...{ asked, words, lang, titleOf, change }}
      facts={question.facts}
      specs={ruleSet.facts}
      narrative={answer.ok ? answer.value.narrative : undefined}
      choose={(chosen) => dispatch({ do: 'front', front: { decision: chosen.decision } })}
      open={() => dispatch({ do: 'ask', question })}
    >
      {answer.ok && (
        <TryContext.Provider value={tryFacts}>
          <Tried before={front?.tried} undo={give} />
          <WhatWouldChange changes={changes} settled={answer.value.isSettled} />
        </TryContext.Provider>
      )}
    </FrontDoor>
  );
}
