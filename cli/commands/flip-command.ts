import {
  decideUnknown,
  type FlipRequest,
  flip,
  formatFlips,
  narrateFlips,
  type Problem,
} from '../../core/index.js';
import { fail, ok, problemsOf } from '../../core/studio.js';
import type { Command } from '../command.js';
import type { Io } from '../io.js';
import type { Arguments } from '../read/arguments.js';
import {
  jsonOrText,
  langOption,
  questionOptions,
  switchProblems,
  usualOption,
} from '../read/common-options.js';
import { questionProblems } from './decide-one.js';
import { flipProcess, isOfProcess, processProblems, USUAL_MOST } from './flip-process.js';
import { tellExactly } from './tell-exactly.js';

/** `provisim flip`. */
export const flipCommand: Command = {
  name: 'flip',
  summary: 'says which smallest changes of the facts change an outcome, or which events lead on',
  usage: [
    'flip <decision> --facts <file | - | JSON> [--output <name>] [--to <JSON>] [--freeze <facts>] [--as-of <date | epoch>]',
    'flip <process> --to <state | effect> [--case <saved case | scenario> [--after <number>]] [--most <number>]',
  ],
  most: 1,
  options: {
    ...questionOptions,
    ...usualOption,
    ...langOption,
    output: {
      value: '<name>',
      doc: 'the output that is to change; left out: the first of the decision',
    },
    to: {
      value: '<JSON>',
      doc: 'the value that it is to have, left out: any other; of a process: a state or an effect',
    },
    freeze: { value: '<fact,fact>', doc: 'facts that stay as they are' },
    case: { value: '<file>', doc: 'of a process: where it is; left out: at its beginning' },
    after: { value: '<number>', doc: 'of a scenario: the steps that are played; left out: all' },
    most: {
      value: '<number>',
      doc: `of a process: the most states to look at; usually ${USUAL_MOST}`,
    },
  },
  examples: [
    {
      shows: 'what would make the link usable?',
      run: `flip broadworks.activation.link --facts '{"userClusterId":"c1","templateClusterId":"c2"}'`,
    },
    {
      shows: 'how does a screening fail?',
      run: 'flip wholesale.rplReview --to failed',
    },
    {
      shows: 'what would have to be known for an automatic attachment?',
      run: `flip wholesale.attach.decision --facts '{"existingOrgUserCount":112}' --to AUTOMATIC`,
    },
  ],
  check: async (args) => [
    ...((await isOfProcess(args)) ? processProblems(args) : decisionProblems(args)),
    ...switchProblems(args),
  ],
  run: async (args, io) =>
    (await isOfProcess(args)) ? flipProcess(args, io) : flipDecision(args, io),
};

function decisionProblems(args: Arguments): readonly Problem[] {
  const others = ['after', 'most'].filter((option) => args.has(option));
  return [
    ...questionProblems(args),
    ...others.map((option) => ({
      code: 'args/unexpected',
      message: `\`--${option}\` is for processes`,
    })),
  ];
}

function flipDecision(args: Arguments, io: Io): Promise<number> {
  return tellExactly(args, io, {
    ask: (policy, request) => {
      const report = flip(policy, { ...request, ...wantedIn(args) });
      const record = decideUnknown(policy, request);
      return report.ok && record.ok
        ? ok({ report: report.value, record: record.value })
        : fail(problemsOf(report));
    },
    document: ({ report }) => report,
    narrate: (policy, { report, record }, options) => narrateFlips(policy, record, report, options),
    format: formatFlips,
  });
}

function wantedIn(args: Arguments): Pick<FlipRequest, 'output' | 'to' | 'freeze'> {
  const [output, to, freeze] = [args.one('output'), args.one('to'), args.one('freeze')];
  return {
    ...(output !== undefined && { output }),
    ...(to !== undefined && { to: jsonOrText(to) }),
    ...(freeze !== undefined && { freeze: freeze.split(',').map((name) => name.trim()) }),
  };
}
