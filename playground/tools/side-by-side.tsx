import type { Result } from '../../core/index.js';
import { TONE_MARKS } from '../../core/studio.js';
import { Coded } from '../coded.js';
import { type Asked, problemText } from '../decision/asked.js';
import { usePage } from '../page.js';
import { toolWords } from '../words/tools/index.js';

/** An answer with the version of the rules that it is from. */
export interface Version {
  readonly title: string;
  readonly asked: Result<Asked>;
}

/** The answers of two versions of the rules to one question. */
export function SideBySide({ from, to }: { readonly from: Version; readonly to: Version }) {
  const { state } = usePage();
  const { answers } = toolWords[state.lang];
  const isSame = gistOf(from.asked) === gistOf(to.asked);
  return (
    <div class="beside">
      <OneAnswer version={from} />
      <OneAnswer version={to} />
      <p class="quiet" role="status">
        {isSame && answers.same}
      </p>
    </div>
  );
}

function OneAnswer({ version }: { readonly version: Version }) {
  const { state } = usePage();
  const { answers } = toolWords[state.lang];
  const { title, asked } = version;
  if (!asked.ok) {
    return (
      <section class="version" aria-label={title}>
        <h3>{title}</h3>
        <p>{answers.undecided}</p>
        {asked.problems.map((problem) => (
          <p key={problem.message} class="quiet">
            <Coded text={problemText(problem)} />
          </p>
        ))}
      </section>
    );
  }
  const { narrative } = asked.value;
  const tone = narrative.status === 'DECIDED' ? narrative.tone : 'caution';
  return (
    <section class="version" aria-label={title}>
      <h3>
        <span class={`badge ${tone}`} aria-hidden="true">
          {TONE_MARKS[tone]}
        </span>{' '}
        {title}
      </h3>
      {narrative.headline.map(({ name, text, value }) => (
        <p key={`${name} ${JSON.stringify(value)}`} class="outcome">
          <Coded text={text} />
        </p>
      ))}
      {narrative.remark !== null && (
        <p>
          <Coded text={narrative.remark} />
        </p>
      )}
      {narrative.why.length > 0 && (
        <ul class="rules">
          {narrative.why.map(({ rule, title: says, cites }) => (
            <li key={rule}>
              <Coded text={says} /> <code class="quiet">{cites.join(' ')}</code>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** All that is said of an answer, and why. */
function gistOf(asked: Result<Asked>): string {
  if (!asked.ok) return JSON.stringify(asked.problems);
  const { headline, remark, effects, notifications, warnings } = asked.value.narrative;
  return JSON.stringify([headline, remark, effects, notifications, warnings]);
}
