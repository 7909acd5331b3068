import { findNodeAtLocation, getLocation, type JSONPath, type Node, parseTree } from 'jsonc-parser';
import { functionsOf, OPERATORS, type RuleSet } from '../../core/studio.js';
import schema from '../../schemas/rule-set.schema.json' with { type: 'json' };
import { keysAt } from './schema-keys.js';

/** Something that could be written at a place. */
export interface Suggestion {
  /** As it is shown, without quotes. */
  readonly label: string;
  /** What it is, in a word or two. */
  readonly detail: string;
  /** As it is written. */
  readonly text: string;
}

/** What could be written at a place of a text. */
export interface Suggestions {
  /** The part of the text that is replaced. */
  readonly from: number;
  readonly to: number;
  readonly options: readonly Suggestion[];
}

/** What the names of a rule set are called. */
export type TitleOf = (name: string) => string | undefined;

/**
 * What could be written at a place of a rule file: keys of its schema, names, operators and values.
 * @param offset where the text is written
 * @returns undefined where nothing is known
 */
export function suggestionsAt(
  text: string,
  offset: number,
  about: { readonly ruleSet: RuleSet; readonly titleOf: TitleOf },
): Suggestions | undefined {
  const location = getLocation(text, offset);
  const { path, isAtPropertyKey, previousNode } = location;
  const node =
    previousNode !== undefined && isWithin(previousNode, offset) ? previousNode : undefined;
  const part = node ?? wordAt(text, offset);
  const [from, to] = [part.offset, part.offset + part.length];
  const place = { text, path, offset };
  const known = isAtPropertyKey ? keys(place, about) : valuesAt(place, about);
  if (known.length === 0) return undefined;
  const follows = /^\s*:/.test(text.slice(to));
  const options = known.map(({ label, detail, value }) => ({
    ...{ label, detail },
    text: isAtPropertyKey && !follows ? `${JSON.stringify(label)}: ` : JSON.stringify(value),
  }));
  return { from, to, options };
}

interface Place {
  readonly text: string;
  readonly path: JSONPath;
  readonly offset: number;
}

interface Known {
  readonly label: string;
  readonly detail: string;
  readonly value: string | number | boolean | null;
}

interface About {
  readonly ruleSet: RuleSet;
  readonly titleOf: TitleOf;
}

function isWithin({ offset, length }: Node, at: number): boolean {
  return offset < at && at <= offset + length;
}

/** What is being written without quotes. */
function wordAt(
  text: string,
  offset: number,
): { readonly offset: number; readonly length: number } {
  const [word = ''] = /[\w.-]*$/.exec(text.slice(0, offset)) ?? [];
  return { offset: offset - word.length, length: word.length };
}

function keys({ path }: Place, { ruleSet, titleOf }: About): readonly Known[] {
  const within = path.slice(0, -1);
  if (within.at(-1) === 'params') {
    return [...ruleSet.outputs.keys()].map((name) => known(name, titleOf(name) ?? 'output'));
  }
  if (within[0] === 'derive' && within.length === 2) {
    return functionNames(ruleSet).map((name) => known(name, 'function'));
  }
  if (within.length === 1 && within[0] === 'defaults') {
    const facts = [...ruleSet.facts.values()].filter(({ absent }) => absent === 'default');
    return facts.map(({ name }) => known(name, titleOf(name) ?? 'fact'));
  }
  return keysAt(schema, within).map(({ key, about }) => known(key, about));
}

function valuesAt(place: Place, about: About): readonly Known[] {
  const { path } = place;
  const { ruleSet } = about;
  const key = path.findLast((step) => typeof step === 'string');
  if (path[0] === 'derive') return namesOf(about, ANY);
  if (path.includes('params')) return valuesOf(ruleSet, key);
  switch (key) {
    case 'fact':
      return namesOf(about, path.at(-2) === 'value' ? ['parameter'] : ANY);
    case 'value':
      return valuesOf(ruleSet, comparedAt(place.text, path));
    case 'id':
      return path.includes('assumes') ? tokens(ruleSet.guide.assumptions) : [];
    default:
      return tokens(LISTED[String(key)]?.(ruleSet) ?? []);
  }
}

const EPOCHS = ({ guide }: RuleSet) => guide.epochs.map(({ id }) => id);
const GUIDE_RULES = ({ guide }: RuleSet) => Object.keys(guide.rules);

/** What can be written under a key, wherever it is. */
const LISTED: Readonly<Record<string, (ruleSet: RuleSet) => readonly string[]>> = {
  operator: () => OPERATORS,
  hitPolicy: () => ['FIRST', 'COLLECT', 'STRICTEST'],
  condition: ({ file }) => Object.keys(file.conditions ?? {}),
  implements: GUIDE_RULES,
  seeAlso: GUIDE_RULES,
  from: EPOCHS,
  until: EPOCHS,
  notBefore: EPOCHS,
};

function tokens(list: readonly string[]): readonly Known[] {
  return list.map((one) => known(one, ''));
}

function valuesOf({ names, outputs }: RuleSet, name: string | undefined): readonly Known[] {
  const type = name === undefined ? undefined : (outputs.get(name) ?? names.get(name));
  if (type === undefined) return [];
  const none = type.nullable === true ? [{ label: 'null', detail: '', value: null }] : [];
  if (type.type === 'boolean') {
    return [true, false].map((value) => ({ label: String(value), detail: '', value }));
  }
  return [...(type.values ?? []).map((value) => known(value, name ?? '')), ...none];
}

/** The name that is compared with the value at a place. */
function comparedAt(text: string, path: JSONPath): string | undefined {
  const root = parseTree(text);
  const around = path.slice(0, path.lastIndexOf('value'));
  const fact = root && findNodeAtLocation(root, [...around, 'fact']);
  return typeof fact?.value === 'string' ? fact.value : undefined;
}

const ANY = undefined;

/** @param kinds undefined: all */
function namesOf(
  { ruleSet, titleOf }: About,
  kinds: readonly string[] | undefined,
): readonly Known[] {
  return [...ruleSet.names]
    .filter(([, { kind }]) => kinds?.includes(kind) ?? true)
    .map(([name, { kind }]) => known(name, titleOf(name) ?? kind));
}

function functionNames({ edition }: RuleSet): readonly string[] {
  return [...functionsOf(edition).keys()];
}

function known(label: string, detail: string): Known {
  return { label, detail, value: label };
}
