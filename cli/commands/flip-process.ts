import { type Case, EMPTY_CASE, type Problem, type Result, startRun } from '../../core/index.js';
import {
  fail,
  fill,
  kindOfGoal,
  languageOf,
  narrateState,
  problemsOf,
  type ReachReport,
  reach,
  statePath,
} from '../../core/studio.js';
import { EXIT, type Io } from '../io.js';
import { complain, print, printJson, styleOf, widthOf } from '../print/print.js';
import { moveLines } from '../print/print-move.js';
import type { Arguments } from '../read/arguments.js';
import { missingOptions } from '../read/common-options.js';
import { loadPolicyFor } from '../read/load-rules.js';
import { type CliSystem, loadSystem } from '../read/load-system.js';
import { readCase } from '../read/read-case.js';

/** The most states that are explored. */
export const USUAL_MOST = 100_000;

/** True where the arguments name a process. */
export async function isOfProcess(args: Arguments): Promise<boolean> {
  if (args.has('facts')) return false;
  if (args.has('case')) return true;
  const loaded = await loadPolicyFor(args);
  return loaded.ok && loaded.value.policy.processes.has(args.positionals[0] ?? '');
}

/**
 * Prints the shortest events and facts that lead a process to a state or an effect, or that nothing
 * does.
 * @returns the exit code
 */
export async function flipProcess(args: Arguments, io: Io): Promise<number> {
  const refused = async (problems: readonly Problem[]) => {
    await complain(io, problems);
    return EXIT.wrongInput;
  };
  const system = await loadSystem(args);
  if (!system.ok) return refused(system.problems);
  const from = await caseOf(args, system.value);
  const goal = goalProblems(args, system.value);
  if (!from.ok) return refused([...problemsOf(from), ...goal]);
  const run = from.value.runs.findLastIndex(({ process }) => process === args.positionals[0]);
  if (run < 0) return refused([otherProcess(args, from.value), ...goal]);
  const request = { case: from.value, run, to: args.one('to') ?? '' };
  const found = reach(system.value.policy, {
    ...request,
    most: Number(args.one('most') ?? USUAL_MOST),
  });
  if (!found.ok) return refused(found.problems.map(ofOption));
  if (args.has('json')) await printJson(io, documentOf(from.value, found.value));
  else await print(io, linesOf(args, io, system.value, { from: from.value, report: found.value }));
  return EXIT.done;
}

/** The problems of the arguments that one can see without a policy. */
export function processProblems(args: Arguments): readonly Problem[] {
  const decisionOnly = ['facts', 'output', 'freeze', 'usual'].filter((option) => args.has(option));
  return [
    ...missingOptions(args, { to: 'a state of the process, or an effect: `--to failed`' }),
    ...decisionOnly.map((option) => ({
      code: 'args/unexpected',
      message: `\`--${option}\` is for decisions: a process has a case`,
      hint: 'what is known of the case is in its file',
    })),
    ...['most', 'after'].flatMap((option) => numberProblems(args, option)),
  ];
}

function numberProblems(args: Arguments, option: string): readonly Problem[] {
  const text = args.one(option);
  if (text === undefined || /^\d{1,9}$/.test(text)) return [];
  const message = `\`--${option} ${text}\` is not a whole number`;
  return [{ code: 'args/wrong-value', message }];
}

async function caseOf(args: Arguments, { policy, switches }: CliSystem): Promise<Result<Case>> {
  const file = args.one('case');
  if (file === undefined) {
    const process = args.positionals[0] ?? '';
    return startRun(policy, EMPTY_CASE, { process, asOf: args.one('as-of') ?? null, switches });
  }
  const both = ['as-of', 'switch'].filter((option) => args.has(option));
  if (both.length > 0) return fail(both.map(besideCase));
  const after = args.one('after');
  const most = after === undefined ? undefined : Number(after);
  return readCase(policy, { option: '--case', file, most });
}

/** What is wrong with the goal, whatever is wrong with the case. */
function goalProblems(args: Arguments, { policy }: CliSystem): readonly Problem[] {
  const definition = policy.processes.get(args.positionals[0] ?? '');
  if (definition === undefined) return [];
  return problemsOf(kindOfGoal(policy, definition, args.one('to') ?? '')).map(ofOption);
}

function besideCase(option: string): Problem {
  const message = `\`--${option}\` cannot stand beside \`--case\`: a run keeps the time and the switches it began with`;
  return { code: 'args/unexpected', message };
}

function otherProcess(args: Arguments, { runs }: Case): Problem {
  const names = runs.map(({ process }) => `\`${process}\``).join(', ');
  const message = `the case has no run of \`${args.positionals[0]}\`, but of ${names}`;
  return { code: 'args/wrong-value', message, file: '--case' };
}

function ofOption({ at, ...problem }: Problem): Problem {
  return { ...problem, file: at === '/to' ? '--to' : '--case' };
}

function documentOf(from: Case, { after, ...report }: ReachReport) {
  const now = from.runs[report.run];
  return {
    ...{ process: report.process, run: report.run, from: now?.state ?? null },
    ...{ to: report.to, kind: report.kind, verdict: report.verdict, steps: report.steps },
    ...{ reached: after.runs[report.run]?.state ?? null, states: report.states },
  };
}

function linesOf(
  args: Arguments,
  io: Io,
  { policy, texts }: CliSystem,
  { from, report }: { readonly from: Case; readonly report: ReachReport },
): string[] {
  const lang = args.one('lang') ?? 'en';
  const { ways } = languageOf(texts, lang).words;
  const { run: index, verdict, steps, after, to, states } = report;
  const run = from.runs[index];
  const definition = policy.processes.get(report.process);
  if (run === undefined || definition === undefined) return [];
  const style = styleOf(io, io.stdout);
  const { label } = narrateState(definition, { to: statePath(run.state) });
  const goal = report.kind === 'state' ? ways.toState : ways.toEffect;
  const heading = [style.strong(fill(goal, { from: label, to })), ''];
  if (verdict !== 'reachable') {
    const text = verdict === 'unreachable' ? ways.unreachable : ways.notFound;
    return [...heading, fill(text, { states })];
  }
  if (steps.length === 0) return [...heading, ways.there];
  const form = new Intl.PluralRules(lang).select(steps.length);
  const count = fill(ways.found[form] ?? ways.found.other ?? '', { count: steps.length });
  const look = { style, width: widthOf(io.stdout) };
  const telling = { policy, texts, definition, asOf: run.asOf, look, lang };
  const log = after.runs[index]?.log.slice(run.log.length) ?? [];
  const moves = log.map((step) => ({ steps: [step], clock: step.at, timers: [] }));
  return [...heading, count, '', ...moves.flatMap((move, i) => moveLines(move, i + 1, telling))];
}
