import {
  coverageOf,
  exercisedBy,
  type PlayedScenario,
  play,
  problemsOf,
  splitCoverage,
} from '../../core/studio.js';
import type { Command } from '../command.js';
import { EXIT } from '../io.js';
import { complain, print, printJson, styleOf } from '../print/print.js';
import { coverageLines, outOfReachLines, todoLines } from '../print/print-coverage.js';
import { switchProblems } from '../read/common-options.js';
import { loadSystem } from '../read/load-system.js';
import { scenariosFor } from '../read/policy-scenarios.js';
import { shippedOutOfReach } from '../read/read-out-of-reach.js';
import { tellGuideCoverage } from './coverage-of-guide.js';

/** `provisim coverage`. */
export const coverageCommand: Command = {
  name: 'coverage',
  summary: 'says what scenarios exercise of the policy and its processes, and what is left to do',
  usage: [
    'coverage [scenario files or folders…] [--todo]',
    'coverage [scenario files or folders…] --guide <edition | file>',
  ],
  most: Number.POSITIVE_INFINITY,
  options: {
    todo: { doc: 'only the list of what is not exercised' },
    guide: {
      value: '<edition | file>',
      doc: 'which lines of a guide scenarios ask: `broadworks`, or a list of what its lines say',
    },
  },
  examples: [
    { shows: 'what the shipped scenarios exercise', run: 'coverage' },
    { shows: 'what one story reaches', run: 'coverage scenarios/wholesale/rplReview --todo' },
    { shows: 'which lines of a guide are asked', run: 'coverage --guide broadworks' },
    { shows: 'for a program of your own', run: 'coverage my-scenarios --json' },
  ],
  check: switchProblems,
  run: async (args, io) => {
    const world = await loadSystem(args);
    const read = await scenariosFor(args, world);
    const known = await shippedOutOfReach();
    if (!world.ok || !read.ok || !known.ok) {
      await complain(io, problemsOf(world, ...(world === read ? [] : [read]), known));
      return EXIT.wrongInput;
    }
    const guide = args.one('guide');
    if (guide !== undefined) return tellGuideCoverage(guide, read.value, args, io);
    const stories: PlayedScenario[] = [];
    for (const { scenario } of read.value) {
      await new Promise(setImmediate); // Ctrl-C is noticed between two scenarios
      if (io.signal.aborted) return EXIT.interrupted;
      const left = read.value.length - stories.length;
      io.leave?.(
        'stderr',
        () => `stopped: ${left} of ${read.value.length} scenarios were not played\n`,
      );
      const switches = { ...world.value.switches, ...scenario.switches };
      stories.push({ scenario, played: play(world.value.policy, { ...scenario, switches }) });
    }
    const all = coverageOf(world.value.policy, exercisedBy(world.value.policy, stories));
    const { coverage, outOfReach } = splitCoverage(all, known.value);
    if (args.has('json')) await printJson(io, { ...coverage, outOfReach });
    else {
      const style = styleOf(io, io.stdout);
      const told = args.has('todo') ? [] : coverageLines(coverage, stories, style);
      await print(io, [
        ...told,
        ...todoLines(coverage, style),
        ...outOfReachLines(outOfReach, style),
      ]);
    }
    return EXIT.done;
  },
};
