import { relative } from 'node:path';
import type { Problem, Result } from '../../core/index.js';
import { findRules, type GuideRule, ok, play, rulesExercised } from '../../core/studio.js';
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
    const exercised = await exercisedIn(args, system.value, io);
    if (!exercised.ok) {
      await complain(io, exercised.problems);
      return EXIT.wrongInput;
    }
    if (io.signal.aborted) return EXIT.interrupted;
    const rules = found.value.map((rule): ExercisedRule => {
      return { ...rule, scenarios: exercised.value.get(rule.id) ?? [] };
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

type Exercised = ReadonlyMap<string, readonly string[]>;
const known = new WeakMap<CliSystem['policy'], Exercised>();

/** The files of the scenarios of a policy that exercise a rule, by its id; of shipped rules known once. */
async function exercisedIn(args: Arguments, system: CliSystem, io: Io): Promise<Result<Exercised>> {
  const isPlain = Object.keys(system.switches).length === 0;
  const before = isPlain ? known.get(system.policy) : undefined;
  if (before !== undefined) return ok(before);
  const files = system.isOwn ? ok(system.scenarios) : await scenariosFor(args, ok(system), []);
  if (!files.ok) return files;
  const found = new Map<string, string[]>();
  for (const { file, scenario } of files.value) {
    if (io.signal.aborted) return ok(found);
    const switches = { ...system.switches, ...scenario.switches };
    for (const id of rulesExercised(play(system.policy, { ...scenario, switches })))
      found.set(id, [...(found.get(id) ?? []), system.isOwn ? file : relative('', file)]);
  }
  if (isPlain) known.set(system.policy, found);
  return ok(found);
}
