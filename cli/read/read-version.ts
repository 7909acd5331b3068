import { stat } from 'node:fs/promises';
import type { Json, Problem, Result } from '../../core/index.js';
import { fail, meant, ok, problemsOf, resolveAsOf, type Version } from '../../core/studio.js';
import type { Arguments } from './arguments.js';
import { jsonOrText, switchesOf } from './common-options.js';
import { type Loaded, loadPolicyFor } from './load-rules.js';

/** A version of the rules as an option names it, with the texts of its policy. */
export interface NamedVersion {
  readonly version: Version & { readonly policy: Loaded['policy'] };
  readonly texts: Loaded['texts'];
}

/**
 * Reads the version that an option names: a date, an epoch, `newest`, `shipped` (without `--rules`),
 * a folder of rule sets or a policy module; then, after commas, a time and `key=value` of switches.
 * @param option the name of the option, without dashes
 * @returns every problem of the option and of the rule files
 */
export async function readVersion(
  args: Arguments,
  option: 'from' | 'to' | 'reform',
): Promise<Result<NamedVersion>> {
  const [name = '', ...more] = (args.one(option) ?? '').split(',').map((part) => part.trim());
  const module = /\.[cm]?js$/.test(name) ? name : undefined;
  const folder = module ?? (await folderNamed(args, name));
  const isTime = folder === undefined && name !== 'newest' && name !== 'shipped';
  const times = [...(isTime ? [name] : []), ...more.filter((part) => !part.includes('='))];
  const surplus = times.slice(1).map((text): Problem => {
    const message = `\`${text}\` is one time too many`;
    return { code: 'args/surplus', message, hint: 'a version has one time' };
  });
  const isPlain = folder === undefined && name !== 'shipped';
  const over = module === undefined ? laid(args, folder) : broughtBy(args, module);
  const loaded = await loadPolicyFor(isPlain ? args : over);
  const wrong = [...surplus, ...(loaded.ok ? timeProblems(loaded.value, times[0]) : [])];
  const placed = wrong.map((one) => ({ ...one, file: `--${option}` }));
  if (!loaded.ok || wrong.length > 0) return fail([...placed, ...problemsOf(loaded)]);
  const settings = more.filter((part) => part.includes('='));
  const own = settings.map((text): [string, Json] => {
    const at = text.indexOf('=');
    return [text.slice(0, at), jsonOrText(text.slice(at + 1))];
  });
  const { policy, texts } = loaded.value;
  const switches = { ...switchesOf(args), ...Object.fromEntries(own) };
  return ok({ version: { policy, asOf: times[0] ?? null, switches }, texts });
}

/** What is wrong with a time that no guide has. */
function timeProblems({ policy }: Loaded, asOf: string | undefined): readonly Problem[] {
  const guides = [...policy.guides.values()];
  const found = guides.map((guide) => resolveAsOf(guide, asOf ?? null));
  const early = problemsOf(...found).filter(({ code }) => code !== 'as-of/not-a-time');
  if (found.some(({ ok: isTime }) => isTime) || guides.length === 0) return [];
  if (early.length > 0) return early.map(({ at: _, ...one }) => one);
  const epochs = guides.flatMap((guide) => guide.epochs.map(({ id }) => id));
  const message = `\`${asOf}\` is neither a date nor an epoch nor a folder`;
  const hint = `a date such as \`2024-08-21\`; ${meant(asOf ?? '', [...epochs, 'newest', 'shipped'])}`;
  return [{ code: 'args/wrong-value', message, hint }];
}

/** The arguments with another policy. */
function broughtBy(args: Arguments, module: string): Arguments {
  return { ...args, one: (option) => (option === 'policy' ? module : args.one(option)) };
}

/** The arguments with another folder of rule sets, or with none. */
function laid(args: Arguments, folder: string | undefined): Arguments {
  return { ...args, one: (option) => (option === 'rules' ? folder : args.one(option)) };
}

/** The folder that a version means, if it means one: a time comes before a folder of that name. */
async function folderNamed(args: Arguments, name: string): Promise<string | undefined> {
  if (name === 'newest' || name === 'shipped') return undefined;
  if (/[\\/]|^\.+$/.test(name)) return name;
  const base = await loadPolicyFor(laid(args, undefined));
  const guides = base.ok ? [...base.value.policy.guides.values()] : [];
  if (guides.some((guide) => resolveAsOf(guide, name).ok)) return undefined;
  const isFolder = await stat(name).then(
    (found) => found.isDirectory(),
    () => false,
  );
  return isFolder ? name : undefined;
}
