import { ENGINE_TEXTS } from '../../core/define.js';
import { explainRecord, formatNarrative } from '../../core/index.js';
import type { Command } from '../command.js';
import { EXIT } from '../io.js';
import { complain, print, printJson, styleOf, widthOf } from '../print/print.js';
import { questionOptions, switchProblems } from '../read/common-options.js';
import { askOne, questionProblems } from './decide-one.js';

/** `provisim explain`. */
export const explainCommand: Command = {
  name: 'explain',
  summary: 'tells a decision in sentences, in English or Czech',
  usage: ['explain <decision> --facts <file | - | JSON> [--as-of <date | epoch>] [--lang en | cs]'],
  most: 1,
  options: {
    ...questionOptions,
    lang: {
      value: '<lang>',
      choices: Object.keys(ENGINE_TEXTS),
      doc: 'the language; left out: en',
    },
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
      shows: 'what if an assumption is set otherwise?',
      run: `explain broadworks.attach.decision --facts facts.json --switch attach.toggleOffOutcome=CREATE_NEW_ORG`,
    },
  ],
  check: (args) => [...questionProblems(args), ...switchProblems(args)],
  run: async (args, io) => {
    const answered = await askOne(args, io);
    if (io.signal.aborted) return EXIT.done;
    const lang = args.one('lang') ?? 'en';
    const story = answered.ok
      ? explainRecord(answered.value.policy, answered.value.record, {
          texts: answered.value.texts,
          lang,
        })
      : answered;
    if (!story.ok) {
      await complain(io, story.problems);
      return EXIT.wrongInput;
    }
    const look = { style: styleOf(io, io.stdout), width: widthOf(io.stdout) };
    if (args.has('json')) await printJson(io, story.value);
    else await print(io, formatNarrative(story.value, look));
    return EXIT.done;
  },
};
