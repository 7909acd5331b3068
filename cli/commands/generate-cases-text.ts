import type { Policy, Result } from '../../core/index.js';
import {
  CASE_KINDS,
  type GeneratedCases,
  generateCases,
  generateScenario,
  generateVitest,
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
export function writtenCases(args: Arguments, policy: Policy): Result<Written> {
  const most = args.one('most');
  const kinds = CASE_KINDS.filter((kind) => args.has(kind));
  const made = generateCases(policy, {
    decision: args.positionals[0] ?? '',
    kinds,
    asOf: args.one('as-of') ?? null,
    switches: requestSwitches(args),
    ...(most !== undefined && { most: Number(most) }),
  });
  if (!made.ok) return made;
  const title = `${args.positionals[0]}: ${kinds.map((kind) => NAMES[kind]).join(', ')}`;
  return ok({
    text: textOf(args, policy, { made: made.value, title }),
    notes: notesOn(made.value),
  });
}

const NAMES = { regions: 'regions', boundaries: 'boundaries', mcdc: 'MC/DC' } as const;

function textOf(
  args: Arguments,
  policy: Policy,
  { made, title }: { readonly made: GeneratedCases; readonly title: string },
): string {
  const { cases } = made;
  if (args.has('json')) return `${jsonText(made)}\n`;
  if (cases.length === 0) return '';
  if (args.one('format') === 'scenarios') return `${jsonText(generateScenario(title, cases))}\n`;
  return args.one('format') === 'vitest'
    ? generateVitest(policy, cases)
    : cases.map(jsonLine).join('');
}

/** What the cases leave out, in words. */
function notesOn({ cases, more, atLeast, uncovered }: GeneratedCases): readonly string[] {
  const least = atLeast ? 'at least ' : '';
  return [
    ...(cases.length === 0 ? ['there are no such cases'] : []),
    ...(more > 0 || atLeast ? [`${least}${more} more regions are left out (\`--most\`)`] : []),
    ...uncovered.map(
      ({ rule, condition, why }) => `not covered: ${condition} in \`${rule}\`: ${why}`,
    ),
  ];
}
