import type { Problem, Result } from '../../core/index.js';
import {
  diffProcess,
  fail,
  formatProcessDiff,
  narrateProcessDiff,
  ok,
  type ProcessDiff,
  type ProcessVersion,
  problemsOf,
} from '../../core/studio.js';
import type { Io } from '../io.js';
import { print, styleOf, widthOf } from '../print/print.js';
import type { Arguments } from '../read/arguments.js';
import type { NamedVersion } from '../read/read-version.js';

/** The most states of each version of a process that are expanded. */
export const USUAL_STATES = 20_000;

/** The processes among the names of a comparison. */
export function processesNamed(
  names: readonly string[],
  versions: readonly ProcessVersion[],
): readonly string[] {
  return names.filter((name) => versions.some(({ policy }) => policy.processes.has(name)));
}

/**
 * Compares processes, one after the other, and prints each.
 * @returns what was found; undefined where somebody interrupts
 */
export async function compareProcesses(
  args: Arguments,
  io: Io,
  {
    names,
    from,
    to,
  }: {
    readonly names: readonly string[];
    readonly from: NamedVersion;
    readonly to: NamedVersion;
  },
): Promise<Result<readonly ProcessDiff[]>> {
  const most = Number(args.one('most') ?? USUAL_STATES);
  const found: Result<ProcessDiff>[] = [];
  for (const process of names) {
    if (io.signal.aborted) break;
    if (io.stderr.isTerminal) await io.stderr.write(`${process} …\r`);
    const one = diffProcess(from.version, to.version, { process, most });
    found.push(one);
    if (one.ok && !args.has('json')) await printOne(args, io, { one: one.value, to });
    // Yields to the event loop between two processes, so that signals are handled.
    await new Promise(setImmediate);
  }
  const problems: readonly Problem[] = problemsOf(...found);
  return problems.length > 0
    ? fail(problems)
    : ok(found.flatMap((one) => (one.ok ? [one.value] : [])));
}

async function printOne(
  args: Arguments,
  io: Io,
  { one, to }: { readonly one: ProcessDiff; readonly to: NamedVersion },
): Promise<void> {
  const definition = to.version.policy.processes.get(one.process);
  const { texts } = to;
  const told =
    definition && narrateProcessDiff(definition, one, { texts, lang: args.one('lang') ?? 'en' });
  const look = { style: styleOf(io, io.stdout), width: widthOf(io.stdout) };
  if (told?.ok === true) await print(io, formatProcessDiff(told.value, look));
}
