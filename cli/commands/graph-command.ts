import { type ProcessGraph, processGraph } from '../../core/define.js';
import type { Problem } from '../../core/index.js';
import { meant, mermaid, scxml, svg } from '../../core/studio.js';
import type { Command } from '../command.js';
import { EXIT } from '../io.js';
import { complain, printJson } from '../print/print.js';
import { type Loaded, loadPolicyFor } from '../read/load-rules.js';

/** The writer of each format; JSON is the graph itself. */
const WRITERS: Readonly<Record<string, (graph: ProcessGraph) => string>> = { mermaid, svg, scxml };
const FORMATS = [...Object.keys(WRITERS), 'json'];

/** `provisim graph`. */
export const graphCommand: Command = {
  name: 'graph',
  summary: 'draws a process: its states and transitions',
  usage: [`graph <process> [--format ${FORMATS.join(' | ')}]`],
  most: 1,
  options: {
    format: {
      value: '<format>',
      choices: FORMATS,
      doc: 'Mermaid (the default), a picture, SCXML of the W3C, or JSON',
    },
  },
  examples: [
    { shows: 'a diagram for a README', run: 'graph broadworks.attachment > attachment.mmd' },
    {
      shows: 'a picture, light or dark as the page around it',
      run: 'graph broadworks.userMove --format svg > user-move.svg',
    },
    {
      shows: 'for tools that read statecharts',
      run: 'graph broadworks.attachment --format scxml > attachment.scxml',
    },
    { shows: 'for a program of your own', run: 'graph wholesale.attachment --format json' },
  ],
  check: () => [],
  run: async (args, io) => {
    const loaded = await loadPolicyFor(args);
    const [name] = args.positionals;
    const definition = loaded.ok ? loaded.value.policy.processes.get(name ?? '') : undefined;
    if (!loaded.ok || definition === undefined) {
      await complain(io, loaded.ok ? unknownProcess(loaded.value.policy, name) : loaded.problems);
      return EXIT.wrongInput;
    }
    const graph = processGraph(definition);
    const format = args.has('json') ? 'json' : (args.one('format') ?? 'mermaid');
    const writer = WRITERS[format];
    if (writer === undefined) await printJson(io, graph);
    else await io.stdout.write(writer(graph));
    return EXIT.done;
  },
};

function unknownProcess({ processes }: Loaded['policy'], name: string | undefined): Problem[] {
  const hint = meant(name ?? '', processes.keys());
  return [
    name === undefined
      ? { code: 'args/missing', message: 'the process is not named', hint }
      : { code: 'args/unknown-process', message: `\`${name}\` is not a process`, hint },
  ];
}
