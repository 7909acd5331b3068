import {
  type DecisionScenario,
  isDecisionScenario,
  type ProcessScenario,
} from '../../core/studio.js';
import { usePage } from '../page.js';
import { policy } from '../shipped-system.js';
import { useTitle } from '../use-title.js';
import { counted } from '../words/index.js';
import { AskedFirst } from './asked-first.js';
import { type Example, editionOf, examples } from './example.js';

/** All examples to choose from, by edition. */
export function GalleryView() {
  const { words } = usePage();
  useTitle(words.views.gallery);
  const names: Readonly<Record<string, string>> = words.editions;
  const editions = [...policy.guides.values()].map(({ edition, title }) => ({
    edition,
    title: names[edition] ?? title,
  }));
  return (
    <div class="gallery">
      <h1>{words.gallery.title}</h1>
      <p class="intro">{words.gallery.intro}</p>
      <AskedFirst />
      <h2 class="examples">{words.views.gallery}</h2>
      <p class="intro">{words.gallery.note}</p>
      {editions.map(({ edition, title }) => (
        <section key={edition} aria-label={title}>
          <h3 class="edition">{title}</h3>
          <Cards examples={examples.filter((example) => editionOf(example) === edition)} />
        </section>
      ))}
    </div>
  );
}

function Cards(props: { readonly examples: readonly Example[] }) {
  const { words } = usePage();
  return (
    <>
      <h4>{words.gallery.stories}</h4>
      <ul class="cards" lang="en">
        {props.examples.map((example) =>
          isDecisionScenario(example.scenario) ? null : (
            <StoryCard key={example.id} example={example} scenario={example.scenario} />
          ),
        )}
      </ul>
      <h4>{words.gallery.questions}</h4>
      <ul class="cards" lang="en">
        {props.examples.map((example) =>
          isDecisionScenario(example.scenario) ? (
            <QuestionCard key={example.id} example={example} scenario={example.scenario} />
          ) : null,
        )}
      </ul>
    </>
  );
}

interface Card<S> {
  readonly example: Example;
  readonly scenario: S;
}

function StoryCard({ example, scenario }: Card<ProcessScenario>) {
  const { state, dispatch, words } = usePage();
  const { title, story, steps } = scenario;
  return (
    <li class="card">
      <button type="button" class="title" onClick={() => dispatch({ do: 'choose', example })}>
        {title}
      </button>
      {story !== undefined && <p>{story}</p>}
      <p class="quiet count">
        <span lang={state.lang}>{counted(steps.length, words.gallery.steps, state.lang)}</span>
      </p>
    </li>
  );
}

function QuestionCard({ example, scenario }: Card<DecisionScenario>) {
  const { dispatch } = usePage();
  const { title, story, cases, decision } = scenario;
  return (
    <li class="card">
      <h5>{title}</h5>
      <p class="quiet">
        <code>{decision}</code>
      </p>
      {story !== undefined && <p>{story}</p>}
      <ul class="cases">
        {cases.map((one, index) => (
          <li key={one.title}>
            <button
              type="button"
              class="link"
              onClick={() => dispatch({ do: 'choose', example, case: index })}
            >
              {one.title}
            </button>
          </li>
        ))}
      </ul>
    </li>
  );
}
