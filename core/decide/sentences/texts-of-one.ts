import { applying } from '../../rule/applying.js';
import type { RuleSet } from '../../rule/policy.js';
import type { EditionTexts, LanguageTexts } from './texts.js';

/**
 * Of the texts in one language, those that an answer of one decision can need: its own, and of what
 * the edition says of facts, values, assumptions and effects only what the rule set names.
 */
export function textsOfOne(ruleSet: RuleSet, texts: LanguageTexts): LanguageTexts {
  const { id, edition, facts, file, uses, names } = ruleSet;
  const all = texts.editions[edition.id];
  const { [id]: tones } = texts.tones ?? {};
  const engine = { engine: texts.engine, ...(tones && { tones: { [id]: tones } }) };
  if (all === undefined) return { ...engine, editions: {} };
  const { [id]: decision } = all.decisions;
  const shared = uses.flatMap(({ name }) => {
    const told = all.shared?.[name];
    return told === undefined ? [] : [[name, told] as const];
  });
  const constraints = applying(edition.constraints, facts);
  // Whatever is named, by a rule or in a sentence, is a word of this text.
  const own = [file, [...names.keys()], constraints, decision, shared, pickedEmissions(all, file)];
  const said = wordsOf(own, /[\w.]+/g);
  const picked: EditionTexts = {
    decisions: decision === undefined ? {} : { [id]: decision },
    shared: Object.fromEntries(shared),
    values: among(said, all.values),
    assumptions: among(wordsOf(file, /[\w-]+/g), all.assumptions),
    ...(all.facts && { facts: among(said, all.facts) }),
    ...(all.emissions && { emissions: pickedEmissions(all, file) }),
  };
  return { ...engine, editions: { [edition.id]: picked } };
}

/** Their ids are tokens of the rule set, or are made of an output and of one. */
function pickedEmissions({ emissions = {} }: EditionTexts, file: RuleSet['file']) {
  return among(wordsOf(file, /\w+/g), emissions);
}

function wordsOf(part: unknown, word: RegExp): ReadonlySet<string> {
  return new Set(JSON.stringify(part).match(word));
}

function among<T>(
  names: ReadonlySet<string>,
  texts: Readonly<Record<string, T>>,
): Readonly<Record<string, T>> {
  return Object.fromEntries(Object.entries(texts).filter(([name]) => names.has(name)));
}
