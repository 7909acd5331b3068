import type { Problem, Result } from '../../core/index.js';
import {
  fail,
  isDecisionScenario,
  LIMITS,
  ok,
  play,
  problemsOf,
  type Scenario,
} from '../../core/studio.js';
import type { Command } from '../command.js';
import { EXIT, type Io } from '../io.js';
import { complain } from '../print/print.js';
import { traceLink } from '../print/trace-link.js';
import type { Arguments } from '../read/arguments.js';
import { switchProblems } from '../read/common-options.js';
import { type CliSystem, loadSystem } from '../read/load-system.js';
import { readScenarios, type ScenarioFile } from '../read/read-scenarios.js';
import { USUAL_ADDRESS } from '../serve-page.js';

/** `provisim share`. */
export const shareCommand: Command = {
  name: 'share',
  summary: 'prints a link that opens a scenario in the playground',
  usage: ['share <scenario file | folder…> [--base <address>]'],
  most: Number.POSITIVE_INFINITY,
  options: {
    base: {
      value: '<address>',
      doc: `of the playground page; left out: ${USUAL_ADDRESS}, where \`start\` serves it`,
    },
  },
  examples: [
    {
      shows: 'a process, step by step',
      run: 'share scenarios/broadworks/attachment/customer-declines.json',
    },
    {
      shows: 'every scenario of a folder, on a page of your own',
      run: 'share scenarios/broadworks/decisions --base https://example.org/provisim/',
    },
  ],
  check: (args) => [
    ...(args.positionals.length === 0 ? [NO_SCENARIO] : []),
    ...(args.has('rules') ? [RULES] : []),
    ...baseProblems(args.one('base')),
    ...switchProblems(args),
  ],
  run: async (args, io) => {
    const links = await linksFor(args);
    if (!links.ok) {
      await complain(io, links.problems);
      return EXIT.wrongInput;
    }
    await write(args, io, links.value);
    return EXIT.done;
  },
};

/** The links of all scenarios that are named; or every problem of the policy and of every file. */
async function linksFor(args: Arguments): Promise<Result<readonly string[]>> {
  const [system, read] = await Promise.all([loadSystem(args), readScenarios(args.positionals)]);
  if (!system.ok || !read.ok) {
    return fail(problemsOf(system, read));
  }
  const base = args.one('base') ?? USUAL_ADDRESS;
  const links = read.value.map((one) => linkOf(one, { system: system.value, base }));
  const problems = problemsOf(...links);
  return problems.length > 0
    ? fail(problems)
    : ok(links.flatMap((one) => (one.ok ? [one.value] : [])));
}

function linkOf(
  { file, scenario }: ScenarioFile,
  { system, base }: { readonly system: CliSystem; readonly base: string },
): Result<string> {
  const shared = { ...scenario, switches: { ...system.switches, ...scenario.switches } };
  const wrong = play(system.policy, shared).failure?.problems ?? [];
  const link = traceLink(shared, base);
  const bytes = Math.max(link.length, Buffer.byteLength(JSON.stringify(shared)));
  const problems = [...wrong, ...sizeProblems(scenario, bytes)];
  return problems.length > 0 ? fail(problems.map((one) => ({ ...one, file }))) : ok(link);
}

/** What the page would refuse to open. */
function sizeProblems(scenario: Scenario, bytes: number): readonly Problem[] {
  const moves = isDecisionScenario(scenario)
    ? 0
    : Math.max(scenario.steps.length, scenario.others?.length ?? 0);
  return [...tooLarge(moves, LIMITS.moves, 'steps'), ...tooLarge(bytes, LIMITS.link, 'bytes')];
}

function tooLarge(size: number, most: number, what: string): readonly Problem[] {
  if (size <= most) return [];
  const message = `a link holds at most ${most} ${what}, and here are ${size}`;
  return [{ code: 'share/too-large', message }];
}

const NO_SCENARIO: Problem = {
  code: 'args/missing',
  message: 'there is no scenario to share',
  hint: 'give scenario files or folders',
};

const RULES: Problem = {
  code: 'args/unexpected',
  message: '`--rules` has no place in a link: the page decides by its own rules',
  hint: '`provisim page --rules` makes a page that decides by yours',
};

function baseProblems(base: string | undefined): readonly Problem[] {
  if (base === undefined || base === '' || URL.canParse(base)) return [];
  const message = `\`--base ${base}\` is not an address`;
  return [{ code: 'args/wrong-value', message, hint: `as in \`--base ${USUAL_ADDRESS}\`` }];
}

async function write(args: Arguments, io: Io, links: readonly string[]): Promise<void> {
  const lines = links.map((link) => (args.has('json') ? JSON.stringify({ link }) : link));
  await io.stdout.write(`${lines.join('\n')}\n`);
}
