import { fill } from '../base/fill.js';
import type { Mdd } from '../diagram/diagram.js';
import type { Policy, RuleSet } from '../rule/policy.js';
import { type ConditionPart, conditionText, partsOf } from './condition-parts.js';
import { type AnalysisFinding, finding } from './findings.js';
import { type ShownCase, shownCase } from './shown-case.js';
import type { Language, StudioWords } from './studio-words.js';
import type { Variations } from './variations.js';
import { isPossible, type WholeSpace } from './whole-space.js';

/** What is known of a rule over all epochs in which it is in force. */
interface RuleState {
  readonly id: string;
  readonly epochs: string[];
  holds: boolean;
  wins: boolean;
  matters: boolean;
  /** A case in which it holds but is not reached, or in which it wins. */
  heldUnreached?: ShownCase | undefined;
  won?: ShownCase | undefined;
}

/** What is known of a part of a condition over all epochs in which its rules are in force. */
interface PartState {
  readonly part: ConditionPart;
  readonly epochs: string[];
  /** Whether it is true in some possible case, and false in some. */
  readonly seen: { true: boolean; false: boolean };
  /** Whether anything changes where it is replaced by true, and by false. */
  readonly matters: { true: boolean; false: boolean };
  /** Cases in which the part is not what it could be replaced by. */
  readonly cases: { true?: ShownCase | undefined; false?: ShownCase | undefined };
}

/** A comparison, with what it is compared in. */
interface Seen {
  readonly state: PartState;
  readonly truth: Mdd;
  readonly whole: WholeSpace;
  readonly variations: Variations;
}

/**
 * Finds rules and parts of conditions without effect: a rule that never holds, is shadowed or
 * redundant, a part that is always true or always false, a comparison without effect.
 */
export class RuleAnalysis {
  readonly #policy: Policy;
  readonly #ruleSet: RuleSet;
  readonly #words: StudioWords;
  readonly #rules = new Map<string, RuleState>();
  readonly #parts = new Map<string, PartState>();

  constructor(policy: Policy, ruleSet: RuleSet, { words }: Language) {
    this.#policy = policy;
    this.#ruleSet = ruleSet;
    this.#words = words;
  }

  /** Adds what some epochs show. */
  see(whole: WholeSpace, variations: Variations): void {
    this.#seeRules(whole, variations);
    this.#seeParts(whole, variations);
  }

  findings(): readonly AnalysisFinding[] {
    const ofRules = [...this.#rules.values()].flatMap((state) => this.#ruleFinding(state));
    const without = new Set(ofRules.flatMap(({ rules }) => rules));
    const constant = new Set<string>();
    const ofParts = [...this.#parts.values()].flatMap((state) => {
      const { part, seen } = state;
      const within = part.within !== undefined && constant.has(part.within);
      if (!seen.true || !seen.false) constant.add(part.key);
      if (within) constant.add(part.key);
      const rules = [...part.rules].map(({ rule }) => rule.id).filter((id) => !without.has(id));
      return within || rules.length === 0 ? [] : this.#partFinding(state, rules);
    });
    return [...ofRules, ...ofParts];
  }

