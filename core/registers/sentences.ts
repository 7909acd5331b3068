import type { Json } from '../base/json.js';
import { sentence, shown, worded } from '../decide/sentences/wording.js';
import type { LoadedPolicy } from '../process/loaded-policy.js';
import { inForce } from '../rule/period.js';
import type { RuleSet } from '../rule/policy.js';
import type { ParameterFile, RuleFile } from '../rule/rule-set.js';
import { type PlayedPlace, placesOf } from './places.js';
import { type GuideAt, inForceThen, type RegisterView, wordsOf } from './view.js';

/** The title of a rule of a rule set, with the values of the parameters that it names. */
export function titleAt(view: RegisterView, ruleSet: RuleSet, rule: RuleFile): string {
  return withParameters(view, [ruleSet], titleIn(view, ruleSet, rule));
}

/** The same, but with a parameter still in its braces. */
export function titleAround(
  view: RegisterView,
  ruleSet: RuleSet,
  { rule, parameter }: { readonly rule: RuleFile; readonly parameter: string },
): string {
  return withParameters(view, [ruleSet], titleIn(view, ruleSet, rule), parameter);
}

/** The title of a rule in a language, with parameters in braces. */
function titleIn(view: RegisterView, ruleSet: RuleSet, rule: RuleFile): string {
  const { decisions, shared = {} } = wordsOf(view, ruleSet.edition.id).edition;
  const own = decisions[ruleSet.id]?.rules?.[rule.id];
  const used = ruleSet.uses.map(({ name }) => shared[name]?.rules?.[rule.id]);
  return own ?? used.find((text) => text !== undefined) ?? rule.title;
}

/** A text with the names of parameters in its braces replaced by their values. */
function withParameters(
  view: RegisterView,
  ruleSets: readonly RuleSet[],
  text: string,
  kept?: string,
): string {
  return text.replaceAll(/\{(\w+)\}/g, (whole, name: string) => {
    if (name === kept) return whole;
    const found = ruleSets.find(({ file }) => file.parameters?.[name] !== undefined);
    const parameter = found?.file.parameters?.[name];
    const guide = view.guides.get(found?.edition.id ?? '');
    if (found === undefined || parameter === undefined || guide === undefined) return whole;
    return shown(wordsOf(view, found.edition.id), valueAt(guide, parameter));
  });
}

/** The value of a parameter at the time of a guide; where it has none then, its newest one. */
function valueAt({ guide, epoch }: GuideAt, { values }: ParameterFile): Json {
  const now = values.find((value) => inForce(guide, value.inForce, epoch)) ?? values.at(-1);
  return now?.value ?? null;
}

/**
 * The sentence of a rule of a guide: its own, where the texts have one; else the titles of the rules
 * of rule sets that implement it and the fewest others; else the titles of the events that carry it out.
 */
export function guideSentence(view: RegisterView, edition: string, id: string): string {
  const words = wordsOf(view, edition).edition;
  const { decided, played } = placesOf(view.policy, id);
  const own = words.rules?.[id];
  const deciding = decided.map(({ ruleSet }) => ruleSet);
  if (own !== undefined) return sentence(withParameters(view, deciding, own));
  const now = decided.filter(({ rule }) => inForceThen(view, edition, [rule]).length > 0);
  const told = now.length > 0 ? now : decided;
  const fewest = Math.min(...told.map(({ rule }) => rule.implements.length));
  const nearest = told.filter(({ rule }) => rule.implements.length === fewest);
  const titles = nearest.map(({ ruleSet, rule }) => titleAt(view, ruleSet, rule));
  const said = titles.length > 0 ? titles : played.map((place) => eventTitle(view, place));
  return [...new Set(said)].map(sentence).join(' ');
}

/** What happens in a transition: the title of its event, else that of its process. */
export function eventTitle(view: RegisterView, { process, transition }: PlayedPlace): string {
  const definition = view.policy.processes.get(process);
  const told = wordsOf(view, definition?.edition ?? '').edition.processes?.[process];
  const { event } = transition;
  return told?.events?.[event] ?? definition?.events[event]?.title ?? titleOf(view.policy, process);
}

function titleOf({ processes }: LoadedPolicy, process: string): string {
  return processes.get(process)?.title ?? process;
}

/** A value of a fact in words: the words that the texts have for it, else the fact's title with it. */
export function factInWords(
  view: RegisterView,
  ruleSet: RuleSet,
  { fact, value }: { readonly fact: string; readonly value: Json },
): string {
  const words = wordsOf(view, ruleSet.edition.id);
  const text = worded(words, words.edition.values[fact], value);
  if (text !== undefined) return text;
  const title = words.edition.facts?.[fact] ?? ruleSet.facts.get(fact)?.title ?? fact;
  return `${title}: ${shown(words, value)}`;
}
