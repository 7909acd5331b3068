import { isRecord } from '../base/json.js';
import { capital, sentence, worded } from '../decide/sentences/wording.js';
import type { RuleSet } from '../rule/policy.js';
import type { RuleFile } from '../rule/rule-set.js';
import { entryOf, type RegisterEntry, unique } from './entry.js';
import type { GuideRule } from './guide-rules.js';
import { placesOf } from './places.js';
import { type RegisterView, wordsOf } from './view.js';

/** Facts that say who acts. */
const ROLE = /roles?$/i;

/**
 * Who may do what: the roles that facts distinguish, each with the rules of the register that compare
 * it; and these rules.
 * @param rules those of the register
 */
export function roles(view: RegisterView, rules: readonly GuideRule[]): readonly RegisterEntry[] {
  const compared = rules.map((rule) => ({ rule, tokens: comparedBy(view, rule) }));
  return [...view.guides.keys()].flatMap((edition) => {
    const own = compared.filter(({ rule }) => rule.edition === edition);
    return [
      ...unique(own.flatMap(({ tokens }) => tokens)).map((token) => roleEntry(view, token, own)),
      ...own.map(({ rule, tokens }) => entryOf(rule, tokens)),
    ];
  });
}

function roleEntry(
  view: RegisterView,
  token: string,
  compared: readonly { readonly rule: GuideRule; readonly tokens: readonly string[] }[],
): RegisterEntry {
  const entries = compared.flatMap(({ rule, tokens }) =>
    tokens.includes(token) ? [entryOf(rule)] : [],
  );
  const [first] = entries;
  const edition = first?.edition ?? '';
  return {
    ...{ id: token, edition, sentence: roleInWords(view, edition, token), inForce: [] },
    rules: unique(entries.flatMap((entry) => entry.rules)),
    cites: unique(entries.flatMap((entry) => entry.cites)),
    decisions: unique(entries.flatMap((entry) => entry.decisions)),
    processes: unique(entries.flatMap((entry) => entry.processes)),
  };
}

function roleInWords(view: RegisterView, edition: string, token: string): string {
  const words = wordsOf(view, edition);
  const wordings = Object.entries(words.edition.values).filter(([name]) => ROLE.test(name));
  const said = wordings.find(([, one]) => one[token] !== undefined)?.[1];
  return sentence(capital(worded(words, said, token) ?? token));
}

/** The roles that the rules that implement a rule of the guide compare. */
function comparedBy({ policy }: RegisterView, { id }: GuideRule): readonly string[] {
  const { decided } = placesOf(policy, id);
  return unique(decided.flatMap(({ ruleSet, rule }) => rolesIn(ruleSet, rule)));
}

function rolesIn({ file, facts }: RuleSet, { conditions }: RuleFile): readonly string[] {
  const isRole = (name: unknown) => typeof name === 'string' && ROLE.test(name) && facts.has(name);
  const found = (part: unknown): readonly string[] => {
    if (Array.isArray(part)) return part.flatMap(found);
    if (!isRecord(part)) return [];
    if (typeof part.condition === 'string') return found(file.conditions?.[part.condition]);
    if (!('operator' in part)) return Object.values(part).flatMap(found);
    const values = Array.isArray(part.value) ? part.value : [part.value];
    return isRole(part.fact) ? values.filter((value) => typeof value === 'string') : [];
  };
  return found(conditions);
}
