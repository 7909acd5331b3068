import { examples } from '../gallery/example.js';
import { usePage } from '../page.js';
import type { Edit } from '../state/page-state.js';
import { useWhatIf } from '../what-if/use-what-if.js';
import { toolWords } from '../words/tools/index.js';
import type { OtherExample, OtherExamples } from './find-examples.js';

/** The examples that go otherwise by edited rules; undefined: not known yet. */
export function useOtherExamples(edits: readonly Edit[]): OtherExamples | undefined {
  const decisions = [...new Set(edits.map(({ decision }) => decision))].sort();
  const request = { for: 'examples', decisions } as const;
  const { result, isCurrent } = useWhatIf(decisions.length > 0 ? request : undefined, 200);
  return isCurrent && result?.ok === true ? result.value : undefined;
}

/** Examples that go otherwise, each to open. */
export function OtherExampleList({ others }: { readonly others: readonly OtherExample[] }) {
  const { state } = usePage();
  const { change: words } = toolWords[state.lang];
  if (others.length === 0) return <p class="quiet">{words.noExamples}</p>;
  return (
    <ul class="others">
      {others.map((other) => (
        <Other key={`${other.id} ${other.case?.index}`} other={other} />
      ))}
    </ul>
  );
}

function Other({ other }: { readonly other: OtherExample }) {
  const { state, dispatch } = usePage();
  const { change: words, answers } = toolWords[state.lang];
  const { id, title, case: one, at, before, after } = other;
  const open = () => {
    const example = examples.find((each) => each.id === id);
    if (example === undefined) return;
    dispatch({ do: 'choose', example, ...(one && { case: one.index }) });
  };
  return (
    <li>
      <button type="button" class="link" lang="en" onClick={open}>
        {one === undefined ? title : `${title}: ${one.title}`}
      </button>{' '}
      <span class="quiet">
        {one === undefined ? words.story : words.case} · <code>{at ?? words.atStart}</code>:{' '}
        {before === after ? (
          words.elsewhere
        ) : (
          <>
            <code>{before ?? answers.undecided}</code> → <code>{after ?? answers.undecided}</code>
          </>
        )}
      </span>
    </li>
  );
}
