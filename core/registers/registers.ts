import { sentenceOf } from '../decide/sentences/emission.js';
import { constantsIn } from '../rule/draft.js';
import type { RegisterName } from '../rule/guide.js';
import { RECORD_LISTS } from '../rule/policy.js';
import type { RuleFile } from '../rule/rule-set.js';
import { entryOf, merged, type RegisterEntry, unique } from './entry.js';
import { type GuideRule, guideRules, registersOf } from './guide-rules.js';
import { defaults, limits } from './limits.js';
import { placesOf } from './places.js';
import { roles } from './roles.js';
import { type RegisterView, wordsOf } from './view.js';

/** The entries of a register, by edition. */
export function register(view: RegisterView, name: RegisterName): readonly RegisterEntry[] {
  const rules = guideRules(view);
  switch (name) {
    case 'limits':
      return limits(view, rules);
    case 'defaults':
      return defaults(view, rules);
    case 'losses':
      return listed(view, name, rules).map((rule) => entryOf(rule, emittedBy(view, rule)));
    case 'notifications':
      return notifications(view, rules);
    case 'not-supported':
      return unsupported(view, rules);
    case 'roles':
      return roles(view, listed(view, name, rules));
    default:
      throw new Error(`\`${name satisfies never}\` is no register`);
  }
}

/** The rules of a register, in the order of the guides. */
function listed(
  { guides }: RegisterView,
  name: RegisterName,
  rules: readonly GuideRule[],
): readonly GuideRule[] {
  return rules.filter(({ id, edition }) => {
    const guide = guides.get(edition)?.guide;
    return guide !== undefined && registersOf(guide, id).includes(name);
  });
}

/** What the rules and transitions that implement a rule of the guide emit. */
function emittedBy({ policy }: RegisterView, { id }: GuideRule): readonly string[] {
  const { decided, played } = placesOf(policy, id);
  const effects = played.flatMap(({ transition }) => [
    ...(transition.rules.includes(id) ? transition.effects : []),
    ...transition.also.flatMap((one) => (one.rules.includes(id) ? one.effects : [])),
  ]);
  return unique([...decided.flatMap(({ rule }) => entriesOf(rule, RECORD_LISTS)), ...effects]);
}

/** The constants that a rule gives to some outputs. */
function entriesOf({ event }: RuleFile, outputs: readonly string[]): readonly string[] {
  return outputs.flatMap((name) => constantsIn(event.params[name] ?? []).map(String));
}

/** The rules about notifications, and the notifications that other rules send. */
function notifications(view: RegisterView, rules: readonly GuideRule[]): readonly RegisterEntry[] {
  const own = listed(view, 'notifications', rules);
  const told = new Set(own.map(({ id }) => id));
  const sent = rules.flatMap((rule) => {
    const { decided } = placesOf(view.policy, rule.id);
    const tokens = decided.flatMap((place) => entriesOf(place.rule, ['notifications']));
    return told.has(rule.id) ? [] : unique(tokens).map((token) => tokenEntry(view, rule, token));
  });
  const entries = [...own.map((rule) => entryOf(rule, emittedBy(view, rule))), ...merged(sent)];
  return byEdition(view, entries);
}

function tokenEntry(view: RegisterView, rule: GuideRule, token: string): RegisterEntry {
  const { decisions, emissions } = wordsOf(view, rule.edition).edition;
  const entry = entryOf(rule, [token]);
  const said = entry.decisions.map((id) => decisions[id]?.outputs.notifications?.[token]);
  const own = said.find((text) => typeof text === 'string');
  return { ...entry, id: token, sentence: own ?? sentenceOf(token, emissions) };
}

/** The kinds of rules that answer: others only say something about an answer. */
const ANSWERING: ReadonlySet<string> = new Set(['DEC', 'PRE', 'CON', 'LIM']);
const UNSUPPORTED = /(^|_)(NOT_SUPPORTED|UNSUPPORTED)(_|$)/;

/** The rules on what is not supported, and those that give such an answer. */
function unsupported(view: RegisterView, rules: readonly GuideRule[]): readonly RegisterEntry[] {
  const own = new Set(listed(view, 'not-supported', rules));
  return rules.flatMap((rule) => {
    const { decided } = placesOf(view.policy, rule.id);
    const given = decided.flatMap((place) =>
      entriesOf(place.rule, Object.keys(place.rule.event.params)),
    );
    const tokens = given.filter((token) => UNSUPPORTED.test(token));
    const answers = ANSWERING.has(rule.kind) && tokens.length > 0;
    return own.has(rule) || answers ? [entryOf(rule, tokens)] : [];
  });
}

function byEdition(
  { guides }: RegisterView,
  entries: readonly RegisterEntry[],
): readonly RegisterEntry[] {
  return [...guides.keys()].flatMap((edition) => entries.filter((one) => one.edition === edition));
}
