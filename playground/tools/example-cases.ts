import type { Json } from '../../core/index.js';
import { isDecisionScenario, isRecord, type RuleSet } from '../../core/studio.js';
import { examples } from '../gallery/example.js';

/** The cases of the examples of a decision as a table, without those that cells cannot hold. */
export function exampleCases({ id, facts }: RuleSet): string {
  const all = examples.flatMap(({ scenario }) =>
    isDecisionScenario(scenario) && scenario.decision === id
      ? scenario.cases.map((one) => ({
          title: one.title,
          facts: { ...scenario.given, ...one.facts },
        }))
      : [],
  );
  const cases = all.filter((one) => Object.values(one.facts).every(isHeld));
  const given: readonly Readonly<Record<string, Json>>[] = cases.map((one) => one.facts);
  const used = [...facts.keys()].filter((name) => given.some((one) => Object.hasOwn(one, name)));
  const rows = cases.map((one, i) => [one.title, ...used.map((name) => cellOf(given[i]?.[name]))]);
  return `${[['id', ...used], ...rows].map((row) => row.map(quoted).join(',')).join('\n')}\n`;
}

/** Whether a cell can hold a value: an empty one is a fact that is not given. */
function isHeld(value: Json): boolean {
  if (isRecord(value)) return value.unknown === true;
  return value !== '';
}

function cellOf(value: Json | undefined): string {
  if (value === undefined) return '';
  if (isRecord(value)) return 'unknown';
  return Array.isArray(value) ? listOf(value) : String(value);
}

/** An empty list, and one whose members have semicolons, are written as JSON. */
function listOf(list: readonly Json[]): string {
  const isPlain =
    list.length > 0 && list.every((one) => typeof one === 'string' && /^[^;[\s]+$/.test(one));
  return isPlain ? list.join(';') : JSON.stringify(list);
}

function quoted(cell: string): string {
  return /[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
