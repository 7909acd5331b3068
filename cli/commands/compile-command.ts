import { readdir, readFile } from 'node:fs/promises';
import { dirname, join, relative, resolve, sep } from 'node:path';
import type { Json, Problem, Result } from '../../core/index.js';
import {
  decisionModule,
  fail,
  type GeneratedModule,
  ok,
  ownFunctions,
  policyHash,
  problemsOf,
  type RuleSet,
  readSwitches,
  resolveAsOf,
  switchKeys,
} from '../../core/studio.js';
import type { Command } from '../command.js';
import { EXIT, type Io } from '../io.js';
import {
  generatedImports,
  modulePath,
  SHARED_CODE,
  sharedFrom,
} from '../print/generated-imports.js';
import { complain, print, printJson } from '../print/print.js';
import { unwritable, writeWhole } from '../print/write-whole.js';
import type { Arguments } from '../read/arguments.js';
import { besideThePackage } from '../read/beside-the-package.js';
import {
  missingOptions,
  questionOptions,
  switchesOf,
  switchProblems,
  unknownDecisions,
} from '../read/common-options.js';
import { policyModule } from '../read/import-policy.js';
import { type Loaded, loadPolicyFor } from '../read/load-rules.js';

/** `provisim compile`. */
export const compileCommand: Command = {
  name: 'compile',
  summary: 'writes decisions as modules of JavaScript that need nothing else',
  usage: ['compile <decision…> --out <folder> [--epochs all | --as-of <date | epoch>]'],
  most: Number.POSITIVE_INFINITY,
  options: {
    out: { value: '<folder>', doc: 'where to write the modules, with the code that they share' },
    epochs: {
      value: '<epochs>',
      choices: ['all'],
      doc: 'modules that know every time and every value of the switches; left out: one time',
    },
    'as-of': questionOptions['as-of'],
  },
  examples: [
    {
      shows: 'one decision, by the rules of today',
      run: 'compile broadworks.attach.decision --out generated',
    },
    {
      shows: 'by changed rules, for every time',
      run: 'compile wholesale.attach.decision --epochs all --rules my-rules --out generated',
    },
  ],
  check: (args) => [
    ...(args.positionals.length > 0 ? [] : [NO_DECISION]),
    ...missingOptions(args, { out: 'the folder to write to: `--out generated`' }),
    ...(args.has('epochs')
      ? ['as-of', 'switch'].filter((option) => args.has(option)).map(besideEpochs)
      : []),
    ...switchProblems(args),
  ],
  run: async (args, io) => {
    const loaded = await loadPolicyFor(args);
    const made = loaded.ok ? await modulesFor(args, loaded.value) : loaded;
    const written = made.ok ? await writeAll(made.value) : made;
    if (!written.ok) {
      await complain(io, written.problems);
      return EXIT.wrongInput;
    }
    await report(args, io, written.value);
    return EXIT.done;
  },
};

const NO_DECISION: Problem = {
  code: 'args/missing',
  message: 'no decision is named',
  hint: 'as in `broadworks.attach.decision`',
};

function besideEpochs(option: string): Problem {
  return {
    code: 'args/unexpected',
    message: `\`--${option}\` fixes what modules of all epochs leave open`,
    hint: 'leave out one of them',
  };
}

/** A file to write. */
interface GeneratedFile {
  readonly path: string;
  readonly text: string;
}

/** The files of the modules and of the code that they share; or every problem. */
async function modulesFor(args: Arguments, loaded: Loaded): Promise<Result<GeneratedFile[]>> {
  const out = args.one('out') ?? '';
  const { policy } = loaded;
  const unknown = unknownDecisions(policy, args.positionals);
  const named = args.positionals.flatMap((name) => policy.ruleSets.get(name) ?? []);
  const shared = await sharedCode(out);
  const module = await ownModule(args);
  const made = named.map((ruleSet) => generated(args, ruleSet, { loaded, module, out }));
  if (!shared.ok || unknown.length > 0 || made.some((one) => !one.ok)) {
    const ofModules = problemsOf(...made).map((one) => [JSON.stringify(one), one] as const);
    const others = named.length === 0 ? settingProblems(args, loaded) : [];
    return fail([...unknown, ...new Map(ofModules).values(), ...others, ...problemsOf(shared)]);
  }
  const files = named.flatMap(({ id }, i): GeneratedFile[] => {
    const one = made[i];
    if (one?.ok !== true) return [];
    const path = join(out, modulePath(id));
    return [
      { path: `${path}.js`, text: one.value.code },
      { path: `${path}.d.ts`, text: one.value.types },
    ];
  });
  return ok([...files, ...shared.value]);
}

