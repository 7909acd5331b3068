import { isRecord } from '../base/json.js';
import { asText } from '../base/shown.js';
import { conditionFromEngine, type KnownNames } from './condition-from-engine.js';
import { type EventReading, eventFromEngine } from './event-from-engine.js';
import type { Notes } from './notes.js';
import type { Translated } from './translated.js';

/** A translated rule. */
export interface RuleFromEngine {
  /** The rule of the rule set file. */
  readonly rule: Readonly<Record<string, unknown>>;
  /** The truth of its conditions, where that does not depend on the facts. */
  readonly always: boolean | undefined;
  /** Rules of higher priority come first. */
  readonly priority: number;
}

/** What a rule of a rule set needs and a rule of json-rules-engine does not have. */
export interface RuleFrame {
  readonly id: string;
  readonly known: KnownNames;
  /** Why the rule cites nothing. */
  readonly because: string;
  readonly reading: EventReading;
}

/**
 * Translates a rule of json-rules-engine to one of a rule set.
 * @param written the rule, as `addRule` takes it
 * @param notes at the rule's place
 */
export function ruleFromEngine(written: unknown, frame: RuleFrame, notes: Notes): RuleFromEngine {
  const given = isRecord(written) ? written : {};
  if (!isRecord(written)) notes.lost('form', 'a rule is an object');
  noteKeys(given, notes);
  const { id, because, known, reading } = frame;
  const conditions = conditionsOf(given.conditions, known, notes);

  const title = typeof given.name === 'string' && given.name !== '' ? given.name : id;
  return {
    rule: {
      id,
      implements: [],
      title,
      cites: [],
      because,
      ...('condition' in conditions ? { conditions: conditions.condition } : {}),
      event: eventFromEngine(given.event, reading, notes.at('event')),
    },
    always: 'always' in conditions ? conditions.always : undefined,
    priority: priorityOf(given.priority, notes.at('priority')),
  };
}

const READ = ['conditions', 'event', 'name', 'priority'];

function noteKeys(given: Readonly<Record<string, unknown>>, notes: Notes): void {
  for (const [key, value] of Object.entries(given)) {
    if (READ.includes(key)) continue;
    if (key === 'onSuccess' || key === 'onFailure') {
      notes.at(key).lost('handler', `\`${key}\` is code, which a rule set does not hold`);
    } else if (typeof value !== 'function') {
      notes.at(key).kept('extra-key', `\`${key}\` is not read there, so it is left out`);
    }
  }
}

function conditionsOf(written: unknown, known: KnownNames, notes: Notes): Translated {
  if (written === undefined) {
    notes.lost('form', 'a rule without `conditions` is refused there; here it always holds');
    return { condition: null };
  }
  return conditionFromEngine(written, known, notes.at('conditions'));
}

function priorityOf(written: unknown, notes: Notes): number {
  if (written === undefined || written === null || written === 1) return 1;
  const priority = Number.parseInt(asText(written), 10);
  if (priority > 0) return priority;
  notes.lost('priority', `\`${asText(written)}\` is not a priority of 1 or more`);
  return 1;
}
