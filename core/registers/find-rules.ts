import { fail, ok, type Result } from '../base/result.js';
import { closest, meant } from '../base/suggest.js';
import { citationFault } from '../rule/citation.js';
import { type GuideRule, guideRules } from './guide-rules.js';
import { type DecidedPlace, placesOf } from './places.js';
import type { RegisterView } from './view.js';

const LINES = /^([^:\s]+):(\d+)(?:-(\d+))?$/;

/**
 * The rules of the guides that a name means.
 * @param name the id of a rule of a guide, that of a rule of a rule set, alone or behind its decision
 *   and a blank, or lines such as `000:178` or `000:178-180`
 * @returns for lines every rule that cites one of them, else those that are implemented by rules
 *   which do, possibly none; problems `rule/unknown`, `rule/implements-none` and `rule/no-line`
 */
export function findRules(view: RegisterView, name: string): Result<readonly GuideRule[]> {
  if (LINES.test(name)) return citing(view, name);
  const own = guideRules(view, (id) => id.toLowerCase() === name.toLowerCase());
  if (own.length > 0) return ok(own);
  const isNamed = ({ ruleSet, rule }: Pick<DecidedPlace, 'ruleSet' | 'rule'>) =>
    rule.id === name || `${ruleSet.id} ${rule.id}` === name;
  const deciding = guideRules(view, (id) => placesOf(view.policy, id).decided.some(isNamed));
  if (deciding.length > 0) return ok(deciding);
  const alone = [...view.policy.ruleSets.values()]
    .flatMap((ruleSet) =>
      ruleSet.file.tables.flatMap(({ rules }) => rules).map((rule) => ({ ruleSet, rule })),
    )
    .find(isNamed);
  if (alone === undefined) return fail([unknown(view, name)]);
  const message = `\`${name}\` implements no rule of a guide`;
  const hint = `${alone.ruleSet.id}: ${alone.rule.title}`;
  return fail([{ code: 'rule/implements-none', message, hint }]);
}

function unknown({ policy, guides }: RegisterView, name: string) {
  const ids = [
    ...[...guides.values()].flatMap(({ guide }) => Object.keys(guide.rules)),
    ...[...policy.ruleSets.values()].flatMap(({ file }) =>
      file.tables.flatMap(({ rules }) => rules.map(({ id }) => id)),
    ),
  ];
  const near = closest(name, ids);
  const hint =
    near === undefined
      ? 'an id such as `BW-ATT-02`, a rule of a rule set such as `verified-domain`, or a line such as `000:182`'
      : `did you mean \`${near}\`?`;
  return { code: 'rule/unknown', message: `\`${name}\` is no rule`, hint };
}

function citing(view: RegisterView, name: string): Result<readonly GuideRule[]> {
  const [, source = '', start = '', end = start] = LINES.exec(name) ?? [];
  const known = [...view.guides.values()].map(({ guide }) => guide);
  const guide = known.find((one) => one.source === source);
  const noLine = (message: string, hint: string) => fail([{ code: 'rule/no-line', message, hint }]);
  if (guide === undefined) {
    const sources = known.map((one) => one.source);
    return noLine(`\`${source}\` is no guide`, meant(source, sources));
  }
  const fault = citationFault(name, guide);
  if (fault !== undefined) return noLine(fault.message, fault.hint);
  const isCited = (cite: string) => {
    const [, , from = '', to = from] = LINES.exec(cite.replace('cf. ', '')) ?? [];
    return Number(from) <= Number(end) && Number(start) <= Number(to);
  };
  const found = guideRules(view, (id, of) => {
    return of === guide && (guide.rules[id]?.cites.split(', ').some(isCited) ?? false);
  });
  if (found.length > 0) return ok(found);
  // Rows of a table cite lines of their own, which the rule of the guide does not list.
  const byRow = guideRules(view, (id, of) => {
    const { decided } = placesOf(view.policy, id);
    return of === guide && decided.some(({ rule }) => rule.cites.some(isCited));
  });
  return ok(byRow);
}
