import type { Problem } from '../../core/index.js';
import {
  type Analysis,
  analyzeOne,
  FINDING_KINDS,
  fill,
  joinAnalyses,
  type Language,
  languageOf,
  problemsOf,
  readSwitches,
  switchKeys,
} from '../../core/studio.js';
import type { Command } from '../command.js';
import { EXIT, type Io } from '../io.js';
import { complain, jsonText, print, printJson, styleOf } from '../print/print.js';
import { shownCaseLine } from '../print/print-case.js';
import type { Arguments } from '../read/arguments.js';
import {
  langOption,
  switchesOf,
  switchProblems,
  unknownDecisions,
} from '../read/common-options.js';
import { type Loaded, loadPolicyFor } from '../read/load-rules.js';

/** `provisim analyze`. */
export const analyzeCommand: Command = {
  name: 'analyze',
  summary: 'finds what is wrong with rule sets: dead rules, gaps, conditions without effect',
  usage: ['analyze [decision…] [--notes] [--lang en | cs]'],
  most: Number.POSITIVE_INFINITY,
  options: {
    notes: { doc: 'lists the notes as well: what may well be meant so' },
    ...langOption,
  },
  examples: [
    { shows: 'all decisions, over all epochs and switches', run: 'analyze' },
    { shows: 'one decision in full', run: 'analyze broadworks.attach.decision --notes' },
    { shows: 'a change before it is merged', run: 'analyze --rules my-rules' },
    { shows: 'for a program of your own', run: 'analyze wholesale.attach.decision --json' },
  ],
  check: (args) => switchProblems(args),
  run: async (args, io) => {
    const loaded = await loadPolicyFor(args);
    const problems = loaded.ok ? problemsIn(loaded.value, args) : loaded.problems;
    if (!loaded.ok || problems.length > 0) {
      await complain(io, problems);
      return EXIT.wrongInput;
    }
    return analyzeAll(args, io, loaded.value);
  },
};

async function analyzeAll(args: Arguments, io: Io, loaded: Loaded): Promise<number> {
  const { policy, texts } = loaded;
  const language = languageOf(texts, args.one('lang') ?? 'en');
  const ids = args.positionals.length > 0 ? args.positionals : [...policy.ruleSets.keys()];
  const ruleSets = ids.flatMap((id) => policy.ruleSets.get(id) ?? []);
  const switches = new Map(Object.entries(switchesOf(args)));
  const all: Analysis[] = [];
  for (const [i, ruleSet] of ruleSets.entries()) {
    leave(args, io, joinAnalyses(policy, all), `${ids.length - i} of ${ids.length}`);
    if (io.signal.aborted) return EXIT.interrupted;
    if (io.stderr.isTerminal) await io.stderr.write(`${ruleSet.id} …\r`);
    all.push(analyzeOne(policy, ruleSet, switches, language));
    // Yields to the event loop between two decisions, so that signals are handled.
    await new Promise(setImmediate);
  }
  const found = joinAnalyses(policy, all);
  if (args.has('json')) await printJson(io, found);
  else
    await print(io, [
      ...ids.flatMap((id) => linesOf(args, io, id, { found, language })),
      ...summary(args, ids.length, { found, language }),
    ]);
  return found.findings.some(({ severity }) => severity === 'error') ? EXIT.bad : EXIT.done;
}

/** What is printed where somebody interrupts. */
function leave(args: Arguments, io: Io, found: Analysis, left: string): void {
  if (args.has('json')) io.leave?.('stdout', () => `${jsonText(found)}\n`);
  else io.leave?.('stderr', () => `stopped: ${left} were not analyzed\n`);
}

/** What was found, in the language that it is printed in. */
interface ToldAnalysis {
  readonly found: Analysis;
  readonly language: Language;
}

function linesOf(
  args: Arguments,
  io: Io,
  id: string,
  { found: { findings }, language }: ToldAnalysis,
): readonly string[] {
  const { analysis: words } = language.words;
  const { strong, quiet, warning } = styleOf(io, io.stdout);
  const shown = findings.filter(
    ({ decision, severity }) => decision === id && (severity !== 'note' || args.has('notes')),
  );
  if (shown.length === 0) return [];
  const lines = shown.flatMap(({ severity, kind, text, witness, because }) => [
    `  ${severity === 'note' ? words.note : warning(words[severity])} ${kind}: ${text}`,
    ...(because === undefined ? [] : [`    ${fill(words.because, { reason: because })}`]),
    ...(witness === undefined
      ? []
      : [quiet(`    ${fill(words.example, { case: shownCaseLine(witness) })}`)]),
  ]);
  return [strong(id), ...lines];
}

function summary(
  args: Arguments,
  all: number,
  { found: { findings, notAnalyzed }, language }: ToldAnalysis,
): string[] {
  const { analysis: words } = language.words;
  const count = (severity: string) => findings.filter((one) => one.severity === severity).length;
  const [errors = 0, warnings = 0, notes = 0] = ['error', 'warning', 'note'].map(count);
  const kinds = FINDING_KINDS.map((kind) => ({
    kind,
    length: findings.filter((one) => one.kind === kind).length,
  })).filter(({ length }) => length > 0);
  const listed = args.has('notes') || notes === 0 ? '' : ` ${words.listed}`;
  return [
    fill(words.summary, { done: all - notAnalyzed.length, all, errors, warnings, notes }) + listed,
    ...(kinds.length === 0 ? [] : [kinds.map((one) => `${one.kind} ${one.length}`).join(', ')]),
    ...notAnalyzed.map((decision) => fill(words.notAnalyzed, { decision })),
  ];
}

function problemsIn({ policy }: Loaded, args: Arguments): readonly Problem[] {
  const unknown = unknownDecisions(policy, args.positionals);
  const settings = [...policy.ruleSets.values()].map((one) =>
    readSwitches(one, switchesOf(args), () => switchKeys(policy)),
  );
  const ofSwitches = problemsOf(...settings).map((one) => ({ ...one, file: '--switch' }));
  const distinct = new Map(ofSwitches.map((one) => [JSON.stringify(one), one]));
  return [...unknown, ...distinct.values()];
}
