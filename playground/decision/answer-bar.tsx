import type { AnswerTone, Result } from '../../core/index.js';
import { TONE_MARKS } from '../../core/studio.js';
import { usePage } from '../page.js';
import { ANSWER, toAnswer } from './answer-place.js';
import type { Asked } from './asked.js';

/** On a small screen, where the answer is below the facts: its gist, and a way to it. */
export function AnswerBar({ asked }: { readonly asked: Result<Asked> }) {
  const { words } = usePage();
  const go = () => {
    document.getElementById(ANSWER)?.scrollIntoView();
    toAnswer();
  };
  return (
    <button type="button" class="answerbar" onClick={go}>
      <span class={`badge ${toneOf(asked)}`}>
        <span aria-hidden="true">{TONE_MARKS[toneOf(asked)]}</span>{' '}
        {asked.ok ? words.record[STATUS[asked.value.narrative.status]] : words.decision.problems}
      </span>
      {asked.ok && <span class="gist">{gist(asked.value)}</span>}
      <span aria-hidden="true">↓</span>
    </button>
  );
}

const STATUS = { DECIDED: 'decided', NEEDS_INPUT: 'needsInput' } as const;

function toneOf(asked: Result<Asked>): AnswerTone {
  const narrative = asked.ok ? asked.value.narrative : undefined;
  return narrative?.status === 'DECIDED' ? narrative.tone : 'caution';
}

function gist({ narrative, record }: Asked): string {
  const first = narrative.headline[0];
  return first === undefined ? record.missing.slice(0, 2).join(', ') : first.text;
}
