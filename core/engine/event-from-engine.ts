import { isRecord } from '../base/json.js';
import { shown } from '../base/shown.js';
import type { Notes } from './notes.js';
import { isScalar } from './scalar.js';

/** How the events of rules are read. */
export interface EventReading {
  /** The output that receives the event's type, if there is one. */
  readonly typeTo: string | undefined;
  /**
   * Whether `{ fact }` in `params` means the value of the fact: an option of the engine. Events of
   * tables are those of rule sets, where it does, in lists and in arguments too.
   */
  readonly replaces: 'nothing' | 'params' | 'everything';
}

/**
 * Translates the event of a rule.
 * @param written the event, as `setEvent` takes it
 * @param notes at the event's place
 * @returns the event of a rule of a rule set; what has no translation stays as it is
 */
export function eventFromEngine(written: unknown, reading: EventReading, notes: Notes): unknown {
  if (!isRecord(written) || typeof written.type !== 'string') {
    notes.lost('event', 'a rule has an `event` with a `type`');
    return written ?? null;
  }
  for (const key of Object.keys(written).filter((k) => k !== 'type' && k !== 'params')) {
    notes.at(key).kept('extra-key', `\`${key}\` is not read there, so it is left out`);
  }
  // What counts as false is no `params` there.
  const given = written.params || {};
  if (!isRecord(given)) {
    const message = `\`params\` gives values to outputs by name; \`${shown(given)}\` names none`;
    notes.at('params').lost('param', message);
    return { params: given };
  }
  const params = withType(written.type, given, reading.typeTo, notes);
  for (const [name, value] of Object.entries(params)) {
    const wrong = unsayable(value, reading);
    if (wrong !== undefined) notes.at('params', name).lost('param', wrong);
  }
  if (Object.keys(params).length === 0 && reading.replaces !== 'everything') {
    const message = `\`${written.type}\` gives no output; give \`params\`, or name the output for it in \`typeTo\``;
    notes.lost('event', message);
  }
  return { params };
}

function withType(
  type: string,
  given: Readonly<Record<string, unknown>>,
  typeTo: string | undefined,
  notes: Notes,
): Readonly<Record<string, unknown>> {
  if (typeTo === undefined) return given;
  if (Object.hasOwn(given, typeTo)) {
    const message = `\`${typeTo}\` is given the type of the event; \`params\` give it a value, too`;
    notes.at('params', typeTo).lost('param', message);
  }
  return { [typeTo]: type, ...given };
}

/** Why an output cannot be given a value; undefined where it can. */
function unsayable(value: unknown, { replaces }: EventReading): string | undefined {
  if (replaces === 'everything') {
    const sayable = Array.isArray(value) ? value.every(isItem) : isArgument(value);
    if (sayable) return undefined;
    return `an output is a single value, \`{ "fact": … }\` or a list of these, not \`${shown(value)}\``;
  }
  if (Array.isArray(value)) {
    if (value.every((item) => typeof item === 'string')) return undefined;
    return `the members of a list are texts here, not as in \`${shown(value)}\``;
  }
  if (isScalar(value) || (isNamedOnly(value) && replaces === 'params')) return undefined;
  if (!isNamedOnly(value)) return `an output is a single value or a list, not \`${shown(value)}\``;
  return `\`${shown(value)}\` is given as it stands there, unless the engine has the option \`replaceFactsInEventParams\`; where it has, say so in the options here, too`;
}

function isItem(value: unknown): boolean {
  if (isArgument(value)) return true;
  if (!isRecord(value) || typeof value.id !== 'string') return false;
  const { id: _, args, ...more } = value;
  if (Object.keys(more).length > 0) return false;
  return args === undefined || (isRecord(args) && Object.values(args).every(isArgument));
}

function isArgument(value: unknown): boolean {
  return isScalar(value) || isNamedOnly(value);
}

function isNamedOnly(value: unknown): boolean {
  return isRecord(value) && typeof value.fact === 'string' && Object.keys(value).length === 1;
}
