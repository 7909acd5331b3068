import { fill } from '../base/fill.js';
import type { Mdd } from '../diagram/diagram.js';
import type { Symbolic } from '../diagram/symbolic.js';
import type { SymbolicTable, SymbolicValue } from '../diagram/symbolic-value.js';
import type { OutputSpec, Policy, RuleSet } from '../rule/policy.js';
import { type AnalysisFinding, finding } from './findings.js';
import { shownCase } from './shown-case.js';
import type { Language, StudioWords } from './studio-words.js';
import { UnionTree } from './union-tree.js';
import { type Variations, whereDifferent } from './variations.js';
import { isPossible, type WholeSpace } from './whole-space.js';

/** Finds gaps, overlaps of rules of which the first wins, and cases without any answer. */
export class TableAnalysis {
  readonly #policy: Policy;
  readonly #ruleSet: RuleSet;
  readonly #words: StudioWords['findings'];
  readonly #found = new Map<string, AnalysisFinding>();

  constructor(policy: Policy, ruleSet: RuleSet, { words }: Language) {
    this.#policy = policy;
    this.#ruleSet = ruleSet;
    this.#words = words.findings;
  }

  /** Adds what some epochs show. */
  see(whole: WholeSpace, variations: Variations): void {
    whole.s.tables.forEach((table, index) => {
      if (table.table.hitPolicy !== 'FIRST' || table.table.rules.length === 0) return;
      this.#seeGap(whole, table);
      this.#seeOverlaps(whole, table, variations.assignments(index));
    });
    this.#seeNoAnswer(whole);
  }

  findings(): readonly AnalysisFinding[] {
    return [...this.#found.values()];
  }

  /** Keeps a finding; a later epoch joins those of the earlier ones. */
  #keep(key: string, whole: WholeSpace, region: Mdd, made: Omit<AnalysisFinding, 'epochs'>): void {
    const epochs = [...(this.#found.get(key)?.epochs ?? []), ...whole.epochs];
    const witness = shownCase(this.#policy, whole, region);
    this.#found.set(key, { ...made, epochs, ...(witness && { witness }) });
  }

  #seeGap(whole: WholeSpace, { table, holds }: SymbolicTable): void {
    const { diagrams: d } = whole.s;
    const empty = table.sets.filter((output) => isUndeclared(this.#ruleSet, output));
    if (empty.length === 0) return;
    const uncovered = d.not(holds.reduce((a, b) => d.or(a, b), d.leaf(false)));
    if (!isPossible(whole.s, uncovered)) return;
    const outputs = empty.map(({ name }) => `\`${name}\``).join(', ');
    const text = fill(this.#words.gap, { name: table.name, outputs });
    const about = { decision: this.#ruleSet.id, rules: [], name: table.name, text };
    this.#keep(`gap ${table.name}`, whole, uncovered, finding('gap', { ...about, epochs: [] }));
  }

  #seeOverlaps(
    whole: WholeSpace,
    { table, holds, wins }: SymbolicTable,
    given: readonly (readonly SymbolicValue[])[],
  ): void {
    const { s } = whole;
    const { diagrams: d } = s;
    // Without a condition a rule is what holds otherwise.
    const asked = holds.map((held, j) =>
      table.rules[j]?.condition === undefined ? d.leaf(false) : held,
    );
    const unions = new UnionTree(d, asked);
    table.rules.forEach((first, i) => {
      for (const j of unions.meeting(d.and(s.space, wins[i] ?? 0), i + 1)) {
        const second = table.rules[j];
        if (second === undefined) continue;
        const together = d.and(s.space, d.and(wins[i] ?? 0, holds[j] ?? 0));
        const differing = table.sets.reduce((any, _, k) => {
          const [a, b] = [given[i]?.[k], given[j]?.[k]];
          return a === undefined || b === undefined ? any : d.or(any, whereDifferent(s, a, b));
        }, d.leaf(false));
        const region = d.and(together, differing);
        if (d.constant(region) === false) continue;
        const [one, other] = [first.rule.id, second.rule.id];
        const text = fill(this.#words.overlap, { rule: one, other });
        const about = { decision: this.#ruleSet.id, rules: [one, other], name: table.name, text };
        const key = `overlap ${one} ${other}`;
        this.#keep(key, whole, region, finding('overlap', { ...about, epochs: [] }));
      }
    });
  }

  /** A possible case in which every output of the catalogue is null or empty. */
  #seeNoAnswer(whole: WholeSpace): void {
    const { s, plan } = whole;
    const { diagrams: d } = s;
    const listed = [...plan.ruleSet.outputs.values()].filter((output) => output.listed);
    const isRuled = listed.every(({ table }) => plan.tables[table]?.rules.length !== 0);
    if (!isRuled || listed.length === 0) return;
    const silent = listed
      .map(({ name }) => emptyWhere(s, s.value(name)))
      .reduce((a, b) => d.and(a, b), d.leaf(true));
    if (!isPossible(s, silent)) return;
    const text = this.#words['no-answer'];
    const about = { decision: this.#ruleSet.id, rules: [], text };
    this.#keep('no-answer', whole, silent, finding('no-answer', { ...about, epochs: [] }));
  }
}

/** The function that is true where a value is null or has no members. */
function emptyWhere({ diagrams: d }: Symbolic, value: SymbolicValue): Mdd {
  if (value.kind === 'value') {
    return d.test(
      value.node,
      (leaf) => leaf === null || (Array.isArray(leaf) && leaf.length === 0),
    );
  }
  return d.not(value.members.reduce((any, { when }) => d.or(any, when), d.leaf(false)));
}

/** True for an output of the catalogue that is null where no rule holds, and does not say so. */
function isUndeclared({ file }: RuleSet, output: OutputSpec): boolean {
  const written = file.tables[output.table]?.sets ?? [];
  const isDeclared = written.some(
    (setting) =>
      typeof setting !== 'string' && setting.name === output.name && setting.default !== undefined,
  );
  return output.listed && output.type !== 'set' && output.default === null && !isDeclared;
}
