import { useMemo } from 'preact/hooks';
import { type ProcessDefinition, type ProcessGraph, processGraph } from '../../core/define.js';
import type { StatePath } from '../../core/index.js';
import { LIMITS } from '../../core/studio.js';
import { defineElement } from '../elements/define-element.js';
import { ProvisimMachine } from '../elements/machine-element.js';
import type { MachineMode } from '../elements/machine-texts.js';
import { MachineView } from '../embed.js';
import { policy } from '../shipped-system.js';
import type { PageState } from '../state/page-state.js';
import { fill } from '../words/index.js';
import { processWords } from '../words/process-words.js';
import { CaseForm } from './case-form.js';
import { chooseEvent } from './choose-event.js';
import { Clock } from './clock.js';
import { Closing } from './closing.js';
import { Events } from './events.js';
import { History } from './history.js';
import { HowToGet } from './how-to-get.js';
import { useProcessPage } from './process-page.js';
import { useRemembered } from './remembered.js';
import { placeOf, type Replay, visitedIn } from './replay-game.js';
import { GoOn, Runs } from './runs.js';
import { StepReport } from './step-report.js';
import { type Timely, timelyIn } from './timely.js';
import { transitionTexts } from './transition-texts.js';

defineElement('provisim-machine', ProvisimMachine);

/** The shared properties of the parts of a process. */
export interface StageProps {
  readonly replay: Replay;
}

/** The steps, the machine, and the latest step in full, on one screen. */
export function Stage({ replay }: StageProps) {
  const { state, words } = useProcessPage();
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
  const telling = { lang: state.lang, asOf: state.game.asOf };
  const isOver = graph.states.some(({ name, type }) => type === 'final' && name === place);
  return (
    <>
      {at >= LIMITS.moves && (
        <p role="status">{fill(words.process.mostMoves, { n: String(LIMITS.moves) })}</p>
      )}
      <Runs caseState={caseState} shown={shown} />
      <div class="stage">
        <div class="side">
          <History replay={replay} />
          <Events definition={definition} graph={graph} place={place} timely={timely} />
          <Clock caseState={caseState} />
        </div>
        <section class="pane machine" aria-label={words.process.machine}>
          <h2>{words.process.machine}</h2>
          <Machine
            {...{ definition, graph, place, timely, telling }}
            visited={visitedIn(replay.start, caseState, shown)}
          />
        </section>
        <div class="side">
          <StepReport played={last} />
          <GoOn caseState={caseState} shown={shown} />
          {isOver && at > 0 && <Closing definition={definition} replay={replay} shown={shown} />}
          <HowToGet key={definition.id} definition={definition} graph={graph} shown={shown} />
          <CaseForm
            definition={definition}
            caseState={caseState}
            shown={shown}
            wanted={last?.step?.wanted ?? []}
          />
        </div>
      </div>
    </>
  );
}

const MODES = ['auto', 'drawn', 'boxes'] as const;

/** The machine with where the run is, to play from. */
function Machine(props: {
  readonly definition: ProcessDefinition;
  readonly graph: ProcessGraph;
  readonly place: StatePath;
  readonly visited: readonly string[];
  readonly timely: Timely;
  readonly telling: { readonly lang: PageState['lang']; readonly asOf: string | null };
}) {
  const { dispatch, words } = useProcessPage();
  const { definition, graph, place, visited, timely } = props;
  const { lang, asOf } = props.telling;
  const [mode, choose] = useRemembered<MachineMode>('machine', MODES);
  const told = useMemo(
    () => transitionTexts(definition, graph, { lang, asOf }),
    [definition, graph, lang, asOf],
  );
  return (
    <MachineView
      graph={graph}
      current={place}
      visited={visited}
      descriptions={processWords(definition, lang).states}
      transitionTexts={told}
      blocked={timely.blocked}
      labels={words.machine}
      mode={mode}
      onmode-chosen={({ detail }) => choose(detail.mode)}
      onevent-chosen={({ detail }) => chooseEvent(definition, detail.event, dispatch)}
    />
  );
}
