import type { Problem, Result } from '../../core/index.js';
import { fail, isRecord, ok, readScenario, type Scenario } from '../../core/studio.js';
import type { Io } from '../io.js';
import { parseJson } from './json-text.js';
import { linesOf } from './lines-of.js';
import { withoutMark } from './read-json.js';

/**
 * Reads a trace in the catalogue's form as a scenario.
 * @returns problems as of a scenario
 */
export function traceScenario({
  facts,
  ...line
}: Readonly<Record<string, unknown>>): Result<Scenario> {
  return readScenario({ title: '', ...line, facts: facts ?? {} });
}

/**
 * Reads a case in the catalogue's form, with its expectation, as a scenario.
 * @returns problems as of a scenario
 */
export function caseScenario({
  title = '',
  decision,
  asOf = null,
  switches,
  facts = {},
  expect = {},
  rules = [],
  assumptions = [],
}: Readonly<Record<string, unknown>>): Result<Scenario> {
  const only = { title, facts, asOf, expect, rules, assumptions };
  return readScenario({
    ...{ title, decision, given: {}, cases: [only] },
    ...(switches === undefined ? {} : { switches }),
  });
}

/**
 * Reads all traces or cases of a file, one for each line.
 * @param source a file, `-` for stdin, or undefined for none
 * @param scenarioOf makes a scenario of a line
 * @returns the problems of every line, each with its number
 */
export async function readLines(
  source: string | undefined,
  io: Io,
  scenarioOf: typeof traceScenario,
): Promise<Result<readonly Scenario[]>> {
  if (source === undefined) return ok([]);
  const lines = await linesOf(source, io);
  if (!lines.ok) return lines;
  const found: Scenario[] = [];
  const problems: Problem[] = [];
  let number = 0;
  for await (const line of lines.value) {
    number += 1;
    if (line.trim() === '') continue;
    const read = readLine(withoutMark(line), scenarioOf);
    if (read.ok) found.push(read.value);
    else problems.push(...read.problems.map((p) => ({ ...p, file: source, line: number })));
  }
  return problems.length > 0 ? fail(problems) : ok(found);
}

function readLine(line: string, scenarioOf: typeof traceScenario): Result<Scenario> {
  const parsed = parseJson('', line);
  if (!parsed.ok) return parsed;
  const { value } = parsed.value;
  if (isRecord(value)) return scenarioOf(value);
  return fail([{ code: 'run/shape', message: 'the line is not an object' }]);
}
