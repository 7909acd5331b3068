import type { Case } from '../../core/index.js';
import { stateName, statePath } from '../../core/studio.js';
import { policy } from '../shipped-system.js';
import { fill } from '../words/index.js';
import { processWords } from '../words/process-words.js';
import { useProcessPage } from './process-page.js';
import { placeOf } from './replay-game.js';

interface RunsProps {
  readonly caseState: Case;
  /** The index of the run that is shown. */
  readonly shown: number;
}

/** The runs of a case, where there are several, to change from one to the other. */
export function Runs({ caseState, shown }: RunsProps) {
  const { dispatch, words } = useProcessPage();
  const titleOf = useTitle();
  if (caseState.runs.length < 2) return null;
  return (
    <nav class="runs" aria-label={words.process.runs}>
      <ul class="row">
        {caseState.runs.map(({ process, state, began }, run) => (
          <li key={`${run} ${began.after}`}>
            <button
              type="button"
              aria-current={run === shown ? 'true' : undefined}
              onClick={() => dispatch({ do: 'show', run })}
            >
              {run + 1}. {titleOf(process)} <code>{stateName(statePath(state))}</code>
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** Where the run is in a state with a hand-over: a control to follow it. */
export function GoOn({ caseState, shown }: RunsProps) {
  const { dispatch, words } = useProcessPage();
  const titleOf = useTitle();
  const run = caseState.runs[shown];
  const definition = policy.processes.get(run?.process ?? '');
  const handover = definition?.handovers[stateName(placeOf(caseState, shown))];
  if (run === undefined || handover === undefined) return null;
  const { process } = handover;
  const came = run.log.findLast(({ to, from }) => to !== from)?.order ?? -1;
  const gone = caseState.runs.some(({ began }) => began.parent === shown && began.after > came);
  if (!policy.processes.has(process)) {
    return (
      <p>
        {words.process.handover} <code>{process}</code>{' '}
        <span class="quiet">({words.process.notPlayed})</span>
      </p>
    );
  }
  if (gone) return null;
  return (
    <button type="button" class="primary" onClick={() => dispatch({ do: 'follow', run: shown })}>
      {fill(words.process.goOn, { process: titleOf(process) })}
    </button>
  );
}

function useTitle(): (process: string) => string {
  const { state } = useProcessPage();
  return (process) => {
    const definition = policy.processes.get(process);
    return definition === undefined ? process : processWords(definition, state.lang).title;
  };
}
