import {
  type DecisionRecord,
  decideUnknown,
  explainRecord,
  type Json,
  type Narrative,
  type Policy,
  type Problem,
  type Result,
} from '../../core/index.js';
import { fail, findRuleSet, narrationOf, ok, outputText, ruleTitle } from '../../core/studio.js';
import { texts } from '../shipped-system.js';
import type { PageState, Question } from '../state/page-state.js';

/** A decision with everything that is displayed of it. */
export interface Asked {
  readonly record: DecisionRecord;
  readonly narrative: Narrative;
  /** Titles of the rules in the language, by id. */
  readonly titles: Readonly<Record<string, string>>;
  /** Whether the first output is certain, whatever else is not. */
  readonly isSettled: boolean;
  /** The value of an output in words. */
  textOf(output: string, value: Json): string;
}

/** Decides a question and puts the record into words; or every problem of the question. */
export function ask(policy: Policy, question: Question, lang: PageState['lang']): Result<Asked> {
  const found = findRuleSet(policy, question.decision);
  if (!found.ok) return found;
  const decided = decideUnknown(policy, question);
  if (!decided.ok) return decided;
  const record = decided.value;
  const narrative = explainRecord(policy, record, { texts, lang });
  if (!narrative.ok) return fail(narrative.problems);
  const words = texts[lang];
  if (words === undefined) return fail([]);
  const first = [...found.value.outputs.values()].find(({ listed }) => listed);
  const narration = narrationOf(record, found.value, { texts: words, lang });
  return ok({
    record,
    narrative: narrative.value,
    titles: ruleTitles(record, narration),
    isSettled: Object.hasOwn(record.outcome, first?.name ?? ''),
    textOf: (output, value) => outputText(narration, output, value),
  });
}

/** The problem of one fact, among those of a question. */
export function problemOf(problems: readonly Problem[], name: string): Problem | undefined {
  return problems.find((problem) => factOf(problem) === name);
}

/** The fact that a problem is about, also where it is about a member of its value. */
export function factOf({ at = '' }: Problem): string | undefined {
  return /^\/facts\/([^/]+)/.exec(at)?.[1];
}

/** A problem in words, without the place in a request that nobody has written by hand. */
export function problemText({ message, hint }: Problem): string {
  return hint === undefined ? message : `${message}; ${hint}`;
}

function ruleTitles(
  record: DecisionRecord,
  narration: ReturnType<typeof narrationOf>,
): Readonly<Record<string, string>> {
  const rules = record.explanation.tables.flatMap((table) => table.rules);
  return Object.fromEntries(rules.map((rule) => [rule.rule, ruleTitle(narration, rule)]));
}
