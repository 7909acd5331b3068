import { SCENARIO_VERSION, type Trace } from '../../core/studio.js';
import { download } from '../download.js';
import { usePage } from '../page.js';
import { checkWords } from '../words/check/index.js';
import { gameOfTrace } from './game-of-trace.js';

/** A trace of a check: to play in the process view, and to take away as a scenario. */
export function TraceButtons({ trace, name }: { readonly trace: Trace; readonly name: string }) {
  const { state, dispatch } = usePage();
  const words = checkWords[state.lang];
  const save = () => {
    const text = `${JSON.stringify({ version: SCENARIO_VERSION, ...trace }, null, 2)}\n`;
    download(
      `${trace.process}-${name.replaceAll(/[^\w.+-]+/g, '-')}.json`,
      [text],
      'application/json',
    );
  };
  return (
    <p class="row">
      <span class="quiet">{trace.steps.map(({ event }) => event).join(' → ')}</span>
      <button
        type="button"
        aria-label={`${words.play}: ${name}`}
        onClick={() => {
          dispatch({ do: 'open', game: gameOfTrace(trace) });
          dispatch({ do: 'view', view: 'process' });
        }}
      >
        {words.play}
      </button>
      <button type="button" aria-label={`${words.file}: ${name}`} onClick={save}>
        {words.file}
      </button>
    </p>
  );
}
