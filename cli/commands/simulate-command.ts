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
import { SimulatedRows } from '../print/simulated-rows.js';
import type { Arguments } from '../read/arguments.js';
import { langOption, questionOptions, switchesOf, switchProblems } from '../read/common-options.js';
import { type Loaded, loadPolicyFor } from '../read/load-rules.js';
import { type Population, type PopulationRow, readPopulation } from '../read/read-population.js';
import { type NamedVersion, readVersion } from '../read/read-version.js';

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
  const hints = {
    population: 'a file such as `customers.csv` or `cases.jsonl`',
    decision: 'as in `broadworks.attach.decision`',
  };
  return Object.entries(hints)
    .filter(([option]) => !args.has(option))
    .map(([option, hint]) => {
      return { code: 'args/missing', message: `\`--${option}\` is not given`, hint };
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
  const reform = args.has('reform') ? await readVersion(args, 'reform') : undefined;
  if (!loaded.ok || reform?.ok === false) {
    return fail(problemsOf(loaded, ...(reform === undefined ? [] : [reform])));
  }
  const { policy } = loaded.value;
  const request = { decision, asOf: args.one('as-of') ?? null, switches: switchesOf(args) };
  const base = prepareUnknown(policy, request);
  const other = reform && preparedBy(reform.value, decision);
  if (!base.ok || other?.ok === false) return fail(problemsOf(base).map(ofOption));
  const outputs = outputsOf(policy, decision);
  const output = args.one('output') ?? outputs[0] ?? '';
  const population = await readPopulation(policy, { decision, file }, io);
  const unknown = outputs.includes(output) ? ok(output) : fail([noOutput(output, outputs)]);
  if (!population.ok || !unknown.ok) return fail(problemsOf(population, unknown));
  const simulation = new Simulation(base.value, output, other?.value);
  return ok({
    ...{ simulation, population: population.value, outputs, loaded: loaded.value },
    hasReform: other !== undefined,
  });
}

function preparedBy({ version }: NamedVersion, decision: string): Result<Prepared> {
  const { policy, asOf, switches } = version;
  return prepareUnknown(policy, { decision, asOf, switches });
}

function ofOption({ at, ...problem }: Problem): Problem {
  return at?.startsWith('/decision') === true ? { ...problem, file: '--decision' } : problem;
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
  const rows = new SimulatedRows(args.one('out'), { outputs, hasReform });
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
  rows: SimulatedRows,
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
