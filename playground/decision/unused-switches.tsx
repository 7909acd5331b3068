import type { DecisionRecord } from '../../core/index.js';
import { usePage } from '../page.js';
import { switchWords } from './switch-words.js';

/** Switches that are set but did not matter: the record does not show them. */
export function UnusedSwitches(props: {
  readonly record: DecisionRecord;
  readonly edition: string;
}) {
  const { state, dispatch, words } = usePage();
  const shown = new Set(props.record.assumptions.map((assumption) => assumption.switch));
  const unused = Object.entries(state.question.switches).filter(([key]) => !shown.has(key));
  if (unused.length === 0) return null;
  return (
    <div class="unused">
      <p class="quiet">{words.decision.setOtherwise}</p>
      <ul>
        {unused.map(([key, value]) => (
          <li key={key}>
            {switchWords({ key, value }, props.edition, state.lang)}{' '}
            <button type="button" onClick={() => dispatch({ do: 'switch', key, value: undefined })}>
              {words.decision.reset}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
