import { canonicalText, type Json } from '../base/json.js';
import { evaluate, type Value } from '../decide/evaluate.js';
import { readQuestion } from '../decide/question.js';
import { isSound } from '../explore/check.js';
import type { Invariant } from '../explore/invariant.js';
import type { LoadedPolicy } from '../process/loaded-policy.js';
import { planAt } from '../rule/plan.js';
import type { RuleSet } from '../rule/policy.js';
import { FaultProver } from './fault-proof.js';
import type { Faulty, Judge, Judged } from './mutate.js';
import { play, playCase } from './play.js';
import { isDecisionScenario, type ProcessScenario, type Scenario } from './scenario.js';

/** The tests that faults are judged by. */
export interface Judges {
  readonly scenarios: readonly Scenario[];
  readonly cases: readonly Scenario[];
  readonly traces: readonly Scenario[];
  readonly invariants: readonly Invariant[];
  /** The maximal number of states that invariants are checked in. */
  readonly most: number;
}

type ScenarioJudge = Exclude<Judge, 'invariants'>;

/** A case of a scenario about a decision. */
interface JudgingCase {
  readonly by: ScenarioJudge;
  readonly request: Parameters<typeof playCase>[1];
  readonly expected: Parameters<typeof playCase>[2];
  /** The facts and switches, read, with the epoch; undefined where the request is wrong. */
  readonly asked:
    | { readonly values: ReadonlyMap<string, Value>; readonly epoch: string }
    | undefined;
  /** The outputs that it expects, as texts. */
  readonly outputs: readonly (readonly [string, string])[];
  /** True where it expects more than outputs. */
  readonly isMore: boolean;
  /** The ids of the rules that hold and are reached without the fault. */
  readonly winning: ReadonlySet<string>;
}

/** A scenario about a process. */
interface JudgingRun {
  readonly by: ScenarioJudge;
  readonly scenario: ProcessScenario;
}

const BESIDE_OUTPUTS = ['status', 'missing'];

/**
 * Judges faults one after the other: by cases of decisions first, by scenarios of processes that ask
 * them, and where no test fails by the proof that nothing changes, and by invariants. The first test
 * that fails is enough; the one that failed last is tried first.
 */
export class FaultJudge {
  readonly #policy: LoadedPolicy;
  readonly #judges: Judges;
  readonly #prover: FaultProver;
  readonly #cases = new Map<string, JudgingCase[]>();
  readonly #runs: JudgingRun[] = [];
  /** The decisions that scenarios of processes ask. */
  readonly #asked = new Map<ProcessScenario, ReadonlySet<string>>();

  /** @param policy the policy without a fault */
  constructor(policy: LoadedPolicy, judges: Judges) {
    this.#policy = policy;
    this.#judges = judges;
    this.#prover = new FaultProver(policy);
    for (const by of ['scenarios', 'cases', 'traces'] as const) {
      for (const scenario of judges[by]) {
        if (!isDecisionScenario(scenario)) this.#runs.push({ by, scenario });
        else for (const one of this.#casesIn(by, scenario)) this.#add(scenario.decision, one);
      }
    }
  }

  /** What becomes of a fault. */
  judge(faulty: Faulty): Judged {
    const { of, kind, fault, parts, policy, decisions, name } = faulty;
    const about = { of, kind, fault, parts };
    const caught = (by: Judge): Judged => ({ ...about, verdict: 'caught', caughtBy: [by] });
    const first = this.#failingCase(faulty) ?? this.#failingRun(faulty);
    if (first !== undefined) return caught(first);
    const proof = name === undefined ? undefined : this.#prover.prove(policy, decisions);
    const isTimed = this.#isTimed(faulty);
    if (proof?.kind === 'equivalent' && !isTimed) {
      return { ...about, verdict: 'equivalent', caughtBy: [] };
    }
    if (faulty.processes.some((id) => this.#isBroken(policy, id))) return caught('invariants');
    if (proof?.kind === 'different') {
      return { ...about, verdict: 'survived', caughtBy: [], witness: proof.witness };
    }
    const why = proof === undefined ? 'machine' : proof.kind === 'open' ? proof.why : 'timers';
    return { ...about, verdict: 'open', caughtBy: [], why };
  }

  #add(decision: string, one: JudgingCase): void {
    const known = this.#cases.get(decision) ?? [];
    known.push(one);
    this.#cases.set(decision, known);
  }

  #casesIn(
    by: ScenarioJudge,
    scenario: Extract<Scenario, { decision: string }>,
  ): readonly JudgingCase[] {
    return scenario.cases.map((one): JudgingCase => {
      const request = {
        decision: scenario.decision,
        facts: { ...scenario.given, ...one.facts },
        asOf: one.asOf ?? scenario.asOf,
        switches: { ...scenario.switches, ...one.switches },
      };
      const question = readQuestion(this.#policy, request);
      const outputs = Object.entries(one.expect).filter(([name]) => !BESIDE_OUTPUTS.includes(name));
      const ruleSet = this.#policy.ruleSets.get(scenario.decision);
      const asked = question.ok
        ? { values: question.value.values, epoch: question.value.plan.epoch }
        : undefined;
      const isMore =
        (one.rules ?? []).length > 0 ||
        (one.assumptions ?? []).length > 0 ||
        outputs.length < Object.keys(one.expect).length;
      return {
        ...{ by, request, expected: one, asked, isMore },
        outputs: outputs.map(([name, value]) => [name, comparedText(ruleSet, name, value)]),
        winning: question.ok ? winningIn(question.value) : new Set(),
      };
    });
  }

  /** The first case of a decision that fails. */
  #failingCase(faulty: Faulty): ScenarioJudge | undefined {
    for (const decision of faulty.decisions) {
      const all = this.#cases.get(decision) ?? [];
      const ruleSet = faulty.policy.ruleSets.get(decision);
      const failing = ruleSet && failingIn(all, faulty, ruleSet);
      if (failing !== undefined) return this.#failed(all, failing);
    }
    return undefined;
  }

  #failed<T extends { readonly by: ScenarioJudge }>(all: T[], one: T): ScenarioJudge {
    all.splice(all.indexOf(one), 1);
    all.unshift(one);
    return one.by;
  }

