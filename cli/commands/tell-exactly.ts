import type { NarrateOptions, Policy, Problem, plainStyle, Result } from '../../core/index.js';
import { EXIT, type Io } from '../io.js';
import { complain, print, printJson, styleOf, widthOf } from '../print/print.js';
import type { Arguments } from '../read/arguments.js';
import { type AskedOf, readQuestionOf } from './decide-one.js';

/** What is asked of a case besides its answer, and how it is printed. */
export interface ExactQuestion<T, N> {
  ask(policy: Policy, request: AskedOf['request']): Result<T>;
  /** The JSON document of the answer. */
  document(found: T): unknown;
  narrate(policy: Policy, found: T, options: NarrateOptions): Result<N>;
  format(
    told: N,
    look: { readonly style: typeof plainStyle; readonly width: number },
  ): readonly string[];
}

/**
 * Asks something of the case in the arguments and prints the answer: in sentences, or as JSON.
 * @returns the exit code
 */
export async function tellExactly<T, N>(
  args: Arguments,
  io: Io,
  { ask, document, narrate, format }: ExactQuestion<T, N>,
): Promise<number> {
  const refused = async (problems: readonly Problem[]) => {
    await complain(io, problems);
    return EXIT.wrongInput;
  };
  const asked = await readQuestionOf(args, io);
  if (!asked.ok) return refused(asked.problems);
  const { policy, texts, request, place } = asked.value;
  const found = ask(policy, request);
  if (!found.ok) return refused(found.problems.map(place).map(ofOption));
  if (args.has('json')) {
    await printJson(io, document(found.value));
    return EXIT.done;
  }
  const told = narrate(policy, found.value, { texts, lang: args.one('lang') ?? 'en' });
  if (!told.ok) return refused(told.problems);
  const look = { style: styleOf(io, io.stdout), width: widthOf(io.stdout) };
  await print(io, format(told.value, look));
  return EXIT.done;
}

/** Options that are parts of the request. */
const OPTIONS = ['output', 'to', 'freeze'];

/** A problem of the request is one of an option. */
function ofOption(problem: Problem): Problem {
  const { at, ...rest } = problem;
  const option = OPTIONS.find((name) => at === `/${name}` || at?.startsWith(`/${name}/`) === true);
  return option === undefined ? problem : { ...rest, file: `--${option}` };
}
