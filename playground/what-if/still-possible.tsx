import { useState } from 'preact/hooks';
import type { DecisionRecord, Json } from '../../core/index.js';
import type { RuleSet } from '../../core/studio.js';
import { Coded } from '../coded.js';
import { shown } from '../elements/shown-value.js';
import { usePage } from '../page.js';
import { counted, fill } from '../words/index.js';
import { Completion } from './completion.js';
import { isOfSet, type Possible, possibleValues } from './possible-values.js';

interface OpenOutput {
  readonly name: string;
  readonly possible: Possible;
  readonly excluded: readonly Json[];
}

interface StillPossibleProps {
  readonly record: DecisionRecord;
  readonly ruleSet: RuleSet;
  /** An output's value in words. */
  readonly textOf: (output: string, value: Json) => string;
}

/** For each output that is not certain: the values that it may still have, and those that it can no longer have. */
export function StillPossible(props: StillPossibleProps) {
  const { state, words } = usePage();
  const { possible = {}, excluded = {} } = props.record;
  const outputs = Object.entries(possible).map(([name, found]) => ({
    ...{ name, possible: found, excluded: excluded[name] ?? [] },
  }));
  const [first, ...others] = outputs;
  if (first === undefined) return null;
  return (
    <section class="whatif">
      <Prospects key={first.name} output={first} {...props} />
      {others.length > 0 && (
        <details>
          <summary>{counted(others.length, words.whatIf.openOutputs, state.lang)}</summary>
          {others.map((output) => (
            <Prospects key={output.name} output={output} {...props} />
          ))}
        </details>
      )}
    </section>
  );
}

function Prospects(props: StillPossibleProps & { readonly output: OpenOutput }) {
  const { whatIf } = usePage().words;
  const { output, record, ruleSet, textOf } = props;
  const [chosen, choose] = useState<string>();
  const values = possibleValues(output.possible);
  const value = values.sometimes.find((one) => keyOf(one) === chosen);
  const place = `possible-${output.name}`;
  return (
    <div class="prospects">
      <h3>
        {whatIf.possible} <code>{output.name}</code>
      </h3>
      <ul class="chips">
        {values.always.map((one) => (
          <li key={keyOf(one)} class="chip">
            <Coded text={fill(whatIf.always, { value: textOf(output.name, one) })} />
          </li>
        ))}
        {values.sometimes.map((one) => (
          <li key={keyOf(one)}>
            <button
              type="button"
              class="chip"
              title={shown(one)}
              aria-expanded={keyOf(one) === chosen}
              aria-controls={place}
              onClick={() => choose(keyOf(one) === chosen ? undefined : keyOf(one))}
            >
              <Coded text={textOf(output.name, one)} />
            </button>
          </li>
        ))}
        {values.open && <li class="chip quiet">{whatIf.openValues}</li>}
      </ul>
      <div id={place}>
        {value !== undefined && (
          <Completion
            key={chosen}
            output={output.name}
            value={value}
            beside={isOfSet(output.possible) ? values.always : undefined}
            freeze={[...ruleSet.facts.keys()].filter((name) => !record.missing.includes(name))}
          />
        )}
      </div>
      {output.excluded.length > 0 && (
        <>
          <h3>{whatIf.excluded}</h3>
          <ul class="chips">
            {output.excluded.map((one) => (
              <li key={keyOf(one)} class="chip excluded" title={shown(one)}>
                <Coded text={textOf(output.name, one)} />
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

function keyOf(value: Json): string {
  return JSON.stringify(value);
}
