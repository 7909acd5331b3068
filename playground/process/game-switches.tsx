import type { ProcessDefinition } from '../../core/define.js';
import { switchWords } from '../decision/switch-words.js';
import { texts } from '../shipped-system.js';
import { useProcessPage } from './process-page.js';

/** The assumptions behind the process's own switches, to change. */
export function GameSwitches({ definition }: { readonly definition: ProcessDefinition }) {
  const { state, dispatch, words } = useProcessPage();
  const { edition, switches } = definition;
  const keys = Object.entries(switches);
  if (keys.length === 0) return null;
  const assumed = texts[state.lang]?.editions[edition]?.assumptions;
  return (
    <>
      <h3>{words.process.switches}</h3>
      {keys.map(([key, { values, default: byDefault, assumes }]) => {
        const now = state.game.switches[key] ?? byDefault;
        return (
          <fieldset key={key} class="fact">
            <legend>
              {assumed?.[assumes]} <code>{key}</code> <code>{assumes}</code>
            </legend>
            <div class="segments">
              {values.map((value) => (
                <label key={String(value)}>
                  <input
                    type="radio"
                    name={key}
                    checked={value === now}
                    onChange={() => dispatch({ do: 'gameSwitch', key, value })}
                  />
                  <span>{switchWords({ key, value }, edition, state.lang)}</span>
                </label>
              ))}
            </div>
          </fieldset>
        );
      })}
    </>
  );
}
