import { render } from 'preact';
import { decideUnknown, explainRecord } from '../core/index.js';
import { oneDecision } from '../rules/one-decision.js';
import scenario from '../scenarios/broadworks/decisions/attach-decision.json' with { type: 'json' };
import { ProvisimRecord } from './elements/record-element.js';
import { TOKENS } from './elements/tokens.js';
import { FirstAnswer } from './gallery/first-answer.js';
import { FIRST } from './gallery/first-example.js';
import { preferences } from './preferences.js';
import { words as allWords } from './words/index.js';

/**
 * Shows the first answer while the rest of the page is on its way: it needs one decision and the
 * texts of one language.
 * @returns whether the reader wants to change its facts: pressed before the page was there
 */
export async function showFirstAnswer(root: Element): Promise<() => boolean> {
  let isWanted = false;
  const { lang, theme } = preferences();
  const load = oneDecision[scenario.decision];
  const one = await load?.();
  const told = await one?.texts[lang]?.();
  const example = scenario.cases.find(({ title }) => title === FIRST.case);
  if (one === undefined || told === undefined || example === undefined) return () => isWanted;
  const { policy } = one;
  const { texts } = told;
  const facts = { ...scenario.given, ...example.facts };
  const answer = decideUnknown(policy, { decision: scenario.decision, facts });
  if (!answer.ok) return () => isWanted;
  const narrative = explainRecord(policy, answer.value, { texts, lang });
  if (!narrative.ok) return () => isWanted;
  const ruleSet = policy.ruleSets.get(scenario.decision);
  const titles = texts[lang]?.editions[ruleSet?.edition.id ?? '']?.facts;
  const words = allWords[lang];
  customElements.define('provisim-record', ProvisimRecord);
  const tokens = new CSSStyleSheet();
  tokens.replaceSync(TOKENS);
  document.adoptedStyleSheets = [tokens];
  document.documentElement.lang = lang;
  document.documentElement.dataset.theme = theme;
  root.setAttribute('data-loading', '');
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
          <FirstAnswer
            record={answer.value}
            narrative={narrative.value}
            words={words}
            titleOf={(name) => titles?.[name] ?? ruleSet?.facts.get(name)?.title ?? name}
            change={() => {
              isWanted = true;
            }}
          />
        </div>
      </main>
    </>,
    root,
  );
  return () => isWanted;
}
