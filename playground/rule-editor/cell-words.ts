import type { Json } from '../../core/index.js';
import { type Comparison, isRecord, type RuleSet } from '../../core/studio.js';
import { shown } from '../elements/shown-value.js';
import { factTitle } from '../facts/fact-titles.js';
import { texts } from '../shipped-system.js';
import type { PageState } from '../state/page-state.js';
import { fill } from '../words/index.js';
import { toolWords } from '../words/tools/index.js';

/** What the names in a rule set are called, and what is said of their values. */
export interface CellWords {
  /** What a name is called; undefined: only by its name. */
  titleOf(name: string): string | undefined;
  /** A comparison in words, without the name that it compares where `isCell`. */
  comparison(comparison: Comparison, isCell?: boolean): string;
  /** A condition in words, names in backticks. */
  condition(condition: Json): string;
  /** What is given to an output, as it is written. */
  assignment(value: Json | undefined): string;
  /** What an output with a value says; undefined where there are no words for it. */
  sentenceOf(output: string, value: Json | undefined): string | undefined;
}

/**
 * @param parameters the values of parameters, by name
 */
export function cellWords(
  ruleSet: RuleSet,
  parameters: ReadonlyMap<string, Json>,
  lang: PageState['lang'],
): CellWords {
  const { table } = toolWords[lang];
  const edition = texts[lang]?.editions[ruleSet.edition.id];
  const constant = (value: Json): string => {
    if (typeof value === 'boolean') return value ? table.yes : table.no;
    if (value === null) return table.null;
    return shown(value);
  };
  const operand = (value: Comparison['value']): string => {
    const name = nameIn(value);
    if (name === undefined) return constant(value as Json); // no name: a constant
    const known = parameters.get(name);
    return known === undefined ? `\`${name}\`` : `${constant(known)} (\`${name}\`)`;
  };
  const comparison = ({ fact, operator, value }: Comparison, isCell = false): string => {
    const said = edition?.values[fact]?.[String(value)];
    const isSaid = operator === 'equal' && (value === null || typeof value !== 'object');
    if (isSaid && typeof said === 'string' && !said.includes('{')) return said;
    const sign = `${table.signs[operator]} ${operand(value)}`;
    return isCell ? sign : `\`${fact}\` ${sign}`;
  };
  const group = (parts: readonly Json[], word: string): string =>
    parts.map((one) => (isGroup(one) ? `(${condition(one)})` : condition(one))).join(` ${word} `);
  const condition = (part: Json): string => {
    if (!isRecord(part)) return shown(part);
    const { all, any, not, ...leaf } = part as Readonly<Record<string, Json>>;
    if (Array.isArray(all)) return group(all, table.and);
    if (Array.isArray(any)) return group(any, table.or);
    if (not !== undefined) return fill(table.not, { condition: condition(not) });
    if (typeof leaf.condition === 'string') {
      return fill(table.named, { name: `\`${leaf.condition}\`` });
    }
    const { fact, operator, value } = leaf;
    return typeof fact === 'string' && value !== undefined && isOperator(operator)
      ? comparison({ fact, operator, value })
      : shown(leaf);
  };
  const isOperator = (value: unknown): value is Comparison['operator'] =>
    typeof value === 'string' && Object.hasOwn(table.signs, value);
  return {
    titleOf: (name) => {
      const spec = ruleSet.facts.get(name);
      return spec && factTitle(spec, ruleSet.edition.id, lang);
    },
    comparison,
    condition,
    assignment: (value) => {
      if (value === undefined) return '';
      const name = nameIn(value);
      if (name !== undefined) return `\`${name}\``;
      return Array.isArray(value) ? membersText(value) : constant(value);
    },
    sentenceOf: (output, value) => {
      const key = Array.isArray(value) && value.length === 1 ? value[0] : value;
      if (key === undefined || typeof key === 'object') return undefined;
      const said = edition?.decisions[ruleSet.id]?.outputs[output]?.[String(key)];
      return typeof said === 'string' && !said.includes('{') ? said : undefined;
    },
  };
}

/** A rule's title in the language, with the values of parameters. */
export function titleOfRule(
  rule: { readonly id: string; readonly title: string },
  ruleSet: RuleSet,
  at: { readonly parameters: ReadonlyMap<string, Json>; readonly lang: PageState['lang'] },
): string {
  const edition = texts[at.lang]?.editions[ruleSet.edition.id];
  const tables = ruleSet.file.tables;
  const home = tables.find(({ rules }) => rules.some(({ id }) => id === rule.id));
  const guide = home?.rules.find(({ id }) => id === rule.id)?.title;
  const shared = ruleSet.uses.find((use) => use.tables.includes(home?.name ?? ''));
  const own = edition?.decisions[ruleSet.id]?.rules?.[rule.id];
  const said = own ?? edition?.shared?.[shared?.name ?? '']?.rules?.[rule.id];
  // A title that somebody has written has no translation.
  const title = guide === rule.title ? (said ?? rule.title) : rule.title;
  return title.replaceAll(/\{([\w.]+)\}/g, (whole, name: string) => {
    const value = at.parameters.get(name);
    return value === undefined ? whole : shown(value);
  });
}

/** The name that an operand or assignment is; undefined where it is a constant. */
export function nameIn(value: unknown): string | undefined {
  const name = isRecord(value) && Object.keys(value).length === 1 ? value.fact : undefined;
  return typeof name === 'string' ? name : undefined;
}

function membersText(list: readonly Json[]): string {
  return list
    .map((one) => {
      const id = isRecord(one) ? one.id : undefined;
      const name = nameIn(one);
      return typeof id === 'string'
        ? `\`${id}\` …`
        : name === undefined
          ? shown(one)
          : `\`${name}\``;
    })
    .join(', ');
}

function isGroup(part: Json): boolean {
  return isRecord(part) && ('all' in part || 'any' in part);
}
