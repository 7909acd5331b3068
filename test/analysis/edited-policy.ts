import * as fc from 'fast-check';
import { loadPolicyOf } from '../../core/decide/load-policy.js';
import type { Policy } from '../../core/rule/policy.js';
import type { GeneratedPolicy } from '../../testing/index.js';

/** A rule of a file, as far as it is edited. */
interface EditedRule {
  title: string;
  cites: string[];
  conditions?: unknown;
  event: { params: Record<string, unknown> };
}

/** A file of rules, as far as it is edited. */
export interface EditedFile {
  tables: { rules: EditedRule[] }[];
  parameters?: Record<string, { values: { value: unknown }[] }>;
  defaults?: Record<string, { value: unknown }>;
  derive?: Record<string, unknown>;
}

/** An edit of a rule set file, at a place that two numbers choose. */
type Edit = (file: EditedFile, place: number, other: number) => void;

const rulesOf = ({ tables }: EditedFile) => tables.flatMap(({ rules }) => rules);
const pick = <T>(all: readonly T[], place: number): T | undefined => all[place % all.length];

/** Edits that may change an outcome. */
export const EDITS: Readonly<Record<string, Edit>> = {
  'drops a condition': (file, place) => {
    const rule = pick(
      rulesOf(file).filter(({ conditions }) => conditions !== undefined),
      place,
    );
    if (rule !== undefined) delete rule.conditions;
  },
  'drops a rule': (file, place, other) => {
    const table = pick(file.tables, place);
    if (table !== undefined && table.rules.length > 1)
      table.rules.splice(other % table.rules.length, 1);
  },
  'swaps two rules': (file, place, other) => {
    const rules = pick(file.tables, place)?.rules ?? [];
    const at = other % rules.length;
    const [one] = rules.splice(at, 1);
    if (one !== undefined) rules.unshift(one);
  },
  'gives what another rule gives': (file, place, other) => {
    const rules = pick(file.tables, place)?.rules ?? [];
    const [one, two] = [pick(rules, other), pick(rules, other + 1)];
    if (one !== undefined && two !== undefined) one.event.params = { ...two.event.params };
  },
  'negates a condition': (file, place) => {
    const rule = pick(
      rulesOf(file).filter(({ conditions }) => conditions !== undefined),
      place,
    );
    if (rule !== undefined) rule.conditions = { not: rule.conditions };
  },
  'moves numbers': (file, place) => {
    const rule = pick(rulesOf(file), place);
    if (rule !== undefined) rule.conditions = movedNumbers(rule.conditions);
    for (const one of Object.values(file.parameters ?? {})) {
      for (const value of one.values) {
        if (typeof value.value === 'number') value.value += 1 + (place % 2);
      }
    }
  },
  'derives otherwise': ({ derive = {} }, place, other) => {
    const names = Object.keys(derive);
    const [one = '', two = ''] = [pick(names, place), pick(names, place + 1 + (other % 2))];
    const [first, second] = [derive[one], derive[two]];
    if (first !== undefined && second !== undefined) {
      derive[one] = second;
      derive[two] = first;
    }
  },
  'has other defaults': (file) => {
    for (const one of Object.values(file.defaults ?? {})) {
      if (typeof one.value === 'boolean') one.value = !one.value;
      if (typeof one.value === 'number') one.value += 1;
      if (Array.isArray(one.value)) one.value = [];
    }
  },
};

function movedNumbers(value: unknown): unknown {
  if (typeof value === 'number') return value + 1;
  if (Array.isArray(value)) return value.map(movedNumbers);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, movedNumbers(one)]));
}

/** Where an edit is made. */
export interface EditPlace {
  readonly place: number;
  readonly other: number;
}

/** Places of edits. */
export const places: fc.Arbitrary<EditPlace> = fc.record({ place: fc.nat(20), other: fc.nat(20) });

/** The policy with an edit; undefined where it changes nothing or does not load. */
export function edited(
  { files, edition }: GeneratedPolicy,
  change: (file: EditedFile) => void,
): Policy | undefined {
  const copies = files.map(({ path, content }) => ({ path, content: structuredClone(content) }));
  for (const { content } of copies) {
    const file = content as EditedFile; // a guide has no tables
    if (file.tables !== undefined) change(file);
  }
  if (JSON.stringify(copies) === JSON.stringify(files)) return undefined;
  const loaded = loadPolicyOf(copies, [edition]);
  return loaded.ok ? loaded.value : undefined;
}
