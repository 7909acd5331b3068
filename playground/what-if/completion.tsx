import type { Json } from '../../core/index.js';
import { usePage } from '../page.js';
import { useWhatIf } from './use-what-if.js';
import { WayItem } from './way-item.js';
import type { WhatIfAsk } from './what-if.js';
import { WhatIfProblem } from './what-would-change.js';

interface CompletionProps {
  readonly output: string;
  readonly value: Json;
  /** Elements beside the value, where it is an element of a set. */
  readonly beside: readonly Json[] | undefined;
  /** Facts that stay as they are. */
  readonly freeze: readonly string[];
}

/** The shortest way to complete the facts so that an output has a value. */
export function Completion({ output, value, beside, freeze }: CompletionProps) {
  const { state, words } = usePage();
  const { question, lang } = state;
  const to = beside === undefined ? value : [...beside, value];
  const ask: WhatIfAsk = { for: 'value', output, to, freeze };
  const { result, isCurrent } = useWhatIf({ question, lang, ask });
  if (result === undefined || !isCurrent) return <p class="quiet">{words.whatIf.working}</p>;
  if (!result.ok) return <WhatIfProblem result={result} />;
  const [way] = result.value.ways;
  return (
    <div class="completion">
      <h4>{words.whatIf.shortest}</h4>
      {way === undefined ? (
        <p class="quiet">{words.whatIf.together}</p>
      ) : (
        <ul class="ways">
          <WayItem way={way} />
        </ul>
      )}
    </div>
  );
}
