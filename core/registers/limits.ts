import { capital, sentence } from '../decide/sentences/wording.js';
import type { RuleSet } from '../rule/policy.js';
import type { RuleFile, RuleSetFile } from '../rule/rule-set.js';
import { entryOf, merged, type RegisterEntry, unique } from './entry.js';
import { type GuideRule, isListed, joined, registersOf } from './guide-rules.js';
import { factInWords, guideSentence, titleAt } from './sentences.js';
import { type GuideAt, inForceThen, type RegisterView } from './view.js';

/**
 * The limits: numbers with a unit that rule sets have as parameters, one entry for each value; and
 * the rules of the register that no parameter carries out.
 */
export function limits(view: RegisterView, rules: readonly GuideRule[]): readonly RegisterEntry[] {
  const found = ruleSetsIn(view).flatMap(([ruleSet, at]) => parameters(view, ruleSet, at));
  return withRest(view, { name: 'limits', rules }, found);
}

/** The defaults: values of facts that were left out; and the rules that none of them carries out. */
export function defaults(
  view: RegisterView,
  rules: readonly GuideRule[],
): readonly RegisterEntry[] {
  const found = ruleSetsIn(view).flatMap(([ruleSet]) =>
    Object.entries(ruleSet.file.defaults ?? {}).map(
      ([fact, { value, implements: ids, cites }]) => ({
        ...{ id: fact, edition: ruleSet.edition.id, value, rules: ids, cites, inForce: [] },
        ...{ decisions: [ruleSet.id], processes: [] },
        sentence: sentence(capital(factInWords(view, ruleSet, { fact, value }))),
      }),
    ),
  );
  return withRest(view, { name: 'defaults', rules }, found);
}

function ruleSetsIn({ policy, guides }: RegisterView): readonly (readonly [RuleSet, GuideAt])[] {
  return [...policy.ruleSets.values()].flatMap((ruleSet) => {
    const at = guides.get(ruleSet.edition.id);
    return at === undefined ? [] : [[ruleSet, at] as const];
  });
}

function withRest(
  { guides }: RegisterView,
  { name, rules }: { readonly name: 'limits' | 'defaults'; readonly rules: readonly GuideRule[] },
  found: readonly RegisterEntry[],
): readonly RegisterEntry[] {
  const carried = new Set(found.flatMap((entry) => entry.rules));
  const rest = rules.filter(({ id, edition }) => {
    const guide = guides.get(edition)?.guide;
    return guide !== undefined && registersOf(guide, id).includes(name) && !carried.has(id);
  });
  const all = merged([...found, ...rest.map((rule) => entryOf(rule))]);
  return [...guides.keys()].flatMap((edition) => all.filter((one) => one.edition === edition));
}

function parameters(view: RegisterView, ruleSet: RuleSet, at: GuideAt): readonly RegisterEntry[] {
  const { parameters: declared = {} } = ruleSet.file;
  return Object.entries(declared).flatMap(([id, { unit, values }]) => {
    const ever = rulesReading(ruleSet, id);
    const reading = inForceThen(view, ruleSet.edition.id, ever);
    // One that only marks where an assumption matters is no limit, nor is one that is not read yet.
    if (reading.length === 0) return [];
    const implemented = unique(reading.flatMap((rule) => rule.implements));
    return values.flatMap(({ value, inForce, cites }): readonly RegisterEntry[] => {
      const read = ever.map((rule) => rule.inForce);
      const periods = inForce === undefined ? joined(at.guide, read) : [inForce];
      if (typeof value !== 'number' || unit === undefined || !isListed(at, periods)) return [];
      return [
        {
          ...{ id, edition: ruleSet.edition.id, value, unit, rules: implemented, cites },
          ...{ inForce: periods, decisions: [ruleSet.id], processes: [] },
          sentence: saying(view, ruleSet, { id, reading }),
        },
      ];
    });
  });
}

/** A title that names the parameter; else the sentence of the first rule that it belongs to. */
function saying(
  view: RegisterView,
  ruleSet: RuleSet,
  { id, reading }: { readonly id: string; readonly reading: readonly RuleFile[] },
): string {
  const naming = reading.find(({ title }) => title.includes(`{${id}}`));
  if (naming !== undefined) return sentence(titleAt(view, ruleSet, naming));
  const rules = unique(reading.flatMap((rule) => rule.implements));
  const limiting = rules.find((rule) => ruleSet.guide.rules[rule]?.kind === 'LIM') ?? rules[0];
  return limiting === undefined ? '' : guideSentence(view, ruleSet.edition.id, limiting);
}

/** The rules that name a parameter, compare with it, or compare what is derived from it. */
export function rulesReading({ file }: RuleSet, id: string): readonly RuleFile[] {
  const wanted = derivedFrom(file, [id]);
  const conditions = Object.entries(file.conditions ?? {}).flatMap(([name, condition]) =>
    names(condition, wanted) ? [name] : [],
  );
  const all = file.tables.flatMap(({ rules }) => rules);
  return all.filter(
    (rule) =>
      rule.title.includes(`{${id}}`) ||
      names([rule.conditions, rule.event], wanted) ||
      conditions.some((name) => names(rule.conditions, [name])),
  );
}

/** Some names, and everything that is derived from them. */
function derivedFrom(file: RuleSetFile, from: readonly string[]): readonly string[] {
  const more = Object.entries(file.derive ?? {}).flatMap(([name, call]) =>
    !from.includes(name) && names(call, from) ? [name] : [],
  );
  return more.length === 0 ? from : derivedFrom(file, [...from, ...more]);
}

/** Whether JSON has one of the texts anywhere in it. */
function names(part: unknown, wanted: readonly string[]): boolean {
  if (typeof part === 'string') return wanted.includes(part);
  if (typeof part !== 'object' || part === null) return false;
  return Object.values(part).some((inner) => names(inner, wanted));
}
