import { isRecord } from '../base/json.js';
import { asText } from '../base/shown.js';
import type { TableFile } from '../rule/rule-set.js';
import { noteConflicts } from './conflicts-from-engine.js';
import type { Deviation } from './deviation.js';
import { Notes } from './notes.js';
import { type RuleFrame, type RuleFromEngine, ruleFromEngine } from './rule-from-engine.js';
import type { RuleIds } from './rule-ids.js';

/** Rules of json-rules-engine that form one table. */
export interface RulesAsTable {
  readonly name: string;
  readonly hitPolicy: TableFile['hitPolicy'];
  /** STRICTEST: the values from mildest to strictest. */
  readonly order?: readonly string[] | undefined;
  /** The outputs that its events set in `params`; left out: every name that they use. */
  readonly sets?: TableFile['sets'] | undefined;
  /** The rules, as `addRule` takes them. */
  readonly rules: readonly unknown[];
}

/** The shared state of a conversion. */
export interface Conversion {
  readonly ids: RuleIds;
  readonly deviations: Deviation[];
  readonly frame: Omit<RuleFrame, 'id'>;
}

interface ConvertedRule extends RuleFromEngine {
  readonly id: string;
  readonly notes: Notes;
}

/**
 * A table of a rule set file.
 * @param base the path to its rules in the input
 */
export function tableFromEngine(
  table: RulesAsTable,
  base: readonly PropertyKey[],
  conversion: Conversion,
): unknown {
  const entries = table.rules.map((rule, i) => entryOf(rule, [...base, i], conversion));
  const ordered = byPriority(entries, table.rules.some(hasHandler));
  const reached = reachable(ordered, table.hitPolicy);
  const { name, hitPolicy, order = [], sets = outputsGiven(entries) } = table;
  noteTable({ ...table, sets }, new Notes(conversion.deviations, null, base));
  if (isPlain(conversion) && hitPolicy === 'COLLECT') noteConflicts(reached, sets);
  if (reached.length === 0) return emptyTable(name, sets, conversion);
  const rules = reached.map(({ rule }) => rule);
  return { name, hitPolicy, sets, ...(order.length === 0 ? {} : { order }), rules };
}

/** Notes what keeps a table from being one, beside its rules. */
function noteTable({ hitPolicy, order = [], sets = [] }: RulesAsTable, notes: Notes): void {
  if (sets.length === 0) notes.lost('event', 'no rule gives an output, so nothing is decided');
  if (hitPolicy === 'STRICTEST' && order.length === 0) {
    const right = 'give `order`, the values from mildest to strictest';
    notes.lost('form', `a table takes the strictest value by an order of the values: ${right}`);
  }
}

/** True for a list of rules as people write it: its rules were not those of a rule set before. */
function isPlain({ frame }: Conversion): boolean {
  return frame.reading.replaces !== 'everything';
}

function entryOf(rule: unknown, at: readonly PropertyKey[], conversion: Conversion): ConvertedRule {
  const { ids, deviations, frame } = conversion;
  const id = ids.idFor(rule);
  const notes = new Notes(deviations, id, at);
  const name = isRecord(rule) ? rule.name : undefined;
  if (name !== id) {
    const was = name === undefined ? 'the rule has no name' : `\`${asText(name)}\` is no id`;
    notes.at('name').kept('name', `${was}; here it is \`${id}\``);
  }
  return { id, notes, ...ruleFromEngine(rule, { id, ...frame }, notes) };
}

/** Sorts rules by descending priority; the sort is stable. */
function byPriority(
  entries: readonly ConvertedRule[],
  handlers: boolean,
): readonly ConvertedRule[] {
  const ordered = entries.toSorted((a, b) => b.priority - a.priority);
  for (const { notes, priority } of entries.filter((entry) => entry.priority !== 1)) {
    const message = `the order of the rules stands for \`${priority}\` now`;
    if (handlers)
      notes.at('priority').lost('priority', `${message}, but the handlers it ordered are gone`);
    else notes.at('priority').kept('priority', message);
  }
  return ordered;
}

/** Drops rules that never hold, and in a FIRST table those after one that always holds. */
function reachable(
  entries: readonly ConvertedRule[],
  hitPolicy: TableFile['hitPolicy'],
): ConvertedRule[] {
  const holding = entries.filter(({ always, notes }) => {
    if (always !== false) return true;
    notes.at('conditions').kept('never', 'the conditions never hold, so the rule is left out');
    return false;
  });
  if (hitPolicy === 'STRICTEST') for (const entry of holding) noteAlways(entry);
  const last = holding.find(({ always }) => always === true);
  if (hitPolicy !== 'FIRST' || last === undefined) return holding;
  const end = holding.indexOf(last) + 1;
  for (const { notes } of holding.slice(end)) {
    notes.kept('always', `\`${last.id}\` before it always holds, so the rule is left out`);
  }
  return holding.slice(0, end);
}

function noteAlways({ always, notes }: ConvertedRule): void {
  if (always !== true) return;
  const right = 'say when it holds, or make its value the `default` of the output';
  notes.lost(
    'always',
    `a table that takes the strictest value has rules with conditions: ${right}`,
  );
}

function outputsGiven(entries: readonly ConvertedRule[]): string[] {
  const names = entries.flatMap(({ rule }) => {
    const params = isRecord(rule.event) ? rule.event.params : undefined;
    return isRecord(params) ? Object.keys(params) : [];
  });
  return [...new Set(names)];
}

function hasHandler(rule: unknown): boolean {
  return isRecord(rule) && (rule.onSuccess !== undefined || rule.onFailure !== undefined);
}

// A table of a rule set has at least one rule; this one sets no output.
function emptyTable(name: string, sets: RulesAsTable['sets'], { ids, frame }: Conversion): unknown {
  const rule = {
    id: ids.idLike(`${name} gives nothing`),
    implements: [],
    title: 'No rule is left',
    cites: [],
    because: frame.because,
    event: { params: {} },
  };
  return { name, hitPolicy: 'FIRST', sets, rules: [rule] };
}
