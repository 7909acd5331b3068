import type { Policy, Result } from '../../core/index.js';
import {
  CASE_KINDS,
  fill,
  type GeneratedCases,
  generateCases,
  generateScenario,
  generateVitest,
  type Language,
  ok,
} from '../../core/studio.js';
import { jsonLine } from '../print/escape.js';
import { jsonText } from '../print/print.js';
import type { Arguments } from '../read/arguments.js';
import { requestSwitches } from './decide-one.js';

/** A text that was made, with what is said beside it. */
export interface Written {
  readonly text: string;
  readonly notes: readonly string[];
}

/** The forms that test cases are written in. */
export const FORMATS = ['cases', 'scenarios', 'vitest'] as const;

/** Test cases in the form that is asked for. */
export function writtenCases(args: Arguments, policy: Policy, language: Language): Result<Written> {
  const most = args.one('most');
  const kinds = CASE_KINDS.filter((kind) => args.has(kind));
  const request = {
    decision: args.positionals[0] ?? '',
    kinds,
    asOf: args.one('as-of') ?? null,
    switches: requestSwitches(args),
    ...(most !== undefined && { most: Number(most) }),
  };
  const made = generateCases(policy, request, language);
  if (!made.ok) return made;
  const title = `${args.positionals[0]}: ${kinds.map((kind) => language.words.generated[kind]).join(', ')}`;
  return ok({
    text: textOf(args, policy, { made: made.value, title, language }),
    notes: notesOn(made.value, language),
  });
}

function textOf(
  args: Arguments,
  policy: Policy,
  {
    made,
    title,
    language,
  }: {
    readonly made: GeneratedCases;
    readonly title: string;
    readonly language: Language;
  },
): string {
  const { cases } = made;
  if (args.has('json')) return `${jsonText(made)}\n`;
  if (cases.length === 0) return '';
  if (args.one('format') === 'scenarios') return `${jsonText(generateScenario(title, cases))}\n`;
  return args.one('format') === 'vitest'
    ? generateVitest(policy, cases, language)
    : cases.map(jsonLine).join('');
}

/** What the cases leave out, in words. */
function notesOn(
  { cases, more, atLeast, uncovered }: GeneratedCases,
  { words: { generated } }: Language,
): readonly string[] {
  const left = atLeast ? generated.atLeast : generated.more;
  return [
    ...(cases.length === 0 ? [generated.none] : []),
    ...(more > 0 || atLeast ? [fill(left, { count: more })] : []),
    ...uncovered.map(({ rule, condition, why }) =>
      fill(generated.uncovered, { rule, condition, why }),
    ),
  ];
}
