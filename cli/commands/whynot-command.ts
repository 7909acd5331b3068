import { formatWhyNot, narrateWhyNot, whyNot } from '../../core/index.js';
import type { Command } from '../command.js';
import {
  langOption,
  questionOptions,
  switchProblems,
  usualOption,
} from '../read/common-options.js';
import { questionProblems } from './decide-one.js';
import { tellExactly } from './tell-exactly.js';

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
    ...usualOption,
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
  run: (args, io) => {
    const output = args.one('output');
    return tellExactly(args, io, {
      ask: (policy, request) =>
        whyNot(policy, { ...request, ...(output !== undefined && { output }) }),
      document: ({ record, ...rest }) => ({
        ...rest,
        outcome: record.outcome,
        ...(record.usual !== undefined && { usual: record.usual }),
      }),
      narrate: narrateWhyNot,
      format: formatWhyNot,
    });
  },
};
