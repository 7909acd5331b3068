import { fail, ok, type Result } from '../../base/result.js';
import { meant } from '../../base/suggest.js';
import type { Policy, RecordList } from '../../rule/policy.js';
import type { DecisionRecord } from '../record.js';
import { findRuleSet } from '../request.js';
import { toneOfAnswer } from './answer-tone.js';
import { assumedSentences } from './assumed.js';
import { missingFacts } from './missing-facts.js';
import { narrationOf } from './narration.js';
import type { Narrative } from './narrative.js';
import { failedRules, firedRules, idleRules } from './rules.js';
import { headlineOf, listStatements, remarkOf } from './statements.js';
import type { Texts } from './texts.js';
import { timeSentences } from './time.js';
import { usualSentences } from './usual-facts.js';

/**
 * Puts a decision record into sentences.
 * @param policy the policy that the record was decided by
 * @param options `texts` of `provisim/rules`, and the language: `en`, `cs`
 * @returns the narrative as data, for `formatNarrative` or a page; or a problem:
 * `texts/unknown-language`, `request/unknown-decision`
 * @example
 * ```ts
 * import { decide, explainRecord, loadPolicy } from 'provisim';
 * import { rules, texts } from 'provisim/rules';
 *
 * const policy = loadPolicy(rules);
 * if (!policy.ok) throw new Error('the shipped rules are sound');
 * const facts = { attachDecision: 'AUTO_ATTACH', existingOrgLicenceStates: ['ACTIVE'] } as const;
 * const answer = decide(policy.value, { decision: 'broadworks.attach.rights', facts });
 * if (!answer.ok) throw new Error('these facts are possible');
 * const told = explainRecord(policy.value, answer.value, { texts, lang: 'en' });
 * console.log(told.ok && told.value.status); // DECIDED
 * ```
 */
export function explainRecord(
  policy: Policy,
  record: DecisionRecord,
  options: { readonly texts: Texts; readonly lang: string },
): Result<Narrative> {
  const { lang } = options;
  const texts = Object.hasOwn(options.texts, lang) ? options.texts[lang] : undefined;
  const found = findRuleSet(policy, record.decision);
  if (!found.ok) return found;
  if (texts === undefined) {
    const message = `there are no texts in the language \`${lang}\``;
    const hint = meant(lang, Object.keys(options.texts));
    return fail([{ code: 'texts/unknown-language', message, hint }]);
  }
  const narration = narrationOf(record, found.value, { texts, lang });
  const headline = headlineOf(narration);
  const beside = (list: RecordList) =>
    headline.some(({ name }) => name === list) ? [] : listStatements(narration, list);
  const usual = usualSentences(narration);
  return ok({
    lang,
    decision: record.decision,
    question: narration.decision.question ?? narration.ruleSet.file.question,
    status: record.status,
    headings: texts.engine.headings,
    headline,
    tone: toneOfAnswer(texts.tones, record.decision, headline),
    remark: remarkOf(narration, headline),
    why: firedRules(narration),
    missing: missingFacts(narration),
    warnings: listStatements(narration, 'warnings'),
    notifications: beside('notifications'),
    effects: beside('effects'),
    confirmations: beside('confirmations'),
    assumptions: assumedSentences(narration),
    ...(usual !== undefined && { usual }),
    heldToo: idleRules(narration),
    tried: failedRules(narration),
    time: timeSentences(narration),
    matters: texts.engine.reasons.matters,
  });
}
