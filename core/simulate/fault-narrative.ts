import { outputSentences } from '../analysis/diff/diff-sentences.js';
import { type Language, languageOf } from '../analysis/studio-words.js';
import { fill } from '../base/fill.js';
import { fail, ok, type Result } from '../base/result.js';
import { meant } from '../base/suggest.js';
import { decideUnknown } from '../decide/decide.js';
import { stated } from '../decide/sentences/finding.js';
import { type Narration, narrationOf } from '../decide/sentences/narration.js';
import type { LanguageTexts, Texts } from '../decide/sentences/texts.js';
import { filled, sentence } from '../decide/sentences/wording.js';
import type { Policy } from '../rule/policy.js';
import { faultText } from './fault-parts.js';
import type { Judge, Judged } from './mutate.js';

/** A fault that no test notices, in sentences. */
export interface FaultNarrative {
  /** That it is not noticed, or that it is not known whether it changes anything. */
  readonly heading: string;
  readonly fault: string;
  /** The case that would notice it, with both answers; or why it is open. */
  readonly lines: readonly string[];
}

/**
 * Puts a fault that no test notices into sentences.
 * @param policy the policy without the fault
 * @returns the narrative; or a problem `texts/unknown-language`
 */
export function narrateFault(
  policy: Policy,
  judged: Judged,
  { texts, lang }: { readonly texts: Texts; readonly lang: string },
): Result<FaultNarrative> {
  const own = Object.hasOwn(texts, lang) ? texts[lang] : undefined;
  if (own === undefined) {
    const message = `there are no texts in the language \`${lang}\``;
    const hint = meant(lang, Object.keys(texts));
    return fail([{ code: 'texts/unknown-language', message, hint }]);
  }
  const { faults } = own.engine;
  const fault = faultText(judged.parts, languageOf(texts, lang).words.faults);
  const { why } = judged;
  if (why !== undefined) return ok({ heading: faults.notDecided, fault, lines: [faults[why]] });
  const lines = witnessLines(policy, judged, { texts: own, lang });
  return ok({ heading: faults.notNoticed, fault, lines });
}

function witnessLines(
  policy: Policy,
  { witness }: Judged,
  language: { readonly texts: LanguageTexts; readonly lang: string },
): readonly string[] {
  const ruleSet = witness && policy.ruleSets.get(witness.decision);
  if (ruleSet === undefined || witness === undefined) return [];
  const { decision, asOf, facts: given, switches: set } = witness;
  const decided = decideUnknown(policy, { decision, asOf, facts: given, switches: set });
  if (!decided.ok) return [];
  const n = narrationOf(decided.value, ruleSet, language);
  const { faults } = n.engine;
  const facts = Object.entries(given).map(([name, value]) => stated(n, name, value));
  const switches = Object.entries(set).map(([key, value]) => stated(n, key, value));
  const all = [...facts, ...switches].map(withoutStop).join('; ');
  const answer = (outcome: typeof witness.from) => {
    const shown = witness.outputs.map((name) => [name, outcome[name] ?? null] as const);
    return outputSentences(n, Object.fromEntries(shown)).join(' ');
  };
  return [
    sentence(all === '' ? faults.noFacts : say(n, faults.facts, { facts: all })),
    sentence(say(n, faults.now, { answer: answer(witness.from) })),
    sentence(say(n, faults.then, { answer: answer(witness.to) })),
  ];
}

function say(n: Narration, text: string, given: Readonly<Record<string, string>>): string {
  return filled(n, text, given);
}

function withoutStop(text: string): string {
  return text.replace(/[.]$/, '');
}

/** How many faults became what. */
export interface FaultCounts {
  readonly mutants: number;
  readonly caught: number;
  /** Those that change nothing: they do not count. */
  readonly equivalent: number;
  readonly survived: number;
  readonly open: number;
  readonly by: Readonly<Record<Judge, number>>;
}

/** Counts what became of faults. */
export function countFaults(judged: readonly Judged[]): FaultCounts {
  const count = (is: (one: Judged) => boolean) => judged.filter(is).length;
  const by = (judge: Judge) => count(({ caughtBy }) => caughtBy.includes(judge));
  return {
    mutants: judged.length,
    caught: count(({ verdict }) => verdict === 'caught'),
    equivalent: count(({ verdict }) => verdict === 'equivalent'),
    survived: count(({ verdict }) => verdict === 'survived'),
    open: count(({ verdict }) => verdict === 'open'),
    by: {
      ...{ scenarios: by('scenarios'), cases: by('cases') },
      ...{ traces: by('traces'), invariants: by('invariants') },
    },
  };
}

const JUDGES: readonly Judge[] = ['scenarios', 'cases', 'traces', 'invariants'];

/**
 * What became of faults, in one line.
 * @param name of what has the faults
 * @param language with the words of a policy
 */
export function summarizeFaults(
  name: string,
  judged: readonly Judged[],
  { lang, words, texts }: Language,
): string {
  const { faults } = texts?.engine ?? {};
  if (faults === undefined) return '';
  const { mutants, caught, equivalent, survived, open, by } = countFaults(judged);
  const count = mutants - equivalent;
  const share = count === 0 ? 100 : (100 * caught) / count;
  const each = JUDGES.map((judge) => `${words.faults[judge]} ${by[judge]}`);
  const digits = { minimumFractionDigits: 1, maximumFractionDigits: 1 };
  const shown = new Intl.NumberFormat(lang, digits).format(share);
  const whole = { name, caught, count, share: shown, each: each.join(', ') };
  return [
    fill(faults.summary, whole),
    ...(survived > 0 ? [fill(faults.survived, { count: survived })] : []),
    ...(open > 0 ? [fill(faults.open, { count: open })] : []),
    ...(equivalent > 0 ? [fill(faults.equivalent, { count: equivalent })] : []),
  ].join('; ');
}
