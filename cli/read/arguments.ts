import { parseArgs } from 'node:util';
import type { Problem } from '../../core/index.js';
import { meant } from '../../core/studio.js';

/** An option of a command. */
export interface OptionSpec {
  /** The placeholder of its value: `<file>`; left out for a flag. */
  readonly value?: string;
  /** It may be given several times. */
  readonly repeatable?: boolean;
  /** The allowed values, where they are few. */
  readonly choices?: readonly string[];
  readonly doc: string;
}

/** The parsed arguments of a command. */
export interface Arguments {
  readonly positionals: readonly string[];
  /** Whether an option was given. */
  has(option: string): boolean;
  /** The value of an option, if it was given. */
  one(option: string): string | undefined;
  /** All values of a repeatable option. */
  all(option: string): readonly string[];
}

type Specs = Readonly<Record<string, OptionSpec>>;
interface Given {
  readonly name: string;
  readonly rawName: string;
  readonly value: string | undefined;
}

/**
 * Parses the arguments of a command.
 * @param argv the arguments after the command's name
 * @param specs its options by name
 * @param most how many positional arguments it takes
 * @returns what could be read, and every problem `args/…`
 */
export function readArguments(
  argv: readonly string[],
  specs: Specs,
  most: number,
): { readonly args: Arguments; readonly problems: readonly Problem[] } {
  const { given, positionals } = split(argv, specs);
  const surplus = positionals.slice(most).map(
    (text): Problem => ({
      code: 'args/surplus',
      message: `\`${text}\` is one argument too many`,
      hint: text.includes('=') ? 'options begin with `--`' : 'put a value with blanks in quotes',
    }),
  );
  const problems = [
    ...given.flatMap((option) => optionProblems(option, specs)),
    ...repeated(given, specs),
    ...surplus,
  ];
  const all = (option: string): string[] =>
    given.flatMap(({ name, value }) => (name === option ? [value ?? ''] : []));
  const has = (option: string) => given.some(({ name }) => name === option);
  return { args: { positionals, has, all, one: (option) => all(option)[0] }, problems };
}

function split(argv: readonly string[], specs: Specs): { given: Given[]; positionals: string[] } {
  const options = Object.fromEntries(
    Object.entries(specs).map(([name, { value }]) => [
      name,
      { type: value === undefined ? ('boolean' as const) : ('string' as const), multiple: true },
    ]),
  );
  const help = { ...options, help: { type: 'boolean' as const, short: 'h', multiple: true } };
  const { tokens, positionals } = parseArgs({
    args: withoutSwallowing(argv, specs),
    options: help,
    strict: false,
    tokens: true,
    allowPositionals: true,
  });
  const given = tokens.flatMap((token) => (token.kind === 'option' ? [token] : []));
  return { given, positionals };
}

// An option without its value would otherwise take the next option as the value.
function withoutSwallowing(argv: readonly string[], specs: Specs): string[] {
  return argv.map((text, i) => {
    const lacking = argv[i + 1]?.startsWith('--') === true;
    return lacking && text.startsWith('--') && specs[text.slice(2)]?.value ? `${text}=` : text;
  });
}

function optionProblems({ name, rawName, value }: Given, specs: Specs): Problem[] {
  const spec = Object.hasOwn(specs, name) ? specs[name] : undefined;
  const problem = (code: string, message: string, hint: string) => [{ code, message, hint }];
  if (spec === undefined) {
    const known = Object.keys(specs).map((option) => `--${option}`);
    const message = `\`${rawName}\` is not an option here`;
    return problem('args/unknown-option', message, meant(rawName, known));
  }
  if (spec.value === undefined) {
    if (value === undefined) return [];
    return problem(
      'args/surplus-value',
      `\`${rawName}\` takes no value`,
      `write \`${rawName}\` alone`,
    );
  }
  if (value === undefined || value === '') {
    const hint = `as in \`${rawName} ${spec.value}\``;
    return problem('args/missing-value', `\`${rawName}\` needs a value`, hint);
  }
  if (spec.choices === undefined || spec.choices.includes(value)) return [];
  const message = `\`${rawName}\` cannot be \`${value}\``;
  const known = spec.choices.map((choice) => `\`${choice}\``).join(' or ');
  return problem('args/wrong-value', message, `right would be ${known}`);
}

function repeated(given: readonly Given[], specs: Specs): Problem[] {
  const known = Object.entries(specs).filter(([, { repeatable }]) => repeatable !== true);
  return known.flatMap(([name]) =>
    given.filter((option) => option.name === name).length < 2
      ? []
      : [
          {
            code: 'args/repeated',
            message: `\`--${name}\` is given more than once`,
            hint: 'give it once',
          },
        ],
  );
}
