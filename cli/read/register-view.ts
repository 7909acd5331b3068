import { ENGINE_TEXTS } from '../../core/define.js';
import type { Result } from '../../core/index.js';
import { guidesAt, ok, type RegisterView } from '../../core/studio.js';
import type { Arguments, OptionSpec } from './arguments.js';
import type { Loaded } from './load-rules.js';

/** The options of what is listed: of which guide, in which language. */
export const registerOptions = {
  edition: { value: '<edition>', doc: 'of one edition only; left out: of all' },
  lang: { value: '<lang>', choices: Object.keys(ENGINE_TEXTS), doc: 'the language; left out: en' },
} satisfies Readonly<Record<string, OptionSpec>>;

/** The view of a policy that the arguments ask for; problems as in `guidesAt`, with their option. */
export function registerView(
  args: Arguments,
  { policy, texts }: Pick<Loaded, 'policy' | 'texts'>,
): Result<RegisterView> {
  const guides = guidesAt(policy, { edition: args.one('edition'), asOf: args.one('as-of') });
  if (guides.ok) return ok({ policy, texts, lang: args.one('lang') ?? 'en', guides: guides.value });
  const problems = guides.problems.map(({ code, message, hint }) => ({
    ...{ code, message, file: code === 'edition/unknown' ? '--edition' : '--as-of' },
    ...(hint === undefined ? {} : { hint }),
  }));
  return { ok: false, problems };
}
