import { explainRecord, type Json, type Policy, type Texts } from '../../core/index.js';
import type { RowChange, Simulation, ValueCount } from '../../core/studio.js';
import type { Io } from '../io.js';
import { styleOf } from './print.js';

/** A simulation with what it is printed with. */
export interface Simulated {
  readonly simulation: Simulation;
  readonly texts: Texts;
  readonly lang: string;
  /** Columns that are no facts. */
  readonly ignored: readonly string[];
}

/** Where people read: how many rows have which outcome, and whom a reform concerns. */
export function simulationLines(
  io: Io,
  policy: Pick<Policy, 'ruleSets' | 'guides'>,
  simulated: Simulated,
): readonly string[] {
  const { simulation, ignored } = simulated;
  const { strong, quiet } = styleOf(io, io.stdout);
  const report = simulation.report();
  const { rows, refused, values, changed, changes, decision, output } = report;
  const decided = rows - refused;
  const hasReform = values.some(({ after }) => after !== undefined);
  const say = (value: Json) => sayValue(policy, simulated, value);
  const line = ({ value, before, after }: ValueCount) => {
    const counts = hasReform ? `${count(before)} ->${count(after ?? 0)}` : count(before);
    return `${counts}  ${say(value)}`;
  };
  return [
    strong(`${counted(rows)} by ${decision}`),
    ...(refused === 0 ? [] : [`${number(refused)} of them could not be decided`]),
    ...(ignored.length === 0 ? [] : [quiet(`columns that are no facts: ${ignored.join(', ')}`)]),
    ...(values.length === 0 ? [] : ['', quiet(heading(output, hasReform))]),
    ...values.map(line),
    ...(hasReform && decided > 0 ? ['', strong(changedText(changed, decided))] : []),
    ...changes.flatMap((one) =>
      changeLines(one, { say, titleOf: (rule) => simulation.titleOf(rule) }),
    ),
  ];
}

function changedText(changed: number, decided: number): string {
  if (changed === 0) return 'The reform changes the outcome of no row';
  const share = ((100 * changed) / decided).toFixed(1);
  return `The reform changes the outcome of ${counted(changed)} (${share} %)`;
}

interface Words {
  say(value: Json): string;
  titleOf(rule: string): string;
}

function changeLines(change: RowChange, { say, titleOf }: Words): string[] {
  const { from, to, ended, added, ids } = change;
  const more = change.count > ids.length ? ', …' : '';
  const isSame = JSON.stringify(from) === JSON.stringify(to);
  return [
    '',
    `${count(change.count)}  ${isSame ? `${say(from)}, in another output` : say(from)}`,
    ...(isSame ? [] : [`${' '.repeat(8)}-> ${say(to)}`]),
    ...ended.map((rule) => `${' '.repeat(8)}no longer: ${titleOf(rule)} (${rule})`),
    ...added.map((rule) => `${' '.repeat(8)}by: ${titleOf(rule)} (${rule})`),
    `${' '.repeat(8)}rows ${ids.map(String).join(', ')}${more}`,
  ];
}

/** A value of the output in words, with its token; or what is missing for one. */
function sayValue(
  policy: Pick<Policy, 'ruleSets' | 'guides'>,
  { simulation, texts, lang }: Simulated,
  value: Json,
): string {
  if (typeof value === 'object' && value !== null && 'missing' in value) {
    return `not certain: depends on ${String(value.missing).replaceAll(',', ', ')}`;
  }
  const text = Array.isArray(value) ? `[${value.join(', ')}]` : String(value);
  const record = simulation.exampleOf(value);
  const told = record && explainRecord(policy, record, { texts, lang });
  const { output } = simulation.report();
  const said = told?.ok ? told.value.headline.filter(({ name }) => name === output) : [];
  return said.length === 0 ? text : `${said.map((one) => one.text).join(' ')} (${text})`;
}

function heading(output: string, hasReform: boolean): string {
  return hasReform ? `${output}: rows as it is -> under the reform` : `${output}: rows`;
}

function counted(rows: number): string {
  return `${number(rows)} ${rows === 1 ? 'row' : 'rows'}`;
}

function number(value: number): string {
  return value.toLocaleString('en');
}

function count(value: number): string {
  return number(value).padStart(7);
}
