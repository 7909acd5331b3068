import { render } from 'preact';
import { decideUnknown, explainRecord } from '../core/index.js';
import { oneDecision } from '../rules/one-decision.js';
import scenario from '../scenarios/broadworks/decisions/attach-decision.json' with { type: 'json' };
import { ProvisimRecord } from './elements/record-element.js';
import { TOKENS } from './elements/tokens.js';
import { FrontDoor } from './gallery/front-door.js';
import { FIRST } from './gallery/front-questions.js';
import { preferences } from './preferences.js';
import type { Front } from './state/page-state.js';
import { withValue } from './state/with-value.js';
import { words as allWords } from './words/index.js';

/** What a reader has done with the first answer before the rest of the page was there. */
export interface FirstWish {
  /** The question, where it is another one or has other facts. */
  readonly front?: Front | undefined;
  /** Whether all of its facts are wanted. */
  readonly isOpened?: boolean;
}

/**
 * Shows the first answer while the rest of the page is on its way: it needs one decision and the
 * texts of one language.
 * @returns what the reader has done with it by now
 */
export async function showFirstAnswer(root: Element): Promise<() => FirstWish> {
  let wish: FirstWish = {};
  const { lang, theme } = preferences();
  const { decision } = FIRST;
  const one = await oneDecision[decision]?.();
  const told = await one?.texts[lang]?.();
  const example = scenario.cases.find(({ title }) => title === FIRST.case);
  const ruleSet = one?.policy.ruleSets.get(decision);
  if (one === undefined || told === undefined || example === undefined || ruleSet === undefined) {
    return () => wish;
  }
  const { policy } = one;
  const { texts } = told;
  const words = allWords[lang];
  const titles = texts[lang]?.editions[ruleSet.edition.id]?.facts;
  const draw = (next: FirstWish) => {
    wish = next;
    const facts = wish.front?.facts ?? { ...scenario.given, ...example.facts };
    const answer = decideUnknown(policy, { decision, facts });
    const narrative = answer.ok ? explainRecord(policy, answer.value, { texts, lang }) : answer;
    render(
      <>
        <header class="top">
          <p class="brand">{words.name}</p>
          <p class="tagline">{words.tagline}</p>
        </header>
        <main id="content" tabIndex={-1}>
          <div class="gallery">
            <h1>{words.gallery.title}</h1>
            <p class="intro">{words.gallery.intro}</p>
            <FrontDoor
              asked={FIRST}
              {...{ facts, words, lang }}
              specs={ruleSet.facts}
              narrative={narrative.ok ? narrative.value : undefined}
              titleOf={(name) => titles?.[name] ?? ruleSet.facts.get(name)?.title ?? name}
              choose={(chosen) => {
                wish = { front: { decision: chosen.decision } };
              }}
              change={(name, value) =>
                draw({ front: { decision, facts: withValue(facts, name, value) } })
              }
              open={() => {
                wish = { ...wish, isOpened: true };
              }}
            />
          </div>
        </main>
      </>,
      root,
    );
  };
  customElements.define('provisim-record', ProvisimRecord);
  const tokens = new CSSStyleSheet();
  tokens.replaceSync(TOKENS);
  document.adoptedStyleSheets = [tokens];
  document.documentElement.lang = lang;
  document.documentElement.dataset.theme = theme;
  root.setAttribute('data-loading', '');
  draw(wish);
  return () => wish;
}
