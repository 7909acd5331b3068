import { relative } from 'node:path';
import type { Problem, Result } from '../../core/index.js';
import {
  findRules,
  type GuideRule,
  mayExercise,
  ok,
  play,
  rulesExercised,
  type Scenario,
} from '../../core/studio.js';
import type { Command } from '../command.js';
import { EXIT, type Io } from '../io.js';
import { complain, print, printJson, styleOf, widthOf } from '../print/print.js';
import { ruleLines } from '../print/print-rule.js';
import type { Arguments } from '../read/arguments.js';
import { switchProblems } from '../read/common-options.js';
import { type CliSystem, loadSystem } from '../read/load-system.js';
import { scenariosFor } from '../read/policy-scenarios.js';
import { registerOptions, registerView } from '../read/register-view.js';

/** A rule of a guide with the files of the scenarios that exercise it. */
export interface ExercisedRule extends GuideRule {
  readonly scenarios: readonly string[];
}

/** `provisim rule`. */
export const ruleCommand: Command = {
  name: 'rule',
  summary: 'shows a rule of a guide: what it says, where it is carried out and what exercises it',
  usage: ['rule <rule id | line> [--edition <edition>] [--lang en | cs]'],
  most: 1,
  options: registerOptions,
  examples: [
    { shows: 'one rule', run: 'rule BW-ATT-02' },
    { shows: 'every rule that cites a line', run: 'rule 004:53967' },
    { shows: 'what a rule of a rule set implements', run: 'rule verified-domain --lang cs' },
  ],
  check: (args) => [...(args.positionals.length === 0 ? [MISSING] : []), ...switchProblems(args)],
  run: async (args, io) => {
    const system = await loadSystem(args);
    const view = system.ok ? registerView(args, system.value) : system;
    const found = view.ok ? findRules(view.value, args.positionals[0] ?? '') : view;
    if (!system.ok || !view.ok || !found.ok) {
      await complain(io, found.ok ? [] : found.problems);
      return EXIT.wrongInput;
    }
    const exercises = await exercisesOf(args, system.value, io);
    if (!exercises.ok) {
      await complain(io, exercises.problems);
      return EXIT.wrongInput;
    }
    if (io.signal.aborted) return EXIT.interrupted;
    const rules = found.value.map((rule): ExercisedRule => {
      return { ...rule, scenarios: exercising(exercises.value, system.value, rule) };
    });
    const look = { style: styleOf(io, io.stdout), width: widthOf(io.stdout) };
    if (args.has('json')) await printJson(io, { rules });
    else await print(io, ruleLines(view.value, rules, look));
    return EXIT.done;
  },
};

const MISSING: Problem = {
  code: 'args/missing',
  message: 'the rule is not named',
  hint: 'an id such as `BW-ATT-02`, or a line such as `000:182`',
};

/** Scenarios by their file as it is printed, and what those that were played have exercised. */
interface Exercises {
  readonly scenarios: ReadonlyMap<string, Scenario>;
  readonly exercised: Map<string, ReadonlySet<string>>;
}

const known = new WeakMap<CliSystem['policy'], Exercises>();

/** The scenarios of a policy; under its default switches they are read and played once. */
async function exercisesOf(args: Arguments, system: CliSystem, io: Io): Promise<Result<Exercises>> {
  const isPlain = Object.keys(system.switches).length === 0;
  const before = isPlain ? known.get(system.policy) : undefined;
  if (before !== undefined) return ok(before);
  const files = system.isOwn ? ok(system.scenarios) : await scenariosFor(args, ok(system), []);
  if (!files.ok) return files;
  const printed = (file: string) => (system.isOwn ? file : relative('', file));
  const scenarios = new Map(files.value.map(({ file, scenario }) => [printed(file), scenario]));
  const made = { scenarios, exercised: new Map<string, ReadonlySet<string>>() };
  if (isPlain && !io.signal.aborted) known.set(system.policy, made);
  return ok(made);
}

/** The files of the scenarios that exercise a rule; only those are played that may do so. */
function exercising(
  { scenarios, exercised }: Exercises,
  { policy, switches }: CliSystem,
  rule: GuideRule,
): readonly string[] {
  return [...scenarios].flatMap(([file, scenario]) => {
    if (!mayExercise(policy, scenario, rule)) return [];
    const under = { ...scenario, switches: { ...switches, ...scenario.switches } };
    const rules = exercised.get(file) ?? rulesExercised(play(policy, under));
    exercised.set(file, rules);
    return rules.has(rule.id) ? [file] : [];
  });
}
