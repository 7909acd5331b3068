import type { Case, Policy, Problem, Result } from '../../core/index.js';
import { openCase } from '../../core/index.js';
import {
  caseOfScenario,
  fail,
  isDecisionScenario,
  isRecord,
  ok,
  readScenario,
} from '../../core/studio.js';
import { positionsIn } from './json-text.js';
import { readJsonFile } from './read-json.js';

/**
 * Reads the case that an option names: a saved case, or a scenario about a process, which is played.
 * @param option the option, for problems: `--case`
 * @param most the steps of a scenario that are played; left out: all
 * @returns problems with file and place: `file/…`, `json/…`, `saved/…`, `scenario/…`, `args/…`
 */
export async function readCase(
  policy: Policy,
  { option, file, most }: { option: string; file: string; most?: number | undefined },
): Promise<Result<Case>> {
  const read = await readJsonFile(file);
  if (!read.ok) return read;
  const { value, text } = read.value;
  const position = positionsIn(text);
  const placed = (problem: Problem) => ({ ...problem, file, ...position(problem.at ?? '') });
  if (!isRecord(value) || !('steps' in value || 'decision' in value)) {
    const opened = openCase(policy, value);
    return opened.ok ? ok(opened.value.case) : fail(opened.problems.map(placed));
  }
  const scenario = readScenario(value);
  if (!scenario.ok) return fail(scenario.problems.map(placed));
  if (isDecisionScenario(scenario.value)) {
    const message = `\`${option}\` is a scenario about a decision`;
    return fail([{ code: 'args/wrong-value', message, hint: 'one about a process is played' }]);
  }
  const played = caseOfScenario(policy, scenario.value, most);
  return played.ok ? played : fail(played.problems.map(placed));
}
