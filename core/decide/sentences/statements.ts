import type { Json } from '../../base/json.js';
import { RECORD_LISTS, type RecordList } from '../../rule/policy.js';
import type { ListEntry } from '../record.js';
import { stated } from './finding.js';
import type { Statement } from './story.js';
import type { Telling } from './telling.js';
import { filled, formOf, sentence, shown, worded } from './wording.js';

/** The certain outputs in sentences, apart from the record's own lists. */
export function headlineOf(telling: Telling): readonly Statement[] {
  return outcomeStatements(telling, telling.record.outcome);
}

/** A remark on the answer as a whole, if there is one. */
export function remarkOf(telling: Telling, headline: readonly Statement[]): string | null {
  const { record, engine } = telling;
  const { answers } = engine;
  const say = (key: keyof typeof answers, count = 0): string =>
    filled(telling, formOf(telling, answers[key], count), { count: shown(telling, count) });
  if (record.status === 'DECIDED') return headline.length === 0 ? say('noAnswer') : null;
  const count = record.missing.length;
  return headline.length === 0
    ? `${say('noneYet')} ${say('facts', count)}`
    : say('stillOpen', count);
}

/** One of the record's lists in sentences. */
export function listStatements(telling: Telling, name: RecordList): readonly Statement[] {
  return telling.record[name].map((entry) => ({
    name,
    value: entry.id,
    text: entryText(telling, name, entry),
  }));
}

function outcomeStatements(
  telling: Telling,
  outcome: Readonly<Record<string, Json>>,
): readonly Statement[] {
  const lists: readonly string[] = RECORD_LISTS;
  const listed = [...telling.ruleSet.outputs.keys()].filter((name) => !lists.includes(name));
  return listed.flatMap((name) => {
    const value = outcome[name] ?? null;
    if (value === null) return [];
    const members: readonly Json[] = Array.isArray(value) ? value : [value];
    return members.map((member) => ({
      name,
      value: member,
      text: outputText(telling, name, member),
    }));
  });
}

function outputText(telling: Telling, name: string, value: Json): string {
  const words = worded(telling, telling.decision.outputs[name], value);
  return sentence(words ?? stated(telling, name, value));
}

function entryText(telling: Telling, name: RecordList, { id, args }: ListEntry): string {
  const given = Object.fromEntries(
    Object.entries(args).map(([key, arg]) => [key, shown(telling, arg as Json)]), // JSON arguments
  );
  const own = telling.decision.outputs[name]?.[id];
  if (typeof own === 'string') return filled(telling, own, given);
  const words = telling.engine.warnings[id];
  if (words === undefined) return `\`${id}\``;
  const { outcome } = args;
  const other = typeof outcome === 'object' && outcome !== null && !Array.isArray(outcome);
  // The engine's own warnings carry the outcome of the other interpretation.
  const told = other ? outcomeStatements(telling, outcome as Record<string, Json>) : [];
  const answer = told.map(({ text }) => text).join(' ');
  const none = formOf(telling, telling.engine.answers.noneYet, 0);
  return other
    ? `${filled(telling, words, given)} ${answer || none}`
    : filled(telling, words, given);
}