  #seeRules(whole: WholeSpace, variations: Variations): void {
    const { s } = whole;
    for (const { table, holds, wins } of s.tables) {
      table.rules.forEach((rule, i) => {
        const { id } = rule.rule;
        const [held, won] = [holds[i], wins[i]];
        if (held === undefined || won === undefined) return;
        const state = this.#rules.get(id) ?? {
          ...{ id, epochs: [], holds: false, wins: false, matters: false },
        };
        this.#rules.set(id, state);
        state.epochs.push(...whole.epochs);
        if (isPossible(s, held)) {
          state.holds = true;
          state.heldUnreached ??= shownCase(
            this.#policy,
            whole,
            s.diagrams.and(held, s.diagrams.not(won)),
          );
        }
        if (!isPossible(s, won)) return;
        state.wins = true;
        state.matters ||= variations.matters({ without: rule, rules: new Set([rule]) });
        if (!state.matters) state.won ??= shownCase(this.#policy, whole, won);
      });
    }
  }

  #seeParts(whole: WholeSpace, variations: Variations): void {
    const { s, plan } = whole;
    for (const part of partsOf(plan).values()) {
      const state = this.#stateOf(part, whole);
      const truth = s.truth(part.node);
      state.seen.true ||= isPossible(s, truth);
      state.seen.false ||= isPossible(s, s.diagrams.not(truth));
      if (part.node.kind !== 'comparison') continue;
      this.#seeEffect(true, { state, truth, whole, variations });
      this.#seeEffect(false, { state, truth, whole, variations });
    }
  }

  /** What is known of a part, with the rules and epochs that are added. */
  #stateOf(part: ConditionPart, { epochs }: WholeSpace): PartState {
    const known = this.#parts.get(part.key);
    const ids = new Set([...part.rules].map(({ rule }) => rule.id));
    for (const rule of known?.part.rules ?? []) if (!ids.has(rule.rule.id)) part.rules.add(rule);
    const state: PartState = {
      ...{ part, epochs: [...(known?.epochs ?? []), ...epochs] },
      seen: known?.seen ?? { true: false, false: false },
      matters: known?.matters ?? { true: false, false: false },
      cases: known?.cases ?? {},
    };
    this.#parts.set(part.key, state);
    return state;
  }

  /** Whether anything changes where a comparison is replaced by a constant. */
  #seeEffect(by: boolean, { state, truth, whole, variations }: Seen): void {
    const { diagrams: d } = whole.s;
    const key = by ? 'true' : 'false';
    if (state.matters[key]) return;
    const { node, rules } = state.part;
    state.matters[key] = variations.matters({ fixed: new Map([[node, d.leaf(by)]]), rules });
    if (!state.matters[key]) {
      state.cases[key] ??= shownCase(this.#policy, whole, by ? d.not(truth) : truth);
    }
  }

  #ruleFinding(state: RuleState): readonly AnalysisFinding[] {
    const { id, epochs, holds, wins, matters, heldUnreached, won } = state;
    const common = { decision: this.#ruleSet.id, rules: [id], epochs };
    const text = (kind: keyof StudioWords['findings']) =>
      fill(this.#words.findings[kind], { rule: id });
    if (!holds) {
      return [finding('never-holds', { ...common, text: text('never-holds') })];
    }
    if (!wins) {
      return [
        finding('shadowed', {
          ...common,
          text: text('shadowed'),
          ...(heldUnreached && { witness: heldUnreached }),
        }),
      ];
    }
    if (matters) return [];
    return [
      finding('redundant', {
        ...common,
        text: text('redundant'),
        ...(won && { witness: won }),
      }),
    ];
  }

  #partFinding(state: PartState, rules: readonly string[]): readonly AnalysisFinding[] {
    const { part, epochs, seen, matters, cases } = state;
    const { findings, conditions } = this.#words;
    const condition = conditionText(part.node, conditions);
    const where = rules.map((id) => `\`${id}\``).join(', ');
    const common = { decision: this.#ruleSet.id, rules, condition, at: part.key, epochs };
    if (!seen.false) {
      const text = fill(findings['always-true'], { condition, rules: where });
      return [finding('always-true', { ...common, text })];
    }
    if (!seen.true) {
      const text = fill(findings.contradictory, { condition, rules: where });
      return [finding('contradictory', { ...common, text })];
    }
    if (part.node.kind !== 'comparison' || (matters.true && matters.false)) return [];
    const [witness, by] = matters.true
      ? [cases.false, conditions.false]
      : [cases.true, conditions.true];
    const text = fill(findings['comparison-without-effect'], { condition, rules: where, by });
    return [finding('comparison-without-effect', { ...common, text, ...(witness && { witness }) })];
  }
}
