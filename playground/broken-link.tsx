import { formatProblem, type Problem } from '../core/base/problem.js';
import { Coded } from './coded.js';
import { words } from './words/index.js';

/** Shown in place of the page when its address cannot be read. */
export function BrokenLink(props: {
  readonly problems: readonly Problem[];
  readonly afresh: () => void;
}) {
  const { brokenLink, startAfresh } = words.en;
  return (
    <main class="broken">
      <h1>{brokenLink}</h1>
      {props.problems.map((problem) => (
        <p key={problem.code}>
          <Coded text={formatProblem(problem)} />
        </p>
      ))}
      <button type="button" class="primary" onClick={props.afresh}>
        {startAfresh}
      </button>
    </main>
  );
}
