import { isRecord, type Json } from '../../base/json.js';
import { stated, titleOfName } from '../../decide/sentences/finding.js';
import type { Narration } from '../../decide/sentences/narration.js';
import { outputText } from '../../decide/sentences/statements.js';
import { filled, sentence, shown, worded } from '../../decide/sentences/wording.js';
import type { NumberRange } from './number-classes.js';
import type { OutputValue } from './outcome-changes.js';
import { isLater, ownName } from './product-plan.js';
import type { Where, WhereValue } from './where.js';

/** What the cases of a region have in common, a phrase for each name. */
export function whereSentences(n: Narration, where: Where): readonly string[] {
  return Object.entries(where).flatMap(([name, value]) => {
    const phrases = phrasesOf(n, ownName(name), value);
    if (!isLater(name)) return phrases;
    return phrases.map((text) => filled(n, n.engine.diffs.later, { text }));
  });
}

function phrasesOf(n: Narration, name: string, value: WhereValue): readonly string[] {
  const { diffs, values: own } = n.engine;
  const title = titleOfName(n, name);
  const { in: listed = [], notIn, ranges, orNull, has, lacks, leftOut } = value;
  const [only, ...more] = listed;
  const say = (text: string, all: readonly Json[]) =>
    filled(n, text, {
      title,
      values: either(
        n,
        all.map((one) => valueWord(n, name, one)),
      ),
    });
  const named = (text: string) => filled(n, own.named, { title, value: text });
  const rangeWords = (ranges ?? []).map((range) => rangeWord(n, range));
  const numbers = [...rangeWords, ...(orNull === true ? [shown(n, null)] : [])];
  return [
    ...(leftOut === true ? [filled(n, diffs.leftOut, { title })] : []),
    ...(only !== undefined && more.length === 0 ? [stated(n, name, only)] : []),
    ...(more.length > 0
      ? [
          named(
            either(
              n,
              listed.map((one) => valueWord(n, name, one)),
            ),
          ),
        ]
      : []),
    ...(notIn !== undefined ? [say(diffs.noneOf, notIn)] : []),
    ...(numbers.length > 0 ? [named(either(n, numbers))] : []),
    ...(has !== undefined ? [filled(n, diffs.has, { title, values: listWord(n, name, has) })] : []),
    ...(lacks !== undefined
      ? [filled(n, diffs.lacks, { title, values: listWord(n, name, lacks) })]
      : []),
  ].map((text) => text.replace(/[.]$/, ''));
}

/** What outputs are in a region, a sentence for each. */
export function outputSentences(
  n: Narration,
  values: Readonly<Record<string, OutputValue>>,
): readonly string[] {
  return Object.entries(values).flatMap(([name, value]) => sentencesOf(n, name, value));
}

function sentencesOf(n: Narration, name: string, value: OutputValue): readonly string[] {
  const { diffs } = n.engine;
  const own = worded(n, n.decision.outputs[name], null);
  if (value === null) return [sentence(own ?? filled(n, diffs.silent, { name }))];
  const member = (one: Json) =>
    isRecord(one) && typeof one.fact === 'string'
      ? sentence(filled(n, diffs.copied, { title: titleOfName(n, one.fact), name }))
      : outputText(n, name, one);
  if (Array.isArray(value)) {
    const all: readonly Json[] = value.length > 0 ? value : [value];
    return all.map(member);
  }
  if (!isRecord(value)) return [outputText(n, name, value as Json)];
  if (typeof value.fact === 'string') return [member({ fact: value.fact })];
  const { with: having, without } = value as { with: readonly Json[]; without: readonly Json[] };
  if (having.length + without.length === 0) return [sentence(filled(n, diffs.any, { name }))];
  const lacking = without.map((one) => filled(n, diffs.absent, { answer: member(one) }));
  return [...having.map(member), ...lacking];
}

function valueWord(n: Narration, name: string, value: Json): string {
  return shown(n, value, n.edition.values[name]);
}

function listWord(n: Narration, name: string, members: readonly string[]): string {
  return n.list.format(members.map((one) => valueWord(n, name, one)));
}

function either(n: Narration, words: readonly string[]): string {
  const last = words.at(-1) ?? '';
  const first = words.slice(0, -1).join(', ');
  return first === '' ? last : filled(n, n.engine.diffs.either, { first, last });
}

function rangeWord(n: Narration, { min, above, max, below }: NumberRange): string {
  const { flips, diffs } = n.engine;
  if (min !== undefined && min === max) return shown(n, min);
  const ends = { min: shown(n, min ?? above ?? null), max: shown(n, max ?? below ?? null) };
  if (min !== undefined && max !== undefined) return filled(n, flips.between, ends);
  const lower = min !== undefined ? flips.least : above !== undefined ? diffs.above : undefined;
  const upper = max !== undefined ? flips.most : below !== undefined ? diffs.below : undefined;
  if (above !== undefined && below !== undefined) return filled(n, diffs.strictly, ends);
  return [lower, upper]
    .flatMap((text) => (text === undefined ? [] : [filled(n, text, ends)]))
    .join(', ');
}
