import { useMemo } from 'preact/hooks';
import { processGraph } from '../../core/define.js';
import { LIMITS } from '../../core/studio.js';
import { MachineView } from '../embed.js';
import { policy } from '../shipped-system.js';
import { fill } from '../words/index.js';
import { processWords } from '../words/process-words.js';
import { CaseForm } from './case-form.js';
import { chooseEvent } from './choose-event.js';
import { Clock } from './clock.js';
import { Events } from './events.js';
import { HowToGet } from './how-to-get.js';
import { useProcessPage } from './process-page.js';
import { placeOf, type Replay, visitedIn } from './replay-game.js';
import { GoOn, Runs } from './runs.js';
import { StepReport } from './step-report.js';
import { Timeline } from './timeline.js';
import { timelyIn } from './timely.js';

/** The shared properties of the parts of a process. */
export interface StageProps {
  readonly replay: Replay;
}

/** The machine with its events, the timeline, the clock, and the latest step in full. */
export function Stage({ replay }: StageProps) {
  const { state, dispatch, words } = useProcessPage();
  const { at } = state.game;
  const last = at === 0 ? undefined : replay.played[at - 1];
  const caseState = last?.caseState ?? replay.start;
  const shown = Math.min(state.game.run ?? 0, caseState.runs.length - 1);
  const run = caseState.runs[shown];
  const definition = policy.processes.get(run?.process ?? '');
  const graph = useMemo(() => definition && processGraph(definition), [definition]);
  if (run === undefined || definition === undefined || graph === undefined) return null;
  const place = placeOf(caseState, shown);
  const timely = timelyIn(definition, { run, clock: caseState.clock }, (timer) => {
    const title = processWords(definition, state.lang).timers[timer] ?? timer;
    return fill(words.process.noTimer, { timer: title });
  });
  return (
    <>
      <Timeline replay={replay} />
      {at >= LIMITS.moves && (
        <p role="status">{fill(words.process.mostMoves, { n: String(LIMITS.moves) })}</p>
      )}
      <Clock caseState={caseState} />
      <Runs caseState={caseState} shown={shown} />
      <div class="split narrow">
        <div class="side">
          <StepReport played={last} />
          <GoOn caseState={caseState} shown={shown} />
          <Events definition={definition} graph={graph} place={place} timely={timely} />
          <HowToGet key={definition.id} definition={definition} graph={graph} shown={shown} />
          <CaseForm
            definition={definition}
            caseState={caseState}
            shown={shown}
            wanted={last?.step?.wanted ?? []}
          />
        </div>
        <section class="pane machine" aria-label={words.process.machine}>
          <h2>{words.process.machine}</h2>
          <MachineView
            graph={graph}
            current={place}
            visited={visitedIn(replay.start, caseState, shown)}
            descriptions={processWords(definition, state.lang).states}
            blocked={timely.blocked}
            labels={words.machine}
            onevent-chosen={({ detail }) => chooseEvent(definition, detail.event, dispatch)}
          />
        </section>
      </div>
    </>
  );
}
