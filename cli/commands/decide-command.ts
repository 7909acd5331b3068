import type { Problem } from '../../core/index.js';
import type { Command } from '../command.js';
import { EXIT } from '../io.js';
import { complain, print, printJson, styleOf, widthOf } from '../print/print.js';
import { briefLines } from '../print/print-record.js';
import type { Arguments } from '../read/arguments.js';
import { questionOptions, switchProblems, usualOption } from '../read/common-options.js';
import { askOne, questionProblems } from './decide-one.js';
import { ENGINES } from './engines.js';

/** `provisim decide`. */
export const decideCommand: Command = {
  name: 'decide',
  summary: 'decides one case, or one a line of a file',
  usage: [
    'decide <decision> --facts <file | - | JSON> [--as-of <date | epoch>]',
    'decide --cases <file.jsonl | ->',
  ],
  most: 1,
  options: {
    ...questionOptions,
    ...usualOption,
    cases: {
      value: '<file | ->',
      doc: 'a case a line: {"id"?, "decision", "facts", "asOf"?, "switches"?}; a record a line out',
    },
    engine: {
      value: '<engine>',
      choices: ENGINES,
      doc: 'the fast engine, or json-rules-engine as its reference',
    },
  },
  examples: [
    {
      shows: 'may the link be used?',
      run: `decide broadworks.activation.link --facts '{"userClusterId":"c1","templateClusterId":"c2"}'`,
    },
    {
      shows: 'nothing known yet: which facts matter?',
      run: `decide broadworks.attach.decision --facts '{}'`,
    },
    {
      shows: 'by the rules of an earlier day, as JSON',
      run: 'decide wholesale.attach.decision --facts facts.json --as-of 2024-08-21 --json',
    },
    {
      shows: 'with what is usual where nothing was said',
      run: `decide broadworks.attach.rights --facts '{"attachDecision":"AUTO_ATTACH"}' --usual`,
    },
    { shows: 'many cases, a record a line', run: 'decide --cases cases.jsonl > records.jsonl' },
  ],
  check: (args) => [
    ...(args.has('cases') ? besideCases(args) : questionProblems(args)),
    ...switchProblems(args),
  ],
  run: async (args, io) => {
    if (args.has('cases')) {
      const { decideCases } = await import('./decide-cases.js');
      return decideCases(args, io);
    }
    const answered = await askOne(args, io, 'en');
    if (io.signal.aborted) return EXIT.done;
    if (!answered.ok) {
      await complain(io, answered.problems);
      return EXIT.wrongInput;
    }
    const { record } = answered.value;
    const look = { style: styleOf(io, io.stdout), width: widthOf(io.stdout) };
    if (args.has('json')) await printJson(io, record);
    else await print(io, briefLines(answered.value, record, look));
    return EXIT.done;
  },
};

function besideCases(args: Arguments): Problem[] {
  const code = 'args/conflict';
  const hint = 'each line names its own';
  const facts = { code, message: '`--facts` cannot go with `--cases`', hint };
  const decision = { code, message: 'a decision cannot be named beside `--cases`', hint };
  return [
    ...(args.has('facts') ? [facts] : []),
    ...(args.positionals.length > 0 ? [decision] : []),
  ];
}
