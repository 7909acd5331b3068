import type { ComponentChildren } from 'preact';
import type { Json, Narrative } from '../../core/index.js';
import type { FactSpec } from '../../core/studio.js';
import { shown } from '../elements/shown-value.js';
import { RecordView } from '../embed.js';
import type { GivenFacts, PageState } from '../state/page-state.js';
import { counted, type Words } from '../words/index.js';
import { Blank } from './blank.js';
import { FRONT, type FrontQuestion } from './front-questions.js';

interface FrontDoorProps {
  readonly asked: FrontQuestion;
  /** All facts of the question. */
  readonly facts: GivenFacts;
  readonly specs: ReadonlyMap<string, FactSpec>;
  /** The answer in sentences; undefined where there is none to these facts. */
  readonly narrative: Narrative | undefined;
  readonly words: Words;
  readonly lang: PageState['lang'];
  titleOf(fact: string): string;
  choose(question: FrontQuestion): void;
  change(fact: string, value: Json | undefined): void;
  /** Goes to the decision with all of its facts. */
  open(): void;
  /** What is shown with the answer. */
  readonly children?: ComponentChildren;
}

/** A question with blanks to fill in, answered already: the first thing that a newcomer sees. */
export function FrontDoor(props: FrontDoorProps) {
  const { asked, narrative, words, choose, open, children } = props;
  const { front, gallery } = words;
  return (
    <section class="pane first" tabIndex={-1} aria-label={gallery.first}>
      <div>
        <h2>{gallery.first}</h2>
        <ul class="chips">
          {FRONT.map((question) => (
            <li key={question.decision}>
              <button
                type="button"
                class="chip"
                aria-pressed={question.decision === asked.decision}
                onClick={() => choose(question)}
              >
                {front.questions[question.decision].name}
              </button>
            </li>
          ))}
        </ul>
        <Sentence {...props} />
        <Usual {...props} />
        <p class="more">
          <button type="button" class="primary" onClick={open}>
            {gallery.change}
          </button>
        </p>
      </div>
      {narrative === undefined ? (
        <p role="alert">{words.decision.problems}</p>
      ) : (
        <RecordView narrative={narrative} labels={words.record}>
          {children}
        </RecordView>
      )}
    </section>
  );
}

/** The question with its blanks. */
function Sentence({ asked, facts, specs, words, titleOf, change }: FrontDoorProps) {
  const question = words.front.questions[asked.decision];
  const values: Readonly<Record<string, Readonly<Record<string, string>>>> = question.values;
  return (
    <p class="sentence">
      {question.sentence.split(BLANK).map((part, i) => {
        const spec = i % 2 === 1 ? specs.get(part) : undefined;
        if (spec === undefined) return part;
        return (
          <Blank
            key={part}
            spec={spec}
            label={titleOf(part)}
            value={facts[part]}
            labels={values[part] ?? {}}
            onValue={(value) => change(part, value)}
          />
        );
      })}
    </p>
  );
}

/** Every second part of a split sentence is the name of a fact. */
const BLANK = /\{(\w+)\}/;

/** The facts that no blank asks for. */
function Usual({ asked, facts, words, lang, titleOf }: FrontDoorProps) {
  const { sentence } = words.front.questions[asked.decision];
  const usual = Object.entries(facts).filter(([name]) => !sentence.includes(`{${name}}`));
  if (usual.length === 0) return null;
  const wordOf = (value: Json) => {
    if (value === null) return words.fact.null;
    return typeof value === 'boolean' ? words.fact[value ? 'true' : 'false'] : shown(value);
  };
  return (
    <details class="usual">
      <summary>{counted(usual.length, words.front.usual, lang)}</summary>
      <ul class="values">
        {usual.map(([name, value]) => (
          <li key={name}>
            <span class="quiet">{titleOf(name)}</span> <strong>{wordOf(value)}</strong>
          </li>
        ))}
      </ul>
    </details>
  );
}
