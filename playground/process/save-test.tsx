import { download } from '../download.js';
import { useProcessPage } from './process-page.js';
import type { Replay } from './replay-game.js';
import { scenarioOfGame } from './scenario-of-game.js';

/** Saves what was played as a scenario, which `provisim run` plays as a test. */
export function SaveTest({ replay }: { readonly replay: Replay }) {
  const { state, words } = useProcessPage();
  const { game, example } = state;
  const { closing } = words.process;
  const scenario = scenarioOfGame(example ?? game.process, game, replay);
  if (scenario === undefined) return <span class="quiet">{closing.noTest}</span>;
  const save = () => {
    const text = `${JSON.stringify(scenario, null, 2)}\n`;
    download(`${game.process}.scenario.json`, [text], 'application/json');
  };
  return (
    <button type="button" onClick={save}>
      {closing.saveTest}
    </button>
  );
}
