import type { Problem } from '../../core/index.js';
import type { Command } from '../command.js';
import { EXIT } from '../io.js';
import { complain } from '../print/print.js';
import type { Arguments } from '../read/arguments.js';
import { switchProblems } from '../read/common-options.js';
import { guidesOption } from '../read/guide-files.js';
import { loadSystem } from '../read/load-system.js';
import { runLines } from './run-lines.js';
import { runScenarios } from './run-scenarios.js';

/** `provisim run`. */
export const runCommand: Command = {
  name: 'run',
  summary: 'plays scenarios, cases or traces and says where they go otherwise than expected',
  usage: [
    'run <scenario files or folders…> [--story [--guides <folder>]]',
    'run --policy <module> [scenario files or folders…] [--story]',
    'run --cases <file.jsonl | ->',
    'run --traces <file.jsonl | ->',
  ],
  most: Number.POSITIVE_INFINITY,
  options: {
    cases: { value: '<file | ->', doc: 'a case a line, with what it expects' },
    traces: { value: '<file | ->', doc: 'a story of a process a line' },
    story: { doc: 'tells every step of the scenarios' },
    ...guidesOption,
  },
  examples: [
    { shows: 'all scenarios of a folder', run: 'run scenarios' },
    {
      shows: 'one story, step by step',
      run: 'run --story scenarios/broadworks/attachment/approved-at-the-third-try.json',
    },
    { shows: 'what if the threshold were another?', run: 'run scenarios --rules my-rules' },
    { shows: 'the scenarios of a policy of your own', run: 'run --policy examples/library' },
    { shows: 'a verdict a line, for scripts', run: 'run --traces traces.jsonl --json' },
  ],
  check: (args) => [...sourceProblems(args), ...quoteProblems(args), ...switchProblems(args)],
  run: async (args, io) => {
    const world = await loadSystem(args);
    if (!world.ok) {
      await complain(io, world.problems);
      return EXIT.wrongInput;
    }
    const lines = args.has('cases') || args.has('traces');
    return lines ? runLines(args, io, world.value) : runScenarios(args, io, world.value);
  },
};

/** Only steps that are printed in prose are printed with quotes. */
function quoteProblems(args: Arguments): Problem[] {
  if (!args.has('guides') || (args.has('story') && !args.has('json'))) return [];
  const hint = 'add `--story`, without `--json`';
  const message = '`--guides` quotes the lines of a story, and none is told';
  return [{ code: 'args/conflict', message, hint }];
}

function sourceProblems(args: Arguments): Problem[] {
  const sources = [
    ...(args.has('cases') ? ['`--cases`'] : []),
    ...(args.has('traces') ? ['`--traces`'] : []),
    ...(args.positionals.length > 0 ? ['scenario files'] : []),
  ];
  const hint = 'give scenario files or folders, `--cases` or `--traces`';
  if (sources.length === 0 && !args.has('policy')) {
    return [{ code: 'args/missing', message: 'there is nothing to run', hint }];
  }
  if (sources.length <= 1) return [];
  return [{ code: 'args/conflict', message: `${sources.join(' and ')} cannot go together`, hint }];
}
