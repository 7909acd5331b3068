import { Coded } from '../coded.js';
import { uncoded } from '../elements/coded.js';
import { usePage } from '../page.js';
import { toUndo } from './tried.js';
import { useTry } from './trying.js';
import type { Way } from './what-if.js';

/** A set of changes in words, with a button that applies it. */
export function WayItem({ way }: { readonly way: Way }) {
  const { words } = usePage();
  const tryFacts = useTry();
  const { tryIt } = words.whatIf;
  const { changes, facts } = way;
  return (
    <li class="way">
      <ul class="changes">
        {changes.map((change) => (
          <li key={change}>
            <Coded text={change} />
          </li>
        ))}
      </ul>
      <button
        type="button"
        aria-label={`${tryIt}: ${uncoded(changes.join('; '))}`}
        onClick={() => {
          tryFacts(facts);
          // The pressed button goes with the former answer.
          requestAnimationFrame(toUndo);
        }}
      >
        {tryIt}
      </button>
    </li>
  );
}
