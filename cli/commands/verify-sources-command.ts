import type { Problem, Result } from '../../core/index.js';
import { fail, ok } from '../../core/studio.js';
import type { Command } from '../command.js';
import { EXIT } from '../io.js';
import { complain, print, printJson, styleOf } from '../print/print.js';
import { comparisonLines, sourceLines } from '../print/print-sources.js';
import type { Arguments } from '../read/arguments.js';
import { guidesOption, readGuideFiles } from '../read/guide-files.js';
import { loadPolicyFor } from '../read/load-rules.js';
import {
  type Compared,
  chosenSnapshot,
  comparedWith,
  type Verified,
  verified,
  withoutFingerprints,
} from './sources.js';

/** `provisim verify-sources`. */
export const verifySourcesCommand: Command = {
  name: 'verify-sources',
  summary: 'finds every cited line in your own copies of the guides',
  usage: ['verify-sources --guides <folder> [--snapshot <id | epoch | date>]'],
  most: 0,
  options: {
    ...guidesOption,
    snapshot: {
      value: '<id | epoch | date>',
      doc: 'also compares with that text of a guide: `S12`, `P-1.33`, `2024-08-21`',
    },
  },
  examples: [
    { shows: 'are the lines where they are cited?', run: 'verify-sources --guides my-guides' },
    {
      shows: 'which rules are worded otherwise in an older text?',
      run: 'verify-sources --guides my-guides --snapshot P-1.36',
    },
    { shows: 'for a program of your own', run: 'verify-sources --guides my-guides --json' },
  ],
  check: (args) => (args.has('guides') ? [] : [NO_FOLDER]),
  run: async (args, io) => {
    const done = await verify(args);
    if (!done.ok) {
      await complain(io, done.problems);
      return EXIT.wrongInput;
    }
    const { guides, snapshot } = done.value;
    if (args.has('json')) await printJson(io, done.value);
    else {
      const style = styleOf(io, io.stdout);
      const compared = snapshot === undefined ? [] : comparisonLines(snapshot, style);
      await print(io, [...guides.flatMap((one) => sourceLines(one, style)), ...compared]);
    }
    const isBad = guides.some(({ counts }) => counts.changed + counts.lost > 0);
    return isBad ? EXIT.bad : EXIT.done;
  },
};

const NO_FOLDER: Problem = {
  code: 'args/missing',
  message: '`--guides` is not given',
  hint: 'the folder with your copies of the guides',
};

async function verify(
  args: Arguments,
): Promise<Result<{ guides: readonly Verified[]; snapshot?: Compared }>> {
  const loaded = await loadPolicyFor(args);
  if (!loaded.ok) return loaded;
  const { policy } = loaded.value;
  const guides = [...policy.guides.values()];
  const wanted = args.one('snapshot');
  const chosen = wanted === undefined ? undefined : chosenSnapshot(guides, wanted);
  const read = await readGuideFiles(args.one('guides') ?? '', guides);
  const problems = [
    ...guides.flatMap(withoutFingerprints),
    ...(read.ok ? [] : read.problems),
    ...(chosen?.ok === false ? chosen.problems : []),
  ];
  if (problems.length > 0 || !read.ok) return fail(problems);
  const found = read.value.map((file) => verified(policy, file));
  const file = read.value.find(({ guide }) => chosen?.ok === true && guide === chosen.value.guide);
  if (chosen?.ok !== true || file === undefined) return ok({ guides: found });
  return ok({ guides: found, snapshot: comparedWith(policy, chosen.value, file) });
}
