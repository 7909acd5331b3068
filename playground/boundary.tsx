import type { ComponentChildren } from 'preact';
import { useErrorBoundary } from 'preact/hooks';
import type { Preferences } from './preferences.js';
import { words } from './words/index.js';

/** Shows what is in it; where that throws: a sentence, the error, and a way back to the start. */
export function Boundary(
  props: Pick<Preferences, 'lang'> & {
    readonly afresh: () => void;
    readonly children: ComponentChildren;
  },
) {
  const [error] = useErrorBoundary();
  if (error === undefined) return <>{props.children}</>;
  const { startAfresh, thrown, thrownHint } = words[props.lang];
  return (
    <main class="broken">
      <h1>{thrown}</h1>
      <p>{thrownHint}</p>
      <p lang="en">
        <code>{String(error)}</code>
      </p>
      <button type="button" class="primary" onClick={props.afresh}>
        {startAfresh}
      </button>
    </main>
  );
}
