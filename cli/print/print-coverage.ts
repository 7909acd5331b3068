import type { Style } from '../../core/index.js';
import {
  type Count,
  type Coverage,
  type DecisionCoverage,
  type OneSided,
  OUT_OF_REACH,
  type PlaceOutOfReach,
  type PlayedScenario,
  type ProcessCoverage,
} from '../../core/studio.js';

/** The coverage in counts: one line for each decision and process. */
export function coverageLines(
  { rules, decisions, processes }: Coverage,
  stories: readonly PlayedScenario[],
  { strong, warning, quiet }: Style,
): readonly string[] {
  const differing = stories.filter(({ played }) => !played.ok).length;
  const placed = Object.values(rules.placed);
  const of = (kind: string) => placed.filter((p) => p === kind).length;
  const all = placed.length + rules.missing.length;
  return [
    strong(`What ${stories.length} ${stories.length === 1 ? 'scenario' : 'scenarios'} exercise`),
    quiet('Exercised is not checked: what a scenario expects of its steps is up to the scenario.'),
    ...(differing === 0
      ? []
      : [
          warning(
            `${differing} go otherwise than expected; a story counts as far as it was played`,
          ),
        ]),
    '',
    strong('Rules of the guides'),
    `  ${of('decided')} decided, ${of('played')} played, ${of('informational')} informational, ` +
      `${rules.missing.length} of ${all} carried out nowhere`,
    '',
    strong('Decisions') + quiet('  rules that fired; comparisons seen both true and false'),
    ...table(decisions.map((d) => [d.decision, ratio(d.rules), ratio(d.comparisons)])),
    '',
    strong('Processes') +
      quiet('  states entered; transitions and additions taken; guards seen to hold and not to'),
    ...table(
      processes.map((p) => [
        ...[p.process, ratio(p.states), ratio(p.transitions)],
        ...[ratio(p.additions), ratio(p.guards)],
      ]),
    ),
    '',
  ];
}

/** What was not exercised, by the names in the files. */
export function todoLines(coverage: Coverage, { strong, quiet }: Style): readonly string[] {
  const { rules, decisions, processes } = coverage;
  const parts = [
    ...decisions.map((d) => part(`${d.decision} ${quiet(d.path)}`, decisionTodo(d))),
    ...processes.map((p) => part(p.process, processTodo(p))),
    part('rules of the guides that are carried out nowhere', missingLines(rules.missing)),
  ].flat();
  if (parts.length === 0) return ['nothing is left to do'];
  return [
    strong('To do'),
    quiet('Some of it may be impossible: what stands after another condition can rest on it.'),
    ...parts,
  ];
}

/** What no case reaches, with the reason. */
export function outOfReachLines(
  places: readonly PlaceOutOfReach[],
  { strong, quiet }: Style,
): readonly string[] {
  if (places.length === 0) return [];
  const decisions = [...new Set(places.map(({ decision }) => decision))];
  return [
    '',
    strong('Reached by no case'),
    ...decisions.flatMap((decision) => {
      const own = places.filter((one) => one.decision === decision);
      return part(
        decision,
        own.map(({ place, kind, why }) => {
          const what = kind === 'rule' ? `${place} never fires` : `${place} has one truth value`;
          return `${what}: ${quiet(OUT_OF_REACH[why])}`;
        }),
      );
    }),
  ];
}

function part(title: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : [title, ...lines.map((line) => `  ${line}`)];
}

function decisionTodo({ todo }: DecisionCoverage): readonly string[] {
  return [
    ...todo.rules.map((id) => `rule ${id} never fires`),
    ...todo.comparisons.map((one) => `${one.place}: ${one.text} is ${never(one, 'true', 'false')}`),
  ];
}

function processTodo({ todo }: ProcessCoverage): readonly string[] {
  return [
    ...todo.states.map((name) => `state ${name} is never entered`),
    ...todo.transitions.map((id) => `transition ${id} is never taken`),
    ...todo.additions.map((id) => `addition ${id} is never taken`),
    ...todo.guards.map(
      (one) => `guard of ${one.place}: ${one.text}: ${never(one, 'held', 'failed')}`,
    ),
  ];
}

function never({ lacks }: OneSided, yes: string, no: string): string {
  return lacks.length === 2 ? 'never looked at' : `never ${lacks[0] === true ? yes : no}`;
}

/** Eight ids on a line. */
function missingLines(ids: readonly string[]): readonly string[] {
  const lines: string[] = [];
  for (let i = 0; i < ids.length; i += 8) lines.push(ids.slice(i, i + 8).join(' '));
  return lines;
}

function ratio({ all, exercised }: Count): string {
  return all === 0 ? '-' : `${exercised}/${all}`;
}

function table(rows: readonly (readonly string[])[]): readonly string[] {
  const widths = (rows[0] ?? []).map((_, i) => Math.max(...rows.map((row) => row[i]?.length ?? 0)));
  return rows.map((row) => {
    const cells = row.map((cell, i) =>
      i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0),
    );
    return `  ${cells.join('  ')}`;
  });
}
