import type { Command } from '../command.js';
import { EXIT } from '../io.js';
import { complain } from '../print/print.js';
import { pageFolder, pageOptions, portProblems, servePage } from '../serve-page.js';

/** `provisim start`. */
export const startCommand: Command = {
  name: 'start',
  summary: 'serves the playground to this machine, with a policy of your own where you name one',
  usage: ['start [--policy <module>] [--port <number>]'],
  most: 0,
  options: pageOptions,
  examples: [
    { shows: 'the shipped policy', run: 'start' },
    { shows: 'a policy of your own', run: 'start --policy examples/library --port 4173' },
  ],
  check: portProblems,
  run: async (args, io) => {
    const problems = await servePage(args, await pageFolder(), io);
    if (problems.length > 0) {
      await complain(io, problems);
      return EXIT.wrongInput;
    }
    // The server runs until Ctrl-C.
    await new Promise((resolve) => io.signal.addEventListener('abort', resolve));
    return EXIT.done;
  },
};
