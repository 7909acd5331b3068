import { fail, ok, type Result } from '../base/result.js';
import { meant } from '../base/suggest.js';
import { citationFault } from '../rule/citation.js';
import { type GuideRule, guideRules } from './guide-rules.js';
import type { RegisterView } from './view.js';

const LINES = /^([^:\s]+):(\d+)(?:-(\d+))?$/;

/**
 * The rules of the guides that a name means.
 * @param name the id of a rule of a guide, that of a rule of a rule set, alone or behind its decision
 *   and a blank, or lines such as `000:178` or `000:178-180`
 * @returns for lines every rule that cites one of them, else those that are implemented by rules
 *   which do, possibly none; problems `rule/unknown` and
 *   `rule/no-line`
 */
export function findRules(view: RegisterView, name: string): Result<readonly GuideRule[]> {
  const rules = guideRules(view);
  const [, source, start = '', end = start] = LINES.exec(name) ?? [];
  if (source !== undefined) return citing(view, rules, { name, source, lines: [start, end] });
  const own = rules.filter(({ id }) => id.toLowerCase() === name.toLowerCase());
  if (own.length > 0) return ok(own);
  const deciding = rules.filter(({ decided }) => decided.some((place) => isNamed(place, name)));
  if (deciding.length > 0) return ok(deciding);
  const alone = implementingNone(view, name);
  if (alone !== undefined) {
    const message = `\`${name}\` implements no rule of a guide`;
    return fail([{ code: 'rule/implements-none', message, hint: alone }]);
  }
  const ids = rules.flatMap(({ id, decided }) => [id, ...decided.map(({ rule }) => rule)]);
  const near = meant(name, new Set(ids));
  const hint = near.startsWith('did')
    ? near
    : 'an id such as `BW-ATT-02`, a rule of a rule set such as `verified-domain`, or a line such as `000:182`';
  return fail([{ code: 'rule/unknown', message: `\`${name}\` is no rule`, hint }]);
}

function isNamed(
  place: Pick<GuideRule['decided'][number], 'decision' | 'rule'>,
  name: string,
): boolean {
  return place.rule === name || `${place.decision} ${place.rule}` === name;
}

/** What a rule of a rule set says that implements no rule of a guide. */
function implementingNone({ policy }: RegisterView, name: string): string | undefined {
  const rules = [...policy.ruleSets.values()].flatMap(({ id: decision, file }) =>
    file.tables.flatMap((table) => table.rules.map((rule) => ({ decision, rule }))),
  );
  const found = rules.find(({ decision, rule }) => isNamed({ decision, rule: rule.id }, name));
  return found && `${found.decision}: ${found.rule.title}`;
}

interface Lines {
  readonly name: string;
  readonly source: string;
  readonly lines: readonly [start: string, end: string];
}

function citing(
  { guides }: RegisterView,
  rules: readonly GuideRule[],
  { name, source, lines }: Lines,
): Result<readonly GuideRule[]> {
  const known = [...guides.values()].map(({ guide }) => guide);
  const guide = known.find((one) => one.source === source);
  if (guide === undefined) {
    const message = `\`${source}\` is no guide`;
    const hint = meant(
      source,
      known.map((one) => one.source),
    );
    return fail([{ code: 'rule/no-line', message, hint }]);
  }
  const fault = citationFault(name, guide);
  if (fault !== undefined) return fail([{ code: 'rule/no-line', ...fault }]);
  const [first, last] = lines.map(Number) as [number, number];
  const cites = (cite: string) => {
    const [, , from = '', to = from] = LINES.exec(cite) ?? [];
    return Number(from) <= last && first <= Number(to);
  };
  const own = rules.filter(({ edition }) => edition === guide.edition);
  const found = own.filter((rule) => rule.cites.some(cites));
  // Rows of a table cite lines of their own, which the rule of the guide does not list.
  const byRow = () => own.filter(({ decided }) => decided.some((place) => place.cites.some(cites)));
  return ok(found.length > 0 ? found : byRow());
}