/** The problems of time and switches where no decision is known: of no guide, of no decision. */
function settingProblems(args: Arguments, { policy }: Loaded): readonly Problem[] {
  const times = [...policy.guides.values()].map((guide) =>
    resolveAsOf(guide, args.one('as-of') ?? null),
  );
  const [time] = times.some(({ ok: isTime }) => isTime) ? [] : times;
  const [ruleSet] = policy.ruleSets.values();
  const switches = ruleSet && readSwitches(ruleSet, switchesOf(args), () => switchKeys(policy));
  return [...ofOption('--as-of', time), ...ofOption('--switch', switches)];
}

/** The problems of the value of an option. */
function ofOption(option: string, result: Result<unknown> | undefined): readonly Problem[] {
  const problems = result === undefined ? [] : problemsOf(result);
  return problems.map(({ at: _, ...one }) => ({ ...one, file: option }));
}

/** The module that `--policy` names; undefined: the shipped policy. */
async function ownModule(args: Arguments): Promise<string | undefined> {
  const path = args.one('policy');
  const found = path === undefined ? undefined : await policyModule(path);
  return found?.ok === true ? found.value : undefined;
}

interface Compiling {
  readonly loaded: Loaded;
  readonly module: string | undefined;
  readonly out: string;
}

function generated(
  args: Arguments,
  ruleSet: RuleSet,
  { loaded, module, out }: Compiling,
): Result<GeneratedModule> {
  const isOfAll = args.has('epochs');
  const time = resolveAsOf(ruleSet.guide, args.one('as-of') ?? null);
  const switches = readSwitches(ruleSet, switchesOf(args), () => switchKeys(loaded.policy));
  const folder = dirname(resolve(out, modulePath(ruleSet.id)));
  const own = module === undefined ? undefined : importPath(folder, module);
  const unimportable = own === undefined && module !== undefined ? notImportable(ruleSet) : [];
  if (!time.ok || !switches.ok || unimportable.length > 0) {
    return fail([...ofOption('--as-of', time), ...ofOption('--switch', switches), ...unimportable]);
  }
  const fixed: ReadonlyMap<string, Json> = switches.value;
  return ok(
    decisionModule({
      ruleSet,
      policyHash: policyHash(ruleSet),
      epoch: isOfAll ? undefined : time.value.epoch,
      switches: fixed,
      imports: generatedImports(ruleSet, sharedFrom(ruleSet.id, ''), own),
    }),
  );
}

/** How a module in a folder imports another file; undefined where no relative path leads there. */
function importPath(folder: string, module: string): string | undefined {
  const path = relative(folder, module).split(sep).join('/');
  if (/^(?:[a-z]:)?\//i.test(path)) return undefined;
  return path.startsWith('.') ? path : `./${path}`;
}

/** The functions of a policy that a generated module would have to import. */
function notImportable(ruleSet: RuleSet): readonly Problem[] {
  return ownFunctions(ruleSet).map((name) => ({
    code: 'compile/function',
    message: `\`${ruleSet.id}\` derives with \`${name}\`, which the module cannot import from there`,
    hint: 'write the modules to the disk on which the policy is',
  }));
}

/** The code that modules share, to be written beside them. */
async function sharedCode(out: string): Promise<Result<GeneratedFile[]>> {
  const folder = await besideThePackage(`dist/${SHARED_CODE}`);
  if (folder === undefined) {
    const message = 'the code that modules share was not built';
    return fail([{ code: 'compile/not-built', message, hint: 'build it with `npm run build`' }]);
  }
  const names = (await readdir(folder)).filter((name) => name.endsWith('.js'));
  const texts = await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')));
  return ok(names.map((name, i) => ({ path: join(out, SHARED_CODE, name), text: texts[i] ?? '' })));
}

async function writeAll(files: readonly GeneratedFile[]): Promise<Result<readonly string[]>> {
  const problems: Problem[] = [];
  for (const { path, text } of files) {
    try {
      await writeWhole(path, text);
    } catch (error) {
      problems.push(unwritable(path, error));
    }
  }
  return problems.length > 0 ? fail(problems) : ok(files.map(({ path }) => path));
}

async function report(args: Arguments, io: Io, files: readonly string[]): Promise<void> {
  if (args.has('json')) return printJson(io, { files });
  const modules = files.filter((path) => path.endsWith('.d.ts'));
  await print(io, [
    ...modules.map((path) => path.replace(/\.d\.ts$/, '.js')),
    `and what they share, in ${join(args.one('out') ?? '', SHARED_CODE)}`,
  ]);
}
