import type { Problem } from '../core/base/problem.js';
import { meant } from '../core/base/suggest.js';
import { processGraph } from '../core/process/graph.js';
import { mermaid } from '../core/process/mermaid.js';
import { processes } from '../core/webex/processes.js';
import type { Command } from './command.js';
import { EXIT } from './io.js';
import { printJson } from './output.js';

const FORMATS = ['mermaid', 'json'] as const;

/** `provisim graph`. */
export const graphCommand: Command = {
  name: 'graph',
  summary: 'draws a process: its states and transitions',
  usage: [`graph <process> [--format ${FORMATS.join(' | ')}]`],
  most: 1,
  options: {
    format: { value: '<format>', choices: FORMATS, doc: 'Mermaid (the default), or JSON' },
  },
  examples: [
    { shows: 'a diagram for a README', run: 'graph broadworks.attachment > attachment.mmd' },
    { shows: 'for a program of your own', run: 'graph wholesale.attachment --format json' },
  ],
  check: (args) => unknownProcess(args.positionals[0]),
  run: async (args, io) => {
    const definition = processes.get(args.positionals[0] ?? '');
    if (definition === undefined) return EXIT.wrongInput;
    const graph = processGraph(definition);
    const asJson = args.has('json') || args.one('format') === 'json';
    if (asJson) await printJson(io, graph);
    else await io.stdout.write(mermaid(graph));
    return EXIT.done;
  },
};

function unknownProcess(name: string | undefined): Problem[] {
  if (name !== undefined && processes.has(name)) return [];
  const hint = meant(name ?? '', processes.keys());
  return [
    name === undefined
      ? { code: 'args/missing', message: 'the process is not named', hint }
      : { code: 'args/unknown-process', message: `\`${name}\` is not a process`, hint },
  ];
}
