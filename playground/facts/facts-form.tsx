import { Coded } from '../coded.js';
import { problemText } from '../decision/asked.js';
import { usePage } from '../page.js';
import { ChoiceControl } from './choice-control.js';
import { type FactEntry, factPlace, type OnFact } from './fact-entry.js';
import { OpenControl } from './open-control.js';

/** A form for facts, made from what their schemas say. */
export function FactsForm(props: {
  readonly entries: readonly FactEntry[];
  readonly onFact: OnFact;
}) {
  return (
    <div class="facts">
      {props.entries.map((entry) => (
        <FactRow key={entry.spec.name} entry={entry} onFact={props.onFact} />
      ))}
    </div>
  );
}

function FactRow({ entry, onFact }: { readonly entry: FactEntry; readonly onFact: OnFact }) {
  const { words } = usePage();
  const { spec, title, missing, problem } = entry;
  const { name, unit, type } = spec;
  const Control = isChoice(entry) ? ChoiceControl : OpenControl;
  return (
    <fieldset id={factPlace(name)} class={missing ? 'fact missing' : 'fact'} data-type={type}>
      <legend>
        <span class="title">{title}</span>
        <code>{name}</code>
        {unit !== undefined && <span class="quiet">[{unit}]</span>}
        {missing && <span class="badge caution">{words.fact.matters}</span>}
      </legend>
      <Control entry={entry} onValue={(value) => onFact(name, value)} />
      {problem !== undefined && (
        <p class="problem" role="alert">
          <Coded text={problemText(problem)} />
        </p>
      )}
    </fieldset>
  );
}

function isChoice({ spec }: FactEntry): boolean {
  return spec.type === 'boolean' || (spec.type === 'enum' && spec.open !== true);
}
