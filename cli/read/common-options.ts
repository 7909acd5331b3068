import { ENGINE_TEXTS } from '../../core/define.js';
import type { Json, Policy, Problem } from '../../core/index.js';
import { meant, readJson } from '../../core/studio.js';
import type { Arguments, OptionSpec } from './arguments.js';

/** The options that every command has. */
export const commonOptions = {
  policy: {
    value: '<module>',
    doc: 'a policy of your own: a module, or a folder with `policy.mjs`; left out: the shipped one',
  },
  rules: { value: '<folder>', doc: 'rule sets to lay over those of the policy' },
  switch: {
    value: '<key=value>',
    repeatable: true,
    doc: 'sets an assumption otherwise; the value is JSON or else a text; repeatable',
  },
  json: { doc: 'one JSON document instead of prose' },
  help: { doc: 'shows this' },
} satisfies Readonly<Record<string, OptionSpec>>;

/** The options of one question. */
export const questionOptions = {
  facts: {
    value: '<file | - | JSON>',
    doc: 'the facts: a file, `-` for stdin, or the JSON itself',
  },
  'as-of': {
    value: '<date | epoch>',
    doc: 'when: `2024-08-21` or an epoch such as `P-1.33`; left out: the newest epoch',
  },
} satisfies Readonly<Record<string, OptionSpec>>;

/** The option to complete a question by usual values. */
export const usualOption = {
  usual: { doc: 'facts that are left out and matter have the usual values of the rules' },
} satisfies Readonly<Record<string, OptionSpec>>;

/** The language of sentences. */
export const langOption = {
  lang: {
    value: '<lang>',
    choices: Object.keys(ENGINE_TEXTS),
    doc: 'the language; left out: en',
  },
} satisfies Readonly<Record<string, OptionSpec>>;

/**
 * A problem for each option that is needed and not given.
 * @param hints what each may be, by option
 */
export function missingOptions(
  args: Arguments,
  hints: Readonly<Record<string, string>>,
): readonly Problem[] {
  return Object.entries(hints)
    .filter(([option]) => !args.has(option))
    .map(([option, hint]) => {
      return { code: 'args/missing', message: `\`--${option}\` is not given`, hint };
    });
}

/** A problem for each name that is not one of a policy's decisions. */
export function unknownDecisions(
  { ruleSets }: Policy,
  names: readonly string[],
): readonly Problem[] {
  return names
    .filter((name) => !ruleSets.has(name))
    .map((name) => ({
      code: 'args/unknown-decision',
      message: `\`${name}\` is not a decision`,
      hint: meant(name, ruleSets.keys()),
    }));
}

/** The problems of the options `--switch`. */
export function switchProblems(args: Arguments): readonly Problem[] {
  return args
    .all('switch')
    .filter((text) => text !== '' && !/^[^=]+=/.test(text))
    .map((text) => ({
      code: 'args/wrong-value',
      message: `\`--switch ${text}\` is not of the form key=value`,
      hint: 'as in `--switch attach.toggleOffOutcome=CREATE_NEW_ORG`',
    }));
}

/** The switches of the options `--switch`, by key; a later one overrides an earlier one. */
export function switchesOf(args: Arguments): Readonly<Record<string, Json>> {
  const pairs = args.all('switch').map((text): [string, Json] => {
    const at = text.indexOf('=');
    return [text.slice(0, at), jsonOrText(text.slice(at + 1))];
  });
  return Object.fromEntries(pairs);
}

/** The value of an option that is JSON or else a text. */
export function jsonOrText(text: string): Json {
  const read = readJson(text);
  return read.ok ? read.value : text;
}
