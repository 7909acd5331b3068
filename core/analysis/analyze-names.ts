import { fill } from '../base/fill.js';
import { resultsOf } from '../decide/exact.js';
import { missingFacts } from '../diagram/missing.js';
import { namedIn } from '../rule/draft.js';
import { eachBoundComparison, type Plan } from '../rule/plan.js';
import type { RuleSet } from '../rule/policy.js';
import { eachWritten } from '../rule/read-condition.js';
import type { RuleFile } from '../rule/rule-set.js';
import { type AnalysisFinding, type FindingKind, finding } from './findings.js';
import type { Language, StudioWords } from './studio-words.js';
import type { Switches, WholeSpace } from './whole-space.js';

/** The kinds of what nothing reads. */
type UnusedKind = Extract<FindingKind, `unused-${string}`>;

/**
 * Finds facts and switches that no output depends on, and derivations and parameters that nothing
 * reads.
 */
export class NameAnalysis {
  readonly #ruleSet: RuleSet;
  readonly #words: StudioWords['findings'];
  /** Facts and switches that an output depends on in some epoch. */
  readonly #used = new Set<string>();

  constructor(ruleSet: RuleSet, { words }: Language) {
    this.#ruleSet = ruleSet;
    this.#words = words.findings;
  }

  /** Adds what some epochs show. */
  see({ plan, s }: WholeSpace): void {
    const { facts, switches } = this.#ruleSet;
    for (const name of namesInRecords(plan)) this.#used.add(name);
    if ([...facts.keys(), ...switches.keys()].every((name) => this.#used.has(name))) return;
    for (const name of missingFacts(plan, s, resultsOf(plan, s))) this.#used.add(name);
  }

  /**
   * @param elsewhere the parameters that something besides the rules reads, such as a timer
   * @param fixed switches that have one value only
   */
  findings(elsewhere: ReadonlySet<string>, fixed: Switches): readonly AnalysisFinding[] {
    const { facts, switches, file, guide, id: decision } = this.#ruleSet;
    const read = namesRead(this.#ruleSet);
    const unused = (names: Iterable<string>, used: ReadonlySet<string>) =>
      [...names].filter((name) => !used.has(name));
    const epochs = guide.epochs.map(({ id }) => id);
    const about = (kind: UnusedKind) => (name: string) =>
      finding(kind, {
        ...{ decision, rules: [], name, epochs },
        text: fill(this.#words[kind], { name }),
      });
    const parameters = unused(Object.keys(file.parameters ?? {}), read);
    const names = new Set([...this.#used, ...fixed.keys()]);
    return [
      ...unused(facts.keys(), this.#used).map(about('unused-fact')),
      ...unused(switches.keys(), names).map(about('unused-switch')),
      ...unused(Object.keys(file.derive ?? {}), read).map(about('unused-derivation')),
      ...unused(parameters, elsewhere).map(about('unused-parameter')),
    ];
  }
}

/** What a record shows besides outputs: arguments of list entries, and where an assumption matters. */
function namesInRecords(plan: Plan): ReadonlySet<string> {
  const found = new Set<string>();
  const see = (name: string): void => {
    if (found.has(name)) return;
    found.add(name);
    for (const arg of plan.derivations.get(name)?.args ?? []) see(arg);
  };
  for (const { rule, assumes } of plan.tables.flatMap(({ rules }) => rules)) {
    for (const name of namesInArguments(rule)) see(name);
    for (const { when } of assumes) {
      if (when !== undefined) eachBoundComparison(when, ({ name }) => see(name));
    }
  }
  return found;
}

function namesInArguments({ event }: RuleFile): readonly string[] {
  const entries = Object.values(event.params)
    .flat()
    .filter((item) => typeof item === 'object' && item !== null && 'id' in item);
  return namedIn(entries).map(({ name }) => name);
}

/** The names that the rules of any epoch read: in conditions, copies and titles, and through derivations. */
function namesRead({ file, constraints }: RuleSet): ReadonlySet<string> {
  const { derive = {}, conditions = {}, defaults = {} } = file;
  const found = new Set<string>();
  const see = (name: string): void => {
    if (found.has(name)) return;
    found.add(name);
    if (Object.hasOwn(derive, name))
      Object.values(derive[name] ?? {})
        .flat()
        .forEach(see);
  };
  const followed = new Set<string>();
  const seeCondition = (condition: unknown): void =>
    eachWritten(
      condition,
      ({ fact, value }) => [fact, ...namedIn(value).map(({ name }) => name)].forEach(see),
      (name) => {
        if (followed.has(name)) return;
        followed.add(name);
        seeCondition(conditions[name]);
      },
    );
  const rules = file.tables.flatMap((table) => table.rules);
  for (const rule of rules) {
    seeCondition(rule.conditions);
    for (const { name } of namedIn(Object.values(rule.event.params))) see(name);
    for (const [, name] of rule.title.matchAll(/\{(\w+)\}/g)) if (name !== undefined) see(name);
  }
  for (const { assumes = [] } of [...rules, ...Object.values(defaults)]) {
    for (const { when } of assumes) seeCondition(when);
  }
  for (const { holds } of constraints) seeCondition(holds);
  return found;
}
