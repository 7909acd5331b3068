import {
  type Policy,
  type Prepared,
  type Problem,
  prepareUnknown,
  type Result,
} from '../../core/index.js';
import { fail, ok, problemsOf, Simulation } from '../../core/studio.js';
import type { Command } from '../command.js';
import { EXIT, type Io } from '../io.js';
import { complain, print, printJson } from '../print/print.js';
import { simulationLines } from '../print/print-simulation.js';
import { RowsFile } from '../print/rows-file.js';
import type { Arguments } from '../read/arguments.js';
import {
  langOption,
  missingOptions,
  questionOptions,
  switchesOf,
  switchProblems,
} from '../read/common-options.js';
import { type Loaded, loadPolicyFor } from '../read/load-rules.js';
import { type Population, type PopulationRow, readPopulation } from '../read/read-population.js';
import { readVersion } from '../read/read-version.js';

/** `provisim simulate`. */
export const simulateCommand: Command = {
  name: 'simulate',
  summary: 'decides every row of a table, and says whom a change of the rules concerns',
  usage: [
    'simulate --population <csv | jsonl> --decision <decision> [--reform <folder | date | epoch>] [--output <name>] [--out <folder>] [--as-of <date | epoch>]',
  ],
  most: 0,
  options: {
    population: {
      value: '<file>',
      doc: 'a table with a fact in each column, or a case in each line',
    },
    decision: { value: '<decision>', doc: 'what is decided of every row' },
    reform: {
      value: '<folder | date | epoch>',
      doc: 'changed rule sets, or another time; then, after commas, `key=value` of switches',
    },
    output: { value: '<name>', doc: 'the output that rows are counted by; left out: the first' },
    out: { value: '<folder>', doc: 'where every row is written with its outcome: `rows.csv`' },
    'as-of': questionOptions['as-of'],
    ...langOption,
  },
  examples: [
    {
      shows: 'who would be hit by a lower threshold?',
      run: 'simulate --population customers.csv --decision broadworks.attach.decision --reform ./my-rules',
    },
    {
      shows: 'whose answer did an edition change?',
      run: 'simulate --population customers.csv --decision wholesale.attach.decision --as-of P-1.33 --reform newest --out simulated',
    },
  ],
  check: (args) => [...missing(args), ...switchProblems(args)],
  run: async (args, io) => {
    const ready = await readAll(args, io);
    if (ready.ok) return simulateAll(args, io, ready.value);
    await complain(io, ready.problems);
    return EXIT.wrongInput;
  },
};

function missing(args: Arguments): readonly Problem[] {
  return missingOptions(args, {
    population: 'a file such as `customers.csv` or `cases.jsonl`',
    decision: 'as in `broadworks.attach.decision`',
  });
}

/** Everything that a simulation needs. */
interface Ready {
  readonly simulation: Simulation;
  readonly population: Population;
  readonly outputs: readonly string[];
  readonly hasReform: boolean;
  readonly loaded: Loaded;
}

async function readAll(args: Arguments, io: Io): Promise<Result<Ready>> {
  const [decision = '', file = ''] = [args.one('decision'), args.one('population')];
  const loaded = await loadPolicyFor(args);
  if (!loaded.ok) return loaded;
  const { policy } = loaded.value;
  const request = { decision, asOf: args.one('as-of') ?? null, switches: switchesOf(args) };
  const base = prepareUnknown(policy, request);
  const reform = await reformOf(args, decision);
  const population = await readPopulation(policy, { decision, file }, io);
  const outputs = outputsOf(policy, decision);
  const output = args.one('output') ?? outputs[0] ?? '';
  const isKnown = outputs.length === 0 || outputs.includes(output);
  const counted = isKnown ? ok(output) : fail([noOutput(output, outputs)]);
  if (!base.ok || !reform.ok || !population.ok || !counted.ok) {
    const problems = problemsOf(base).map((one) => ofOption(one, '--as-of'));
    return fail([...problems, ...problemsOf(reform, population, counted)]);
  }
  const simulation = new Simulation(base.value, output, reform.value);
  return ok({
    ...{ simulation, population: population.value, outputs, loaded: loaded.value },
    hasReform: reform.value !== undefined,
  });
}

/** The decision under the reform; undefined where there is none. */
async function reformOf(args: Arguments, decision: string): Promise<Result<Prepared | undefined>> {
  if (!args.has('reform')) return ok(undefined);
  const named = await readVersion(args, 'reform');
  if (!named.ok) return named;
  const { policy, asOf, switches } = named.value.version;
  const prepared = prepareUnknown(policy, { decision, asOf, switches });
  if (prepared.ok) return prepared;
  // A decision that is unknown is so without the reform, too.
  const own = prepared.problems.filter(({ at }) => at !== '/decision');
  return fail(own.map((one) => ofOption(one, '--reform')));
}

/** A problem of a request at the option that it comes from. */
function ofOption({ at, ...problem }: Problem, time: string): Problem {
  return { ...problem, file: at === '/decision' ? '--decision' : time };
}

function outputsOf({ ruleSets }: Pick<Policy, 'ruleSets'>, decision: string): readonly string[] {
  const outputs = ruleSets.get(decision)?.outputs.values() ?? [];
  return [...outputs].flatMap(({ name, listed }) => (listed ? [name] : []));
}

function noOutput(name: string, outputs: readonly string[]): Problem {
  const hint = `known here: ${outputs.map((one) => `\`${one}\``).join(', ')}`;
  const message = `\`${name}\` is not an output of the decision`;
  return { code: 'args/wrong-value', message, hint, file: '--output' };
}

async function simulateAll(args: Arguments, io: Io, ready: Ready): Promise<number> {
  const { simulation, population, outputs, hasReform } = ready;
  const rows = new RowsFile(args.one('out'), { outputs, hasReform });
  const refused: Problem[] = [];
  let count = 0;
  for await (const row of population.rows) {
    if (io.signal.aborted) break;
    count += 1;
    const problems = decideRow(row, simulation, rows);
    refused.push(...problems.map((one) => ({ ...one, ...row.place })));
    if (io.stderr.isTerminal && count % 1000 === 0) await io.stderr.write(`\r${count} rows\r`);
    // Yields to the event loop now and then, so that signals are handled.
    if (count % 256 === 0) await new Promise(setImmediate);
  }
  await tell(args, io, ready);
  if (io.signal.aborted) {
    await io.stderr.write(`stopped after ${count} rows\n`);
    return EXIT.interrupted;
  }
  const written = await rows.write();
  if (refused.length === 0 && written.ok) return EXIT.done;
  await complain(io, [...refused, ...problemsOf(written)]);
  return EXIT.wrongInput;
}

/** Decides a row. @returns what is wrong with it */
function decideRow(
  { id, facts }: PopulationRow,
  simulation: Simulation,
  rows: RowsFile,
): readonly Problem[] {
  const decided = facts.ok ? simulation.row(id, facts.value) : simulation.refuse(facts.problems);
  if (decided.ok) rows.add(id, decided.value);
  else rows.addRefused(id, decided.problems);
  return decided.ok ? [] : decided.problems;
}

async function tell(args: Arguments, io: Io, ready: Ready): Promise<void> {
  const { simulation, loaded } = ready;
  const { ignored } = ready.population;
  if (args.has('json')) {
    await printJson(io, { ...simulation.report(), ignored });
    return;
  }
  const look = { texts: loaded.texts, lang: args.one('lang') ?? 'en', ignored };
  await print(io, simulationLines(io, loaded.policy, { simulation, ...look }));
}
