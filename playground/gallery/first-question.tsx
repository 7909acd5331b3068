import { useMemo } from 'preact/hooks';
import { ask } from '../decision/asked.js';
import { shown } from '../elements/shown-value.js';
import { RecordView } from '../embed.js';
import { factTitle } from '../facts/fact-titles.js';
import { usePage } from '../page.js';
import { policy } from '../shipped-system.js';
import { stateOfExample } from '../state/state-of-example.js';
import { type Example, examples } from './example.js';

/** The example that a newcomer meets first, with one of its cases. */
export const FIRST = {
  id: 'broadworks/decisions/attach-decision',
  case: 'exactly at the threshold',
} as const;

/** A question that is answered already: its facts, the answer with its reasons, and a way to change them. */
export function FirstQuestion() {
  const example = examples.find(({ id }) => id === FIRST.id);
  if (example === undefined || !('cases' in example.scenario)) return null;
  const index = example.scenario.cases.findIndex(({ title }) => title === FIRST.case);
  return <Answered example={example} index={Math.max(0, index)} />;
}

function Answered({ example, index }: { readonly example: Example; readonly index: number }) {
  const { state, dispatch, words } = usePage();
  const { question } = useMemo(() => stateOfExample(example, index), [example, index]);
  const { lang } = state;
  const asked = useMemo(() => question && ask(policy, question, lang), [question, lang]);
  const ruleSet = policy.ruleSets.get(question?.decision ?? '');
  if (!asked?.ok || ruleSet === undefined) return null;
  const { record, narrative } = asked.value;
  const decisive = record.explanation.facts.filter(({ from }) => from === 'given');
  const titleOf = (name: string) => {
    const spec = ruleSet.facts.get(name);
    return spec === undefined ? name : factTitle(spec, ruleSet.edition.id, lang);
  };
  const wordOf = (value: (typeof decisive)[number]['value']) => {
    if (value === null) return words.fact.null;
    return typeof value === 'boolean' ? words.fact[value ? 'true' : 'false'] : shown(value);
  };
  return (
    <section class="pane first" aria-label={words.gallery.first}>
      <div>
        <h2>{words.gallery.first}</h2>
        <ul class="values">
          {decisive.map(({ fact, value }) => (
            <li key={fact}>
              <span class="quiet">{titleOf(fact)}</span> <strong>{wordOf(value)}</strong>
            </li>
          ))}
        </ul>
        <p class="more">
          <button
            type="button"
            class="primary"
            onClick={() => dispatch({ do: 'choose', example, case: index })}
          >
            {words.gallery.change}
          </button>
        </p>
      </div>
      <RecordView narrative={narrative} labels={words.record} />
    </section>
  );
}
