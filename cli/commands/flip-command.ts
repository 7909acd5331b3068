import {
  decideUnknown,
  type FlipRequest,
  flip,
  formatFlips,
  type Json,
  narrateFlips,
  type Problem,
} from '../../core/index.js';
import { fail, ok, problemsOf, readJson } from '../../core/studio.js';
import type { Command } from '../command.js';
import { EXIT } from '../io.js';
import { complain, print, printJson, styleOf, widthOf } from '../print/print.js';
import type { Arguments } from '../read/arguments.js';
import { langOption, questionOptions, switchProblems } from '../read/common-options.js';
import { questionProblems, readQuestionOf } from './decide-one.js';

/** `provisim flip`. */
export const flipCommand: Command = {
  name: 'flip',
  summary: 'says which smallest changes of the facts change an outcome',
  usage: [
    'flip <decision> --facts <file | - | JSON> [--output <name>] [--to <JSON>] [--freeze <facts>] [--as-of <date | epoch>]',
  ],
  most: 1,
  options: {
    ...questionOptions,
    ...langOption,
    output: {
      value: '<name>',
      doc: 'the output that is to change; left out: the first of the decision',
    },
    to: { value: '<JSON>', doc: 'the value that it is to have; left out: any other' },
    freeze: { value: '<fact,fact>', doc: 'facts that stay as they are' },
  },
  examples: [
    {
      shows: 'what would make the link usable?',
      run: `flip broadworks.activation.link --facts '{"userClusterId":"c1","templateClusterId":"c2"}'`,
    },
    {
      shows: 'what would have to be known for an automatic attachment?',
      run: `flip wholesale.attach.decision --facts '{"existingOrgUserCount":112}' --to AUTOMATIC`,
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
    const wanted = wantedIn(args);
    const report = flip(policy, { ...request, ...wanted });
    const record = decideUnknown(policy, request);
    const found =
      report.ok && record.ok
        ? ok({ report: report.value, record: record.value })
        : fail(problemsOf(report));
    if (!found.ok) {
      await complain(io, found.problems.map(place).map(ofOption));
      return EXIT.wrongInput;
    }
    const lang = args.one('lang') ?? 'en';
    if (args.has('json')) {
      await printJson(io, found.value.report);
      return EXIT.done;
    }
    const told = narrateFlips(policy, found.value.record, found.value.report, { texts, lang });
    if (!told.ok) {
      await complain(io, told.problems);
      return EXIT.wrongInput;
    }
    await print(
      io,
      formatFlips(told.value, { style: styleOf(io, io.stdout), width: widthOf(io.stdout) }),
    );
    return EXIT.done;
  },
};

function wantedIn(args: Arguments): Pick<FlipRequest, 'output' | 'to' | 'freeze'> {
  const [output, to, freeze] = [args.one('output'), args.one('to'), args.one('freeze')];
  return {
    ...(output !== undefined && { output }),
    ...(to !== undefined && { to: jsonOrText(to) }),
    ...(freeze !== undefined && { freeze: freeze.split(',').map((name) => name.trim()) }),
  };
}

function jsonOrText(text: string): Json {
  const read = readJson(text);
  return read.ok ? read.value : text;
}

/** A problem of the request is one of an option. */
function ofOption({ at, ...problem }: Problem): Problem {
  const option = ['output', 'to', 'freeze'].find((name) => at?.startsWith(`/${name}`) === true);
  if (option !== undefined) return { ...problem, file: `--${option}` };
  return at === undefined ? problem : { ...problem, at };
}
