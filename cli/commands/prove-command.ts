import type { Json, Problem } from '../../core/index.js';
import {
  fill,
  isRecord,
  type Language,
  languageOf,
  type Proof,
  type ProvableStatement,
  problemsOf,
  proveOne,
  readStatements,
} from '../../core/studio.js';
import type { Command } from '../command.js';
import { EXIT, type Io } from '../io.js';
import { complain, jsonText, print, printJson, styleOf } from '../print/print.js';
import { shownCaseLine } from '../print/print-case.js';
import type { Arguments } from '../read/arguments.js';
import { langOption, switchesOf, switchProblems } from '../read/common-options.js';
import { type JsonText, positionsIn } from '../read/json-text.js';
import { type Loaded, loadPolicyFor } from '../read/load-rules.js';
import { readJson } from '../read/read-json.js';

/** `provisim prove`. */
export const proveCommand: Command = {
  name: 'prove',
  summary: 'proves statements about decisions over all cases, or finds a counterexample',
  usage: ['prove <file | - | JSON> [--lang en | cs]'],
  most: 1,
  options: { ...langOption },
  examples: [
    {
      shows: 'statements about the shipped decisions',
      run: 'prove examples/statements/webex.json',
    },
    { shows: 'the same of changed rules', run: 'prove statements.json --rules my-rules' },
    { shows: 'for a program of your own', run: 'prove statements.json --json' },
  ],
  check: (args) => [...missing(args), ...switchProblems(args)],
  run: async (args, io) => {
    const loaded = await loadPolicyFor(args);
    const file = await readJson('statements', args.positionals[0] ?? '', io);
    if (!loaded.ok || !file.ok) {
      await complain(io, problemsOf(loaded, file));
      return EXIT.wrongInput;
    }
    const { policy } = loaded.value;
    const statements = readStatements(policy, withSwitches(file.value.value, switchesOf(args)));
    if (!statements.ok) {
      await complain(io, placedIn(file.value, statements.problems));
      return EXIT.wrongInput;
    }
    const language = languageOf(loaded.value.texts, args.one('lang') ?? 'en');
    return proveAll(args, io, { policy, language, statements: statements.value });
  },
};

async function proveAll(
  args: Arguments,
  io: Io,
  {
    policy,
    language,
    statements,
  }: {
    readonly policy: Loaded['policy'];
    readonly language: Language;
    readonly statements: readonly ProvableStatement[];
  },
): Promise<number> {
  const found: Proof[] = [];
  for (const statement of statements) {
    leave(args, io, found, statements.length);
    if (io.signal.aborted) return EXIT.interrupted;
    const proof = proveOne(policy, statement);
    const one = { ...proof, title: statement.titles?.[language.lang] ?? proof.title };
    found.push(one);
    if (!args.has('json')) await print(io, linesOf(io, one, language));
    // Yields to the event loop between two statements, so that signals are handled.
    await new Promise(setImmediate);
  }
  if (args.has('json')) await printJson(io, { statements: found });
  else await print(io, [summary(found, language)]);
  return found.every(({ verdict }) => verdict === 'holds') ? EXIT.done : EXIT.bad;
}

/** The document with the switches of the command line; those of a statement come first. */
function withSwitches(document: unknown, switches: Readonly<Record<string, Json>>): unknown {
  if (!isRecord(document) || !Array.isArray(document.statements)) return document;
  const statements = document.statements.map((one) => {
    if (!isRecord(one)) return one;
    const own = isRecord(one.switches) ? one.switches : {};
    return one.switches === undefined || isRecord(one.switches)
      ? { ...one, switches: { ...switches, ...own } }
      : one;
  });
  return { ...document, statements };
}

function placedIn({ label, text }: JsonText, problems: readonly Problem[]): readonly Problem[] {
  const position = positionsIn(text);
  return problems.map((one) => ({ ...one, file: label, ...position(one.at ?? '') }));
}

function leave(args: Arguments, io: Io, found: readonly Proof[], all: number): void {
  if (args.has('json')) io.leave?.('stdout', () => `${jsonText({ statements: found })}\n`);
  else io.leave?.('stderr', () => `stopped: ${all - found.length} of ${all} were not proven\n`);
}

function linesOf(
  io: Io,
  { id, title, verdict, vacuous, epochs, counterexample }: Proof,
  { words: { proofs, analysis } }: Language,
): string[] {
  const { quiet, warning } = styleOf(io, io.stdout);
  const asked =
    epochs.length === 1 ? (epochs[0] ?? '') : fill(proofs.epochs, { count: epochs.length });
  const told = verdict === 'holds' ? proofs.holds : warning(proofs[verdict]);
  const head = `${told} ${id}: ${title} ${quiet(`(${asked})`)}`;
  if (vacuous) return [head, warning(`  ${proofs.vacuous}`)];
  if (counterexample === undefined) return [head];
  const { because } = counterexample;
  return [
    head,
    `  ${fill(proofs.because, { facts: because.length === 0 ? proofs.nothing : because.join(', ') })}`,
    quiet(`  ${fill(analysis.example, { case: shownCaseLine(counterexample) })}`),
  ];
}

function summary(found: readonly Proof[], { words: { proofs } }: Language): string {
  const count = (verdict: string) => found.filter((one) => one.verdict === verdict).length;
  const open = count('open');
  const words = open > 0 ? proofs.summaryOpen : proofs.summary;
  return fill(words, { holding: count('holds'), all: found.length, open });
}

function missing(args: Arguments): readonly Problem[] {
  if (args.positionals.length > 0) return [];
  const hint = 'a file such as `examples/statements/webex.json`';
  return [{ code: 'args/missing', message: 'the file of statements is not named', hint }];
}
