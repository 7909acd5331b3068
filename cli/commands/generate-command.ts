import type { Problem, Result } from '../../core/index.js';
import { CASE_KINDS, fail, languageOf, ok, USUAL_REGIONS } from '../../core/studio.js';
import type { Command } from '../command.js';
import { EXIT, type Io } from '../io.js';
import { complain } from '../print/print.js';
import { unwritable, writeWhole } from '../print/write-whole.js';
import type { Arguments } from '../read/arguments.js';
import { langOption, questionOptions, switchProblems } from '../read/common-options.js';
import { loadPolicyFor } from '../read/load-rules.js';
import { FORMATS, type Written, writtenCases } from './generate-cases-text.js';
import { populationText, readShare } from './generate-population-text.js';

/** `provisim generate`. */
export const generateCommand: Command = {
  name: 'generate',
  summary: 'writes test cases of a decision, or draws a synthetic population for it',
  usage: [
    'generate <decision> --regions | --boundaries | --mcdc [--format cases | scenarios | vitest] [--as-of <date | epoch>] [--out <file>]',
    'generate <decision> --n <number> --seed <number> [--share <fact=value:share>] [--as-of <date | epoch>] [--out <file>]',
  ],
  most: 1,
  options: {
    regions: { doc: 'a case for every combination of rules that can win together' },
    boundaries: { doc: 'both sides of every boundary of a number, a date or a length' },
    mcdc: {
      doc: 'for every comparison two cases in which it alone decides whether its rule holds',
    },
    format: {
      value: '<format>',
      choices: FORMATS,
      doc: 'a line for each case, one scenario, or a test file for your own code; usually cases',
    },
    most: { value: '<number>', doc: `the most regions; usually ${USUAL_REGIONS}` },
    n: { value: '<number>', doc: 'of a population: how many cases' },
    seed: { value: '<number>', doc: 'of a population: the same seed draws the same cases' },
    share: {
      value: '<fact=value:share>',
      repeatable: true,
      doc: 'of a population: how often a fact has a value, from 0 to 1; repeatable',
    },
    'as-of': questionOptions['as-of'],
    out: { value: '<file>', doc: 'where to write it; left out: to the terminal' },
    lang: { ...langOption.lang, doc: 'of titles and remarks; left out: en' },
  },
  examples: [
    {
      shows: 'both sides of the threshold of 100 users, and of every other',
      run: 'generate broadworks.attach.decision --boundaries',
    },
    {
      shows: 'tests for an implementation of your own',
      run: 'generate broadworks.attach.decision --regions --mcdc --format vitest --out attach.test.ts',
    },
    {
      shows: 'a thousand cases, three of ten with a verified domain',
      run: 'generate broadworks.attach.decision --n 1000 --seed 7 --share existingOrgHasVerifiedDomain=true:0.3',
    },
  ],
  check: (args) => [...argumentProblems(args), ...switchProblems(args)],
  run: async (args, io) => {
    const loaded = await loadPolicyFor(args);
    if (!loaded.ok) return refused(io, loaded);
    const { policy, texts } = loaded.value;
    const language = languageOf(texts, args.one('lang') ?? 'en');
    const made = args.has('n')
      ? populationText(args, policy)
      : writtenCases(args, policy, language);
    if (!made.ok) return refused(io, fail(made.problems.map(ofOption)));
    const out = await written(args, io, made.value);
    if (!out.ok) return refused(io, out);
    if (made.value.notes.length > 0) await io.stderr.write(`${made.value.notes.join('\n')}\n`);
    return EXIT.done;
  },
};

async function refused(io: Io, result: Result<unknown>): Promise<number> {
  await complain(io, result.ok ? [] : result.problems);
  return EXIT.wrongInput;
}

async function written(args: Arguments, io: Io, { text }: Written): Promise<Result<null>> {
  const path = args.one('out');
  if (path === undefined) {
    await io.stdout.write(text);
    return ok(null);
  }
  try {
    await writeWhole(path, text);
    return ok(null);
  } catch (error) {
    return fail([unwritable(path, error)]);
  }
}

/** Parts of the request, with the options that they are read from. */
const OPTIONS: Readonly<Record<string, string>> = {
  ...{ asOf: '--as-of', switches: '--switch', shares: '--share', most: '--most' },
  ...{ n: '--n', seed: '--seed' },
};

/** A problem of the request is one of an option. */
function ofOption(problem: Problem): Problem {
  const { at = '', ...rest } = problem;
  const option = OPTIONS[at.split('/')[1] ?? ''];
  return option === undefined ? rest : { ...rest, file: option };
}

function argumentProblems(args: Arguments): readonly Problem[] {
  const isPopulation = ['n', 'seed', 'share'].some((option) => args.has(option));
  const code = 'args/missing';
  const missing = (message: string, hint: string): Problem => ({ code, message, hint });
  const foreign = isPopulation ? [...CASE_KINDS, 'format', 'most'] : [];
  const lacking = isPopulation ? ['n', 'seed'].filter((option) => !args.has(option)) : [];
  const isNothing = !isPopulation && CASE_KINDS.every((kind) => !args.has(kind));
  return [
    ...(args.positionals.length === 0
      ? [missing('the decision is not named', 'as in `broadworks.attach.decision`')]
      : []),
    ...(isNothing
      ? [missing('what to generate is not named', '`--regions`, `--boundaries`, `--mcdc` or `--n`')]
      : []),
    ...lacking.map((option) =>
      missing(`\`--${option}\` is not given`, 'a population needs `--n` and `--seed`'),
    ),
    ...foreign
      .filter((option) => args.has(option))
      .map((option) => ({
        code: 'args/unexpected',
        message: `\`--${option}\` is not for populations`,
      })),
    ...['n', 'seed', 'most'].flatMap((option) => numberProblems(args, option)),
    ...args.all('share').flatMap((text) => (text === '' || readShare(text) ? [] : [noShare(text)])),
  ];
}

function numberProblems(args: Arguments, option: string): readonly Problem[] {
  const text = args.one(option);
  if (text === undefined || text === '' || /^\d+$/.test(text)) return [];
  const message = `\`--${option} ${text}\` is not a whole number`;
  return [{ code: 'args/wrong-value', message, hint: `as in \`--${option} 100\`` }];
}

function noShare(text: string): Problem {
  return {
    code: 'args/wrong-value',
    message: `\`--share ${text}\` is not of the form fact=value:share`,
    hint: 'as in `--share existingOrgHasVerifiedDomain=true:0.3`',
  };
}
