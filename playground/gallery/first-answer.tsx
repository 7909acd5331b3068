import type { DecisionRecord, Json, Narrative } from '../../core/index.js';
import { shown } from '../elements/shown-value.js';
import { RecordView } from '../embed.js';
import type { Words } from '../words/index.js';

/** A question that is answered already: its facts, the answer with its reasons, and a way to change them. */
export function FirstAnswer(props: {
  readonly record: DecisionRecord;
  readonly narrative: Narrative;
  readonly words: Words;
  titleOf(fact: string): string;
  change(): void;
}) {
  const { record, narrative, words, titleOf, change } = props;
  const decisive = record.explanation.facts.filter(({ from }) => from === 'given');
  const wordOf = (value: Json) => {
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
          <button type="button" class="primary" onClick={change}>
            {words.gallery.change}
          </button>
        </p>
      </div>
      <RecordView narrative={narrative} labels={words.record} />
    </section>
  );
}
