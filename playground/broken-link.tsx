import { useLayoutEffect } from 'preact/hooks';
import { formatProblem, type Problem } from '../core/index.js';
import { Coded } from './coded.js';
import type { Preferences } from './preferences.js';
import { useTitle } from './use-title.js';
import { words } from './words/index.js';

/** Shown in place of the page when its address cannot be read. */
export function BrokenLink(
  props: Preferences & {
    readonly problems: readonly Problem[];
    readonly afresh: () => void;
  },
) {
  const { lang, theme } = props;
  const { brokenLink, startAfresh } = words[lang];
  useTitle(brokenLink);
  useLayoutEffect(() => {
    document.documentElement.lang = lang;
    document.documentElement.dataset.theme = theme;
  }, [lang, theme]);
  return (
    <main class="broken">
      <h1>{brokenLink}</h1>
      {props.problems.map((problem) => (
        <p key={problem.code} lang="en">
          <Coded text={formatProblem(problem)} />
        </p>
      ))}
      <button type="button" class="primary" onClick={props.afresh}>
        {startAfresh}
      </button>
    </main>
  );
}
