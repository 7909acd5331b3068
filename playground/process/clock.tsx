import { useState } from 'preact/hooks';
import type { Case } from '../../core/index.js';
import { durationLabel } from '../../core/studio.js';
import { policy } from '../shipped-system.js';
import { fill } from '../words/index.js';
import { processWords } from '../words/process-words.js';
import { useProcessPage } from './process-page.js';

const HOUR = 3600;
const MINUTE = 60;

/** The clock of the case, its timers, and controls to let time pass. */
export function Clock({ caseState }: { readonly caseState: Case }) {
  const { words } = useProcessPage();
  const { clock, runs } = caseState;
  const isTimed = runs.some(({ process }) => policy.processes.get(process)?.timers !== undefined);
  if (!isTimed && clock === 0) return null;
  return (
    <section class="pane clock" aria-label={words.process.time}>
      <h2>{fill(words.process.clock, { time: durationLabel(clock) })}</h2>
      <Timers caseState={caseState} />
      <WaitForm />
    </section>
  );
}

function Timers({ caseState }: { readonly caseState: Case }) {
  const { state, dispatch, words } = useProcessPage();
  const { clock, runs } = caseState;
  const pending = runs.flatMap(({ process, timers }, run) =>
    timers.map((timer) => ({ ...timer, run, process })),
  );
  if (pending.length === 0) return <p class="quiet">{words.process.nothingWaited}</p>;
  return (
    <ul class="timers">
      {pending.map(({ id, due, run, process }) => {
        const definition = policy.processes.get(process);
        const title = (definition && processWords(definition, state.lang).timers[id]) ?? id;
        const rest = fill(words.process.dueIn, { time: durationLabel(due - clock) });
        const then = fill(words.process.dueAt, { time: durationLabel(due) });
        return (
          <li key={`${run} ${id}`}>
            <p>
              {title} <strong>{rest}</strong> <span class="quiet">{then}</span>
            </p>
            <button
              type="button"
              aria-label={`${words.process.waitUntilDue}: ${title}`}
              onClick={() => dispatch({ do: 'wait', seconds: due - clock })}
            >
              {words.process.waitUntilDue}
            </button>
          </li>
        );
      })}
    </ul>
  );
}

/** Lets a chosen time pass. */
function WaitForm() {
  const { dispatch, words } = useProcessPage();
  const [hours, setHours] = useState(1);
  const [minutes, setMinutes] = useState(0);
  const seconds = Math.round(hours * HOUR + minutes * MINUTE);
  return (
    <form
      class="waitform"
      onSubmit={(event) => {
        event.preventDefault();
        if (seconds > 0) dispatch({ do: 'wait', seconds });
      }}
    >
      <Amount name={words.process.hours} value={hours} onValue={setHours} />
      <Amount name={words.process.minutes} value={minutes} onValue={setMinutes} />
      <button type="submit" disabled={!(seconds > 0)}>
        {words.process.wait}
      </button>
    </form>
  );
}

function Amount(props: {
  readonly name: string;
  readonly value: number;
  readonly onValue: (value: number) => void;
}) {
  return (
    <label class="field">
      <span>{props.name}</span>
      <input
        type="number"
        min={0}
        max={9999}
        step={1}
        value={props.value}
        onInput={({ currentTarget }) => {
          const { valueAsNumber } = currentTarget;
          props.onValue(Number.isFinite(valueAsNumber) ? valueAsNumber : 0);
        }}
      />
    </label>
  );
}
