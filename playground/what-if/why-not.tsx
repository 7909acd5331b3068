import { useState } from 'preact/hooks';
import { Coded } from '../coded.js';
import { uncoded } from '../elements/coded.js';
import { usePage } from '../page.js';
import { useWhatIf } from './use-what-if.js';
import { WayItem } from './way-item.js';
import type { OtherOutcome } from './what-if.js';
import { WhatIfProblem } from './what-would-change.js';

/** Another outcome to choose: what is in its way, and what it takes. Looked for when it is opened. */
export function WhyNot() {
  const { words } = usePage();
  const [isOpen, open] = useState(false);
  return (
    <details class="whatif whynot" onToggle={({ currentTarget }) => open(currentTarget.open)}>
      <summary>{words.whatIf.whyNot}</summary>
      {isOpen && <Others />}
    </details>
  );
}

function Others() {
  const { state, words } = usePage();
  const { question, lang } = state;
  const [chosen, choose] = useState('');
  const request = { question, lang, ask: { for: 'others' } } as const;
  const { result, isCurrent } = useWhatIf(request, 350);
  if (result === undefined) return <p class="quiet">{words.whatIf.working}</p>;
  if (!result.ok) return <WhatIfProblem result={result} />;
  const { others } = result.value;
  const other = others.find((one) => keyOf(one) === chosen);
  return (
    <div class={isCurrent ? undefined : 'outdated'} inert={!isCurrent}>
      {others.length === 0 ? (
        <p class="quiet">{words.whatIf.noOther}</p>
      ) : (
        <select
          aria-label={words.whatIf.whyNot}
          value={other === undefined ? '' : chosen}
          onChange={({ currentTarget }) => choose(currentTarget.value)}
        >
          <option value="">{words.whatIf.choose}</option>
          {others.map((one) => (
            <option key={keyOf(one)} value={keyOf(one)}>
              {uncoded(one.text)}
            </option>
          ))}
        </select>
      )}
      {other !== undefined && <InTheWay other={other} />}
    </div>
  );
}

function InTheWay({ other }: { readonly other: OtherOutcome }) {
  const { whatIf } = usePage().words;
  const { rules, way, remark } = other;
  return (
    <>
      {rules.length > 0 && (
        <>
          <h4>{whatIf.inTheWay}</h4>
          <ul class="rules">
            {rules.map((rule) => (
              <li key={rule}>
                <Coded text={rule} />
              </li>
            ))}
          </ul>
        </>
      )}
      <h4>{whatIf.takes}</h4>
      {way === undefined ? (
        <p class="quiet">{remark}</p>
      ) : (
        <ul class="ways">
          <WayItem way={way} />
        </ul>
      )}
    </>
  );
}

function keyOf({ value }: OtherOutcome): string {
  return JSON.stringify(value);
}
