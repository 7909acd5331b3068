import { isRecord, type Json } from '../base/json.js';
import { shown } from '../base/shown.js';
import type { TableFile } from '../rule/rule-set.js';
import { excludeEachOther } from './exclusion.js';
import type { Notes } from './notes.js';

interface Giving {
  readonly id: string;
  readonly rule: Readonly<Record<string, unknown>>;
  readonly notes: Notes;
}

/**
 * Notes rules that may hold together and give one output different single values: the engine gives
 * both events, a rule set that collects them has no value for the output.
 * @param sets the outputs; one that is declared as a set takes both values
 */
export function noteConflicts(rules: readonly Giving[], sets: TableFile['sets']): void {
  const collected = sets.flatMap((s) =>
    typeof s !== 'string' && s.type === 'set' ? [s.name] : [],
  );
  const names = new Set(rules.flatMap(({ rule }) => Object.keys(paramsOf(rule))));
  for (const name of names) {
    const giving = rules.filter(({ rule }) => Object.hasOwn(paramsOf(rule), name));
    const isSet = giving.some(({ rule }) => Array.isArray(paramsOf(rule)[name]));
    if (!isSet && !collected.includes(name)) noteDifferent(name, giving);
  }
}

function noteDifferent(name: string, giving: readonly Giving[]): void {
  giving.forEach(({ rule, notes }, i) => {
    const given = shown(paramsOf(rule)[name]);
    const other = giving.slice(0, i).find((before) => {
      const differs = shown(paramsOf(before.rule)[name]) !== given;
      return differs && !excludeEachOther(before.rule.conditions, rule.conditions);
    });
    if (other === undefined) return;
    const there = `where \`${other.id}\` holds as well, both events are given there, but \`${name}\` has one value`;
    const right = `make the conditions exclude each other, take the first (\`hitPolicy: 'FIRST'\`) or make it a set: \`{ "name": ${shown(name)}, "type": "set" }\` in \`sets\``;
    notes.at('event', 'params', name).lost('conflict', `${there}: ${right}`);
  });
}

function paramsOf({ event }: Giving['rule']): Readonly<Record<string, Json>> {
  // The values are compared only, each as it is written.
  return isRecord(event) && isRecord(event.params) ? (event.params as Record<string, Json>) : {};
}
