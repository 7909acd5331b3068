import type { Result } from '../../core/index.js';
import type { RuleSet } from '../../core/studio.js';
import type { Asked } from '../decision/asked.js';
import { usePage } from '../page.js';
import type { Tool } from '../state/page-state.js';
import '../styles/tools.css';
import { toolWords } from '../words/tools/index.js';
import { CasesPanel } from './cases-panel.js';
import { ChangePanel } from './change-panel.js';
import { HistoryPanel } from './history-panel.js';
import { ThenNow } from './then-now.js';

export { LongLink } from './long-link.js';

/** What is asked of a decision. */
export interface ToolsProps {
  readonly asked: Result<Asked>;
  readonly ruleSet: RuleSet;
}

/** A check is of a process, and open in its view. */
type DecisionTool = Exclude<Tool, 'check'>;
const TOOLS: readonly DecisionTool[] = ['change', 'history', 'cases'];
const PANEL = 'tool';

/** What can be opened beside a decision: other rules, earlier rules, many cases. */
export function Tools(props: ToolsProps) {
  const { state, dispatch } = usePage();
  const { tools } = toolWords[state.lang];
  const { tool, answered } = state;
  return (
    <section class="tools" aria-label={tools.title}>
      {answered !== undefined && <ThenNow answered={answered} {...props} />}
      <div class="row">
        {TOOLS.map((each) => (
          <button
            key={each}
            type="button"
            aria-expanded={tool === each}
            aria-controls={tool === each ? PANEL : undefined}
            onClick={() => dispatch({ do: 'tool', tool: tool === each ? undefined : each })}
          >
            {tools[each]}
          </button>
        ))}
      </div>
      {tool !== undefined && tool !== 'check' && <Panel key={tool} tool={tool} {...props} />}
    </section>
  );
}

const PANELS = { change: ChangePanel, history: HistoryPanel, cases: CasesPanel } as const;

function Panel({ tool, ...props }: ToolsProps & { readonly tool: DecisionTool }) {
  const { state } = usePage();
  const { tools } = toolWords[state.lang];
  const Shown = PANELS[tool];
  return (
    <div class="pane panel" id={PANEL}>
      <h2>{tools[tool]}</h2>
      <Shown {...props} />
    </div>
  );
}
