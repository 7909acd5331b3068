import {
  type DecisionRecord,
  decideUnknown,
  type Flip,
  flip,
  type Json,
  narrateFlips,
  narrateWhyNot,
  type Policy,
  type Texts,
  whyNot,
} from '../../core/index.js';
import { fail, findRuleSet, narrationOf, ok, outputText, toneOfValue } from '../../core/studio.js';
import type { Way, WhatIfRequest, WhatIfResult } from './what-if.js';

/** The policy that a question is asked of, with the sentences about it. */
export interface Told {
  readonly policy: Policy;
  readonly texts: Texts;
}

/** Finds what other facts would lead to, and puts it into words. */
export function findWhatIf(told: Told, request: WhatIfRequest): WhatIfResult {
  return request.ask.for === 'others' ? others(told, request) : ways(told, request);
}

function ways({ policy, texts }: Told, { question, lang, ask }: WhatIfRequest): WhatIfResult {
  const aim =
    ask.for === 'value' ? { output: ask.output, to: ask.to, freeze: [...ask.freeze] } : {};
  const record = decideUnknown(policy, question);
  if (!record.ok) return record;
  const report = flip(policy, { ...question, ...aim });
  if (!report.ok) return report;
  const narrative = narrateFlips(policy, record.value, report.value, { texts, lang });
  if (!narrative.ok) return narrative;
  const told = answersOf({ policy, texts }, record.value, { lang, output: report.value.output });
  const { ways: found, remark } = narrative.value;
  return ok({
    ways: found.map(({ changes, value, flip: found }) => ({
      ...{ changes, ...told(value) },
      facts: factsOf(found),
    })),
    others: [],
    isComplete: report.value.more === 0,
    remark,
  });
}

function others({ policy, texts }: Told, { question, lang }: WhatIfRequest): WhatIfResult {
  const report = whyNot(policy, question);
  if (!report.ok) return report;
  const narrative = narrateWhyNot(policy, report.value, { texts, lang });
  if (!narrative.ok) return fail(narrative.problems);
  const told = answersOf({ policy, texts }, report.value.record, {
    lang,
    output: report.value.output,
  });
  const found = narrative.value.others.map(({ value, text, rules, changes, remark }, i) => {
    const cheapest = report.value.others[i]?.flip ?? undefined;
    const way: Way | undefined = cheapest && {
      ...{ changes, ...told(value) },
      facts: factsOf(cheapest),
    };
    return { value, text, rules, way, remark };
  });
  return ok({ ways: [], others: found, isComplete: true, remark: null });
}

function factsOf({ changes }: Flip): Readonly<Record<string, Json>> {
  return Object.fromEntries(changes.map(({ fact, to }) => [fact, to]));
}

/** What is said of the values of an output. */
function answersOf(
  { policy, texts }: Told,
  record: DecisionRecord,
  { lang, output }: { readonly lang: string; readonly output: string },
): (value: Json) => Pick<Way, 'answer' | 'tone'> {
  const ruleSet = findRuleSet(policy, record.decision);
  const words = texts[lang];
  if (!ruleSet.ok || words === undefined) throw new Error('the record was put into these words');
  const narration = narrationOf(record, ruleSet.value, { texts: words, lang });
  return (value) => {
    const members: readonly Json[] = Array.isArray(value) && value.length > 0 ? value : [value];
    return {
      answer: members.map((member) => outputText(narration, output, member)).join(' '),
      tone: toneOfValue(words.tones, { decision: record.decision, output, value }) ?? 'neutral',
    };
  };
}