  /** The first scenario of a process that fails. */
  #failingRun({ policy, decisions, processes }: Faulty): ScenarioJudge | undefined {
    for (const run of this.#runs) {
      const { process, others = [] } = run.scenario;
      const all = [process, ...others.map((one) => one.process)];
      if (!all.some((id) => processes.includes(id))) continue;
      if (decisions.length > 0 && !decisions.some((id) => this.#askedIn(run.scenario).has(id)))
        continue;
      if (!play(policy, run.scenario).ok) return this.#failed(this.#runs, run);
    }
    return undefined;
  }

  /** The decisions that a scenario asks without the fault: it is played alike where these are. */
  #askedIn(scenario: ProcessScenario): ReadonlySet<string> {
    const known = this.#asked.get(scenario);
    if (known !== undefined) return known;
    const ruleSets = new AskedRuleSets(this.#policy.ruleSets);
    play({ ...this.#policy, ruleSets }, scenario);
    this.#asked.set(scenario, ruleSets.asked);
    return ruleSets.asked;
  }

  /** True where a timer reads the parameter that has the fault. */
  #isTimed({ decisions, name, processes }: Faulty): boolean {
    return processes.some((id) =>
      Object.values(this.#policy.processes.get(id)?.timers ?? {}).some(
        ({ lasts }) => lasts.parameter === name && decisions.includes(lasts.decision),
      ),
    );
  }

  #isBroken(policy: LoadedPolicy, id: string): boolean {
    const definition = policy.processes.get(id);
    if (definition === undefined) return false;
    const { invariants, most } = this.#judges;
    const own = invariants.filter(({ processes }) => processes.length === 1 && processes[0] === id);
    const members = [{ definition, own: [] }];
    return !isSound(policy, { members, asOf: null, switches: {}, most }, own);
  }
}

/** Rule sets that keep which of them were asked for. */
class AskedRuleSets extends Map<string, RuleSet> {
  readonly asked = new Set<string>();

  override get(id: string): RuleSet | undefined {
    this.asked.add(id);
    return super.get(id);
  }
}

/** The first case that fails; those in which the rule with the fault wins are tried first. */
function failingIn(
  all: readonly JudgingCase[],
  { policy, name = '' }: Faulty,
  ruleSet: RuleSet,
): JudgingCase | undefined {
  const likely = all.filter(({ winning }) => winning.has(name));
  const others = all.filter(({ winning }) => !winning.has(name));
  const undecided: JudgingCase[] = [];
  for (const one of [...likely, ...others]) {
    const found = quickly(ruleSet, one);
    if (found === 'fails') return one;
    if (found === 'open') undecided.push(one);
  }
  return undecided.find(
    ({ request, expected }) => playCase(policy, request, expected).failure !== undefined,
  );
}

/** What a case says by the rule tree alone, as far as that is certain. */
function quickly(
  ruleSet: RuleSet,
  { asked, outputs, isMore }: JudgingCase,
): 'passes' | 'fails' | 'open' {
  if (asked === undefined) return 'open';
  const { value } = evaluate(planAt(ruleSet, asked.epoch), asked.values);
  let isOpen = isMore;
  for (const [name, expected] of outputs) {
    const found = ruleSet.outputs.get(name)?.listed === true ? value(name) : undefined;
    if (found === undefined) isOpen = true;
    else if (comparedText(ruleSet, name, found) !== expected) return 'fails';
  }
  return isOpen ? 'open' : 'passes';
}

/** An output as a text that is the same for sets in any order. */
function comparedText(ruleSet: RuleSet | undefined, name: string, value: Json): string {
  const isSet = ruleSet?.outputs.get(name)?.type === 'set';
  return canonicalText(isSet && Array.isArray(value) ? [...value].sort() : value);
}

function winningIn({
  plan,
  values,
}: {
  readonly plan: Parameters<typeof evaluate>[0];
  readonly values: ReadonlyMap<string, Value>;
}): ReadonlySet<string> {
  const rules = evaluate(plan, values).tables.flatMap((table) => table.rules);
  const winning = rules.filter(({ holds, reached }) => holds === true && reached === true);
  return new Set(winning.map(({ planned }) => planned.rule.id));
}
