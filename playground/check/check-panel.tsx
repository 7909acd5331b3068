import { useEffect } from 'preact/hooks';
import type { Check, Finding } from '../../core/studio.js';
import { Problems } from '../decision/answer.js';
import { usePage } from '../page.js';
import '../styles/check.css';
import { TAKES_TIME } from '../what-if/ask-what-if.js';
import { type LongTaskKind, useLongTask } from '../what-if/use-long-task.js';
import { checkWords } from '../words/check/index.js';
import { counted, fill } from '../words/index.js';
import type { CheckMessage, CheckProgress, CheckReport } from './check-message.js';
import { HoleList } from './hole-list.js';
import { TraceButtons } from './trace-buttons.js';

const CHECK: LongTaskKind<CheckMessage, CheckProgress, CheckReport> = {
  begun: { title: '', done: 0, all: 0 },
  inPage: async (message, tell) => (await import('./shipped-check.js')).checkShipped(message, tell),
};

/** What `provisim check` and `provisim coverage` say of the process that is shown. */
export function CheckPanel() {
  const { state } = usePage();
  const words = checkWords[state.lang];
  const { game, edits } = state;
  const { process, asOf, switches } = game;
  const running = useLongTask(CHECK);
  const request = { for: 'check', process, asOf, switches } as const;
  const key = JSON.stringify([request, edits]);
  const start = () => running.start({ request, edits });
  // In a worker it costs nobody anything; in the page itself somebody has to want it.
  useEffect(() => (TAKES_TIME ? running.cancel() : start()), [key]);
  const now = running.state;
  return (
    <section class="pane processcheck" aria-label={words.title}>
      <h2>{words.title}</h2>
      <p class="quiet">{words.intro}</p>
      <div class="row">
        {now.is === 'running' ? (
          <button type="button" onClick={running.cancel}>
            {words.cancel}
          </button>
        ) : (
          <button type="button" onClick={start}>
            {now.is === 'done' ? words.again : words.start}
          </button>
        )}
      </div>
      {now.is === 'running' && <Progress {...now.progress} />}
      <div aria-live="polite">
        {now.is === 'done' && !now.result.ok && (
          <Problems title={words.problems} problems={now.result.problems} />
        )}
        {now.is === 'done' && now.result.ok && <Report report={now.result.value} />}
      </div>
    </section>
  );
}

function Progress({ title, done, all }: CheckProgress) {
  const { state } = usePage();
  const words = checkWords[state.lang];
  return (
    <p class="progress">
      <progress
        aria-label={words.title}
        value={all === 0 ? undefined : done}
        max={Math.max(1, all)}
      />
      <span class="quiet">
        {title} {all > 0 && fill(words.progress, { done: String(done), all: String(all) })}
      </span>
    </p>
  );
}

function Report({ report }: { readonly report: CheckReport }) {
  const { state } = usePage();
  const words = checkWords[state.lang];
  const { checks, examples, covered, holes } = report;
  return (
    <>
      {checks.map((check, i) => (
        <OneCheck key={`${i} ${check.process}`} check={check} />
      ))}
      <h3>{words.todo}</h3>
      <p class="quiet">
        {counted(examples, words.examples, state.lang)}{' '}
        {(['states', 'transitions', 'additions', 'guards'] as const)
          .map((kind) => `${words.covered[kind]} ${covered[kind].exercised}/${covered[kind].all}`)
          .join(' · ')}
      </p>
      <HoleList holes={holes} />
    </>
  );
}

/** What was found about a process or a case: its size, what holds, and what breaks, to play. */
function OneCheck({ check }: { readonly check: Check }) {
  const { state } = usePage();
  const words = checkWords[state.lang];
  const { process, states, transitions, frontier, bounds, invariants, unresolved } = check;
  const holding = invariants.filter(({ verdict }) => verdict === 'HOLDS');
  const others = invariants.filter(({ verdict }) => verdict !== 'HOLDS');
  const bounded = Object.entries(bounds).map(([name, most]) => `${name} ≤ ${most}`);
  return (
    <div class="onecheck">
      <h3>
        <code>{process}</code>
      </h3>
      <p>
        {counted(states, words.states, state.lang)},{' '}
        {counted(transitions, words.transitions, state.lang)}
        {bounded.length > 0 && <span class="quiet"> ({bounded.join(', ')})</span>}
      </p>
      {frontier > 0 && <p class="warn">{counted(frontier, words.frontier, state.lang)}</p>}
      {unresolved.length > 0 && (
        <p class="warn">
          {words.unresolved} <code>{unresolved.join(', ')}</code>
        </p>
      )}
      {others.length > 0 && (
        <ul class="broken">
          {others.map((finding) => (
            <Broken key={finding.id} finding={finding} />
          ))}
        </ul>
      )}
      <details>
        <summary>
          <span class={`badge ${others.length === 0 ? 'good' : 'neutral'}`}>
            ✓ {fill(words.hold, { n: String(holding.length), of: String(invariants.length) })}
          </span>
        </summary>
        <ul class="holding" lang="en">
          {holding.map(({ id, text }) => (
            <li key={id}>
              <code>{id}</code> {text}
            </li>
          ))}
        </ul>
      </details>
    </div>
  );
}

function Broken({ finding }: { readonly finding: Finding }) {
  const { state } = usePage();
  const words = checkWords[state.lang];
  const { id, text, verdict, counterexample } = finding;
  const isBroken = verdict === 'BROKEN';
  return (
    <li>
      <p>
        <span class={`badge ${isBroken ? 'refused' : 'caution'}`}>
          {isBroken ? `✕ ${words.broken}` : `… ${words.open}`}
        </span>{' '}
        <code>{id}</code> <span lang="en">{text}</span>
      </p>
      {counterexample !== undefined && <TraceButtons trace={counterexample} name={id} />}
    </li>
  );
}
