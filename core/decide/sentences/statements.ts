import type { Json } from '../../base/json.js';
import { RECORD_LISTS, type RecordList } from '../../rule/policy.js';
import type { ListEntry } from '../record.js';
import { sentenceOf } from './emission.js';
import { stated } from './finding.js';
import type { Narration } from './narration.js';
import type { Statement } from './narrative.js';
import { filled, formOf, sentence, shown, worded } from './wording.js';

/** Lists of a record that answer a decision which has no other outputs. */
const ANSWERING = ['effects', 'notifications', 'confirmations'] as const;

/**
 * The certain outputs in sentences. The record's own lists are among them only where there is
 * nothing else.
 */
export function headlineOf(narration: Narration): readonly Statement[] {
  const stated = outcomeStatements(narration, narration.record.outcome);
  if (stated.length > 0 || narration.record.status !== 'DECIDED') return stated;
  return ANSWERING.flatMap((name) => listStatements(narration, name));
}

/** A remark on the answer as a whole, if there is one. */
export function remarkOf(narration: Narration, headline: readonly Statement[]): string | null {
  const { record, engine } = narration;
  const { answers } = engine;
  const say = (key: keyof typeof answers, count = 0): string =>
    filled(narration, formOf(narration, answers[key], count), { count: shown(narration, count) });
  if (record.status === 'DECIDED') return headline.length === 0 ? say('noAnswer') : null;
  const count = record.missing.length;
  return headline.length === 0
    ? `${say('noneYet')} ${say('facts', count)}`
    : say('stillOpen', count);
}

/** One of the record's lists in sentences. */
export function listStatements(narration: Narration, name: RecordList): readonly Statement[] {
  return narration.record[name].map((entry) => ({
    name,
    value: entry.id,
    text: entryText(narration, name, entry),
  }));
}

/** An outcome in sentences, output by output. */
export function outcomeStatements(
  narration: Narration,
  outcome: Readonly<Record<string, Json>>,
): readonly Statement[] {
  const lists: readonly string[] = RECORD_LISTS;
  const listed = [...narration.ruleSet.outputs.keys()].filter((name) => !lists.includes(name));
  return listed.flatMap((name) => {
    const value = outcome[name] ?? null;
    if (value === null) return [];
    const members: readonly Json[] = Array.isArray(value) ? value : [value];
    return members.map((member) => ({
      name,
      value: member,
      text: outputText(narration, name, member),
    }));
  });
}

/** An output's value as a sentence. */
export function outputText(narration: Narration, name: string, value: Json): string {
  const words = worded(narration, narration.decision.outputs[name], value);
  return sentence(words ?? stated(narration, name, value));
}

function entryText(narration: Narration, name: RecordList, { id, args }: ListEntry): string {
  const given = Object.fromEntries(
    Object.entries(args).map(([key, arg]) => [key, shown(narration, arg as Json)]), // JSON arguments
  );
  const own = narration.decision.outputs[name]?.[id];
  if (typeof own === 'string') return filled(narration, own, given);
  const words = narration.engine.warnings[id];
  if (words === undefined) {
    return filled(narration, sentenceOf(id, narration.edition.emissions), given);
  }
  const { outcome } = args;
  const other = typeof outcome === 'object' && outcome !== null && !Array.isArray(outcome);
  // The engine's own warnings carry the outcome of the other interpretation.
  const told = other ? outcomeStatements(narration, outcome as Record<string, Json>) : [];
  const answer = told.map(({ text }) => text).join(' ');
  const none = formOf(narration, narration.engine.answers.noneYet, 0);
  return other
    ? `${filled(narration, words, given)} ${answer || none}`
    : filled(narration, words, given);
}
