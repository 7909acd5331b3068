import { formatWhyNot, narrateWhyNot, whyNot } from '../../core/index.js';
import type { Command } from '../command.js';
import { EXIT } from '../io.js';
import { complain, print, printJson, styleOf, widthOf } from '../print/print.js';
import { langOption, questionOptions, switchProblems } from '../read/common-options.js';
import { questionProblems, readQuestionOf } from './decide-one.js';

/** `provisim whynot`. */
export const whynotCommand: Command = {
  name: 'whynot',
  summary: 'says for every outcome that did not come what stood in its way',
  usage: [
    'whynot <decision> --facts <file | - | JSON> [--output <name>] [--as-of <date | epoch>] [--lang en | cs]',
  ],
  most: 1,
  options: {
    ...questionOptions,
    ...langOption,
    output: { value: '<name>', doc: 'the output; left out: the first of the decision' },
  },
  examples: [
    {
      shows: 'why is the link not usable, and what else could have come?',
      run: `whynot broadworks.activation.link --facts '{"userClusterId":"c1","templateClusterId":"c2"}'`,
    },
  ],
  check: (args) => [...questionProblems(args), ...switchProblems(args)],
  run: async (args, io) => {
    const asked = await readQuestionOf(args, io);
    if (!asked.ok) {
      await complain(io, asked.problems);
      return EXIT.wrongInput;
    }
    const { policy, texts, request, place } = asked.value;
    const output = args.one('output');
    const report = whyNot(policy, { ...request, ...(output !== undefined && { output }) });
    if (!report.ok) {
      await complain(io, report.problems.map(place));
      return EXIT.wrongInput;
    }
    if (args.has('json')) {
      const { record, ...rest } = report.value;
      await printJson(io, { ...rest, outcome: record.outcome });
      return EXIT.done;
    }
    const lang = args.one('lang') ?? 'en';
    const told = narrateWhyNot(policy, report.value, { texts, lang });
    if (!told.ok) {
      await complain(io, told.problems);
      return EXIT.wrongInput;
    }
    await print(
      io,
      formatWhyNot(told.value, { style: styleOf(io, io.stdout), width: widthOf(io.stdout) }),
    );
    return EXIT.done;
  },
};
