import { ExplanationView } from '../embed.js';
import { usePage } from '../page.js';
import type { Asked } from './asked.js';

const HOW = 'how';

/** How a decision came about: every table and rule, to open and close. */
export function How({ asked }: { readonly asked: Asked }) {
  const { words } = usePage();
  const { record, titles } = asked;
  return (
    <section class="pane how" id={HOW} tabIndex={-1} aria-label={words.decision.explanation}>
      <h2>{words.decision.explanation}</h2>
      <ExplanationView
        explanation={record.explanation}
        titles={titles}
        labels={words.explanation}
      />
    </section>
  );
}

/** Brings somebody to how the decision came about. */
export function toExplanation(): void {
  const place = document.getElementById(HOW);
  place?.scrollIntoView();
  place?.focus({ preventScroll: true });
}
