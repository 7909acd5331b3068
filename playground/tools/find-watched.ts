import type { AnswerTone, Policy, Result, Texts } from '../../core/index.js';
import { ok } from '../../core/studio.js';
import { ask } from '../decision/asked.js';
import type { PageState, Question } from '../state/page-state.js';

/** Asks for the answers to watched questions. A JSON value: it is sent to a worker. */
export interface WatchedRequest {
  readonly for: 'watched';
  readonly questions: readonly Question[];
  readonly lang: PageState['lang'];
}

/** An answer in a line. */
export interface WatchedAnswer {
  readonly text: string;
  readonly tone: AnswerTone;
}

/** A watched question with its answers. */
export interface WatchedOne {
  readonly question: Question;
  readonly before: WatchedAnswer;
  readonly after: WatchedAnswer;
  readonly isSame: boolean;
}

/** The answers to watched questions by the guide's rules and by edited ones. */
export interface WatchedAnswers {
  readonly all: readonly WatchedOne[];
}

/** Answers watched questions by the guide's rules and by edited ones. */
export function findWatched(
  { guide, edited }: { readonly guide: Policy; readonly edited: Policy; readonly texts: Texts },
  { questions, lang }: WatchedRequest,
): Result<WatchedAnswers> {
  const all = questions.map((question) => {
    const [a, b] = [ask(guide, question, lang), ask(edited, question, lang)];
    const isSame = gistOf(a) === gistOf(b);
    return { question, before: answerIn(a), after: answerIn(b), isSame };
  });
  return ok({ all });
}

type Asked = ReturnType<typeof ask>;

function gistOf(asked: Asked): string {
  if (!asked.ok) return JSON.stringify(asked.problems);
  const { outcome, status, effects, notifications, warnings } = asked.value.record;
  return JSON.stringify([outcome, status, effects, notifications, warnings]);
}

function answerIn(asked: Asked): WatchedAnswer {
  if (!asked.ok) return { text: asked.problems[0]?.message ?? '', tone: 'refused' };
  const { headline, remark, status, tone } = asked.value.narrative;
  const text = headline.map((one) => one.text).join(' ');
  return {
    text: text === '' ? (remark ?? '') : text,
    tone: status === 'DECIDED' ? tone : 'caution',
  };
}
