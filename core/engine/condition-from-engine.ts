import { isRecord } from '../base/json.js';
import { asText, shown } from '../base/shown.js';
import { OPERATORS } from '../rule/condition.js';
import { isNamed } from '../rule/plan.js';
import type { Operands } from './compared-facts.js';
import { ALWAYS } from './condition-to-engine.js';
import { type Decorated, decoratedFromEngine, readOperator } from './decorated-from-engine.js';
import type { FactNames } from './fact-names.js';
import type { Notes } from './notes.js';
import { BY_SIZE } from './operators.js';
import { allOf, anyOf, notOf, type Translated } from './translated.js';

/** The names that conditions may refer to. */
export interface KnownNames {
  readonly operands: Operands;
  readonly facts: FactNames;
  /** A named condition, or undefined where there is none or it refers to itself. */
  named(name: string): Translated | undefined;
}

type Part = Readonly<Record<string, unknown>>;

const FORMS = ['all', 'any', 'not', 'condition', 'fact'] as const;

/**
 * Translates a condition of json-rules-engine to one of rule sets, with lists without members
 * resolved.
 * @param written the condition, JSON
 * @param notes at the condition's place
 * @returns the condition; unchanged where the notes say that it has no translation
 */
export function conditionFromEngine(written: unknown, known: KnownNames, notes: Notes): Translated {
  const forms = FORMS.filter((form) => isRecord(written) && form in written);
  const [form] = forms;
  if (!isRecord(written) || form === undefined || forms.length > 1) {
    const right = 'exactly one of `all`, `any`, `not`, `condition` or a comparison';
    notes.lost('form', `a condition is ${right}`);
    return { condition: written };
  }
  const sayable = noteKeys(written, notes);
  switch (form) {
    case 'not':
      return notOf(conditionFromEngine(written.not, known, notes.at('not')));
    case 'condition':
      return reference(written, known, notes.at('condition'));
    case 'fact': {
      const said = comparison(written, known, notes);
      return sayable && said !== undefined ? said : { condition: written };
    }
    default: {
      const parts = partsOf(written[form], known, notes.at(form));
      if (parts === undefined) return { condition: written };
      return form === 'all' || parts.length === 0 ? allOf(parts) : anyOf(parts);
    }
  }
}

/** The parts of a list of conditions; undefined where it is not a list. */
function partsOf(written: unknown, known: KnownNames, notes: Notes): Translated[] | undefined {
  if (!Array.isArray(written)) {
    notes.lost('form', 'here stands a list of conditions');
    return undefined;
  }
  if (written.length === 0) {
    notes.kept('empty-list', 'a list without members holds there, `any` too; it is left out');
  }
  return written.map((part, i) => conditionFromEngine(part, known, notes.at(i)));
}

function reference(written: Part, known: KnownNames, notes: Notes): Translated {
  const { condition } = written;
  const name = asText(condition);
  const meant = typeof condition === 'string' ? known.named(condition) : undefined;
  if (meant !== undefined && 'always' in meant) return meant;
  if (meant === undefined) {
    notes.lost(
      'named-condition',
      `\`${name}\` is not given in \`conditions\`, or refers to itself`,
    );
  }
  return { condition: { condition: name } };
}

/** A comparison; undefined where it has no translation. */
function comparison(written: Part, known: KnownNames, notes: Notes): Translated | undefined {
  const { fact, value } = written;
  if (fact === ALWAYS) return { always: true };
  if (typeof fact !== 'string') {
    notes.at('fact').lost('form', `\`fact\` is the name of a fact, not \`${shown(fact)}\``);
    return undefined;
  }
  const whole = asText(written.operator);
  const read = readOperator(whole);
  if (read === undefined) {
    const right = OPERATORS.map((o) => `\`${o}\``).join(', ');
    const own =
      'give what it finds as a fact, or derive it by a function of your own (`defineFunction`)';
    notes.at('operator').lost('operator', `\`${whole}\` is not among ${right}: ${own}`);
    return undefined;
  }
  const name = known.facts.nameOf(fact, written.path, notes);
  if (name === undefined) return undefined;
  const asked = { ...read, fact: name, value };
  if (name !== fact) noteMissing(asked, known.operands, notes.at('value'));
  const said = decoratedFromEngine(asked, known.operands, notes.at('value'));
  if (said !== undefined && read.decorators.length > 0) {
    notes.at('operator').kept('operator', `\`${whole}\` is written without decorators here`);
  }
  return said;
}

/** Notes that a missing field is not null there. */
function noteMissing(
  { operator, decorators, value }: Decorated,
  { parameters }: Operands,
  notes: Notes,
): void {
  const isFact = isNamed(value) && !parameters.has(value.fact);
  const isNull = Array.isArray(value) ? value.includes(null) : value === null || isFact;
  const bySize = BY_SIZE.includes(operator);
  if (bySize ? !decorators.includes('swap') : !isNull) return;
  notes.lost('path', 'a field that is missing is not null there, here it is: ask for it otherwise');
}

/** Notes keys with a meaning that rule sets do not have; false where they have no translation. */
function noteKeys(written: Part, notes: Notes): boolean {
  const keys = Object.keys(written).filter((key) => !READ.includes(key));
  return keys.map((key) => noteKey(key, written[key], notes.at(key))).every((sayable) => sayable);
}

const READ: readonly string[] = [...FORMS, 'operator', 'value', 'path'];

function noteKey(key: string, value: unknown, notes: Notes): boolean {
  if (key === 'params') {
    if (isEmpty(value)) return true;
    notes.lost(key, 'facts take no parameters here: declare a derivation');
    return false;
  }
  if (key !== 'priority') {
    notes.kept('extra-key', `\`${key}\` changes no result, so it is left out`);
  } else if (value !== 1) {
    // 1 is the engine's own default for a missing priority.
    notes.kept('priority', 'the order of comparisons changes no result, so it is left out');
  }
  return true;
}

function isEmpty(value: unknown): boolean {
  return value == null || value === '' || (isRecord(value) && Object.keys(value).length === 0);
}
