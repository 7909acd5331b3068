import { explainRecord, formatNarrative, type Narrative, type Result } from '../../core/index.js';
import { fail, layOut, ok, problemsOf } from '../../core/studio.js';
import type { Command } from '../command.js';
import { EXIT } from '../io.js';
import { complain, print, printJson, styleOf, widthOf } from '../print/print.js';
import { type Quote, quoteSection, quotesOf } from '../print/quotes.js';
import type { Arguments } from '../read/arguments.js';
import {
  langOption,
  questionOptions,
  switchProblems,
  usualOption,
} from '../read/common-options.js';
import { guidesOption, readGuideFiles } from '../read/guide-files.js';
import { type Answered, askOne, questionProblems } from './decide-one.js';

/** `provisim explain`. */
export const explainCommand: Command = {
  name: 'explain',
  summary: 'tells a decision in sentences, in English or Czech',
  usage: [
    'explain <decision> --facts <file | - | JSON> [--as-of <date | epoch>] [--lang en | cs] [--guides <folder>]',
  ],
  most: 1,
  options: {
    ...questionOptions,
    ...usualOption,
    ...guidesOption,
    ...langOption,
  },
  examples: [
    {
      shows: 'why may the link not be used?',
      run: `explain broadworks.activation.link --facts '{"userClusterId":"c1","templateClusterId":"c2"}'`,
    },
    {
      shows: 'the same in Czech',
      run: `explain broadworks.activation.link --facts '{"userClusterId":"c1","templateClusterId":"c2"}' --lang cs`,
    },
    {
      shows: 'with the lines of your own copy of the guide',
      run: `explain broadworks.activation.link --facts '{"userClusterId":"c1","templateClusterId":"c2"}' --guides my-guides`,
    },
    {
      shows: 'what if an assumption is set otherwise?',
      run: `explain broadworks.attach.decision --facts facts.json --switch attach.toggleOffOutcome=CREATE_NEW_ORG`,
    },
  ],
  check: (args) => [...questionProblems(args), ...switchProblems(args)],
  run: async (args, io) => {
    const answered = await askOne(args, io, args.one('lang') ?? 'en');
    if (io.signal.aborted) return EXIT.done;
    const told = answered.ok ? await tell(args, answered.value) : answered;
    if (!told.ok) {
      await complain(io, told.problems);
      return EXIT.wrongInput;
    }
    const { story, quotes } = told.value;
    const look = { style: styleOf(io, io.stdout), width: widthOf(io.stdout) };
    const lines = () => [
      ...formatNarrative(story, look),
      ...layOut(quoteSection(quotes ?? [], 0), look),
    ];
    if (args.has('json')) await printJson(io, { ...story, ...(quotes && { quotes }) });
    else await print(io, lines());
    return EXIT.done;
  },
};

interface Told {
  readonly story: Narrative;
  /** The lines behind the answer, where there is a copy of the guide. */
  readonly quotes?: readonly Quote[];
}

async function tell(args: Arguments, { policy, texts, record }: Answered): Promise<Result<Told>> {
  const story = explainRecord(policy, record, { texts, lang: args.one('lang') ?? 'en' });
  const folder = args.one('guides');
  if (!story.ok) return story;
  if (folder === undefined) return ok({ story: story.value });
  const guide = policy.ruleSets.get(record.decision)?.guide;
  const files = await readGuideFiles(folder, guide === undefined ? [] : [guide]);
  const [file] = files.ok ? files.value : [];
  if (file === undefined) return fail(problemsOf(files));
  const cites = story.value.why.flatMap((rule) => rule.cites);
  return ok({ story: story.value, quotes: quotesOf(file, cites) });
}
