import {
  formatFailure,
  isDecisionScenario,
  ok,
  type Played,
  play,
  problemsOf,
} from '../../core/studio.js';
import { EXIT, type Io } from '../io.js';
import { complain, print, printJson, styleOf, widthOf } from '../print/print.js';
import { moveLines } from '../print/print-move.js';
import { quoteBlocks, quotesOf } from '../print/quotes.js';
import type { Arguments } from '../read/arguments.js';
import { type GuideFile, readGuideFiles } from '../read/guide-files.js';
import type { CliSystem } from '../read/load-system.js';
import { readScenarios, type ScenarioFile } from '../read/read-scenarios.js';

interface Told extends ScenarioFile {
  readonly played: Played;
}

/**
 * Plays scenario files and all those in folders: prints one line each, and differences in full.
 * @returns 0 when all pass, 1 when one fails, 2 when a file is no scenario
 */
export async function runScenarios(args: Arguments, io: Io, system: CliSystem): Promise<number> {
  const own = args.positionals.length === 0;
  const read = own ? ok(system.scenarios) : await readScenarios(args.positionals);
  const guides = await guidesFor(args, system);
  if (!read.ok || !guides.ok) {
    await complain(io, problemsOf(read, guides));
    return EXIT.wrongInput;
  }
  const world = { ...system, guides: guides.value };
  const told: Told[] = [];
  for (const { file, scenario } of read.value) {
    // Ctrl-C is noticed between two scenarios.
    await new Promise(setImmediate);
    if (io.signal.aborted) break;
    if (!args.has('json')) io.leave?.('stdout', () => leftText(io, told, read.value));
    const switches = { ...system.switches, ...scenario.switches };
    const one = { file, scenario, played: play(system.policy, { ...scenario, switches }) };
    told.push(one);
    if (!args.has('json')) await tell(io, args, world, one);
  }
  if (args.has('json')) await printJson(io, told.map(verdictOf));
  else
    await print(io, [...failedLines(io, told), ...stoppedLines(told, read.value), summary(told)]);
  if (told.some(({ played }) => (played.failure?.problems.length ?? 0) > 0)) return EXIT.wrongInput;
  return told.every(({ played }) => played.ok) ? EXIT.done : EXIT.bad;
}

/** Says what is left where somebody has stopped it. */
function stoppedLines(told: readonly Told[], all: readonly unknown[]): readonly string[] {
  const left = all.length - told.length;
  return left === 0 ? [] : [`stopped: ${left} of ${all.length} scenarios were not played`];
}

/** What is said where somebody interrupts. */
function leftText(io: Io, told: readonly Told[], all: readonly unknown[]): string {
  const lines = [...failedLines(io, told), ...stoppedLines(told, all), summary(told)];
  return `${lines.join('\n')}\n`;
}

function verdictOf({ file, scenario, played }: Told) {
  const { ok: isOk, steps, records, failure } = played;
  const failed = failure === undefined ? {} : { failure };
  return { id: scenario.id ?? file, title: scenario.title, ok: isOk, ...failed, steps, records };
}

async function tell(io: Io, args: Arguments, system: Quoting, told: Told): Promise<void> {
  const { file, scenario, played } = told;
  const { warning, strong, quiet } = styleOf(io, io.stdout);
  const mark = played.ok ? 'ok' : warning('differs');
  const lines = [`${mark} ${strong(scenario.title)} ${quiet(file)}`];
  if (args.has('story')) lines.push(...storyLines(io, system, told));
  if (played.failure !== undefined) {
    lines.push(...formatFailure(played.failure).map((line) => `  ${line}`));
  }
  await print(io, lines);
}

/** The policy, with the reader's own copies of its guides; none where none are named. */
interface Quoting extends CliSystem {
  readonly guides: readonly GuideFile[];
}

async function guidesFor(args: Arguments, { policy }: CliSystem) {
  const folder = args.one('guides');
  return folder === undefined ? ok([]) : readGuideFiles(folder, [...policy.guides.values()]);
}

/** Quotes what is cited for the first time. */
function quoterFor(file: GuideFile | undefined) {
  const seen = new Set<string>();
  return (cites: readonly string[]) => {
    const fresh = cites.filter((cite) => !seen.has(cite));
    for (const cite of fresh) seen.add(cite);
    return file === undefined ? [] : quotesOf(file, fresh).flatMap((one) => quoteBlocks(one, 6));
  };
}

/** A played scenario of a process, printed step by step. */
function storyLines(io: Io, system: Quoting, { scenario, played }: Told): string[] {
  if (isDecisionScenario(scenario)) return [];
  const definition = system.policy.processes.get(scenario.process);
  if (definition === undefined) return [];
  const look = { style: styleOf(io, io.stdout), width: widthOf(io.stdout) };
  const told = scenario.story === undefined ? [] : ['', scenario.story];
  const { asOf = null } = scenario;
  const quote = quoterFor(system.guides.find(({ guide }) => guide.edition === definition.edition));
  const telling = { policy: system.policy, texts: system.texts, definition, asOf, look, quote };
  return [...told, '', ...played.moves.flatMap((move, i) => moveLines(move, i + 1, telling))];
}

/** What differs, once more, where it went by among others. */
function failedLines(io: Io, told: readonly Told[]): string[] {
  const failed = told.filter(({ played }) => !played.ok);
  if (failed.length === 0 || told.length < 2) return [];
  const { warning, strong, quiet } = styleOf(io, io.stdout);
  const lines = failed.map(
    ({ file, scenario }) => `${warning('differs')} ${strong(scenario.title)} ${quiet(file)}`,
  );
  return ['', ...lines, ''];
}

function summary(told: readonly Told[]): string {
  const good = told.filter(({ played }) => played.ok).length;
  const noun = told.length === 1 ? 'scenario' : 'scenarios';
  return `${good} of ${told.length} ${noun} ${good === 1 ? 'goes' : 'go'} as expected`;
}
