import type { ProcessDefinition } from '../../core/process/definition.js';
import type { ProcessGraph } from '../../core/process/graph.js';
import { MachineView } from '../embed.js';
import { usePage } from '../page.js';
import { processWords } from '../words/process-words.js';
import { CaseForm } from './case-form.js';
import { chooseEvent } from './choose-event.js';
import { Events } from './events.js';
import { placeOf, type Replay, visitedIn } from './replay.js';
import { StepReport } from './step-report.js';
import { Timeline } from './timeline.js';

/** What the parts of a process have in common. */
export interface StageProps {
  readonly definition: ProcessDefinition;
  readonly graph: ProcessGraph;
  readonly replay: Replay;
}

/** The machine with its events, the timeline, and the last step in full. */
export function Stage({ definition, graph, replay }: StageProps) {
  const { state, dispatch, words } = usePage();
  const { at } = state.game;
  const last = at === 0 ? undefined : replay.played[at - 1];
  const story = last?.story ?? replay.start;
  const place = placeOf(story);
  return (
    <>
      <Timeline replay={replay} />
      <div class="split narrow">
        <div class="side">
          <StepReport definition={definition} played={last} />
          <Events definition={definition} graph={graph} place={place} />
          <CaseForm definition={definition} story={story} wanted={last?.step?.wanted ?? []} />
        </div>
        <section class="pane machine" aria-label={words.process.machine}>
          <h2>{words.process.machine}</h2>
          <MachineView
            graph={graph}
            current={place}
            visited={visitedIn(replay.start, story)}
            descriptions={processWords(definition, state.lang).states}
            labels={words.machine}
            onevent-chosen={({ detail }) => chooseEvent(definition, detail.event, dispatch)}
          />
        </section>
      </div>
    </>
  );
}
