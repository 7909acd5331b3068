import { isSound } from '../explore/check.js';
import type { Invariant } from '../explore/invariant.js';
import type { LoadedPolicy } from '../process/loaded-policy.js';
import { machineMutants } from './machine-mutants.js';
import { play } from './play.js';
import { ruleMutants } from './rule-mutants.js';
import { isDecisionScenario, type Scenario } from './scenario.js';

/** A test that may detect a fault. */
export type Judge = 'scenarios' | 'cases' | 'traces' | 'invariants';

/** A fault with the tests that detect it. */
export interface Judged {
  /** The process, the decision of the rule set, or the shared file that has the fault. */
  readonly of: string;
  readonly kind: string;
  readonly fault: string;
  readonly caughtBy: readonly Judge[];
}

/** The tests that faults are judged by. */
export interface Judges {
  readonly scenarios: readonly Scenario[];
  readonly cases: readonly Scenario[];
  readonly traces: readonly Scenario[];
  readonly invariants: readonly Invariant[];
  /** The maximal number of states that invariants are checked in. */
  readonly most: number;
}

/** A world with one fault. */
export interface Faulty {
  readonly of: string;
  /** The decisions that the fault may show in. */
  readonly decisions: readonly string[];
  readonly kind: string;
  readonly fault: string;
  readonly policy: LoadedPolicy;
  /** The processes that the fault may affect. */
  readonly processes: readonly string[];
}

/**
 * Every fault of a process's machine, or of the rule set of a decision, one after the other. Faults
 * of a shared file are those of each decision that uses it.
 */
export function faultsOf(policy: LoadedPolicy, name: string): readonly Faulty[] {
  const definition = policy.processes.get(name);
  if (definition !== undefined) {
    return machineMutants(definition).map(({ fault, kind, definition: wrong }) => ({
      ...{ of: name, kind, fault, decisions: [], processes: [name] },
      policy: { ...policy, processes: new Map(policy.processes).set(name, wrong) },
    }));
  }
  const asking = (decisions: readonly string[]) =>
    [...policy.processes.values()].filter(({ asks }) =>
      decisions.some((id) => Object.hasOwn(asks, id)),
    );
  return ruleMutants(policy, name).map(({ fault, kind, decisions, shared, policy: wrong }) => ({
    ...{ of: shared ?? name, kind, fault, decisions },
    processes: asking(decisions).map(({ id }) => id),
    policy: { ...policy, ...wrong },
  }));
}

/** The tests that detect a fault: scenarios that fail, invariants that are violated. */
export function judge(faulty: Faulty, judges: Judges): Judged {
  const { of, kind, fault, policy, decisions, processes } = faulty;
  const concerns = (scenario: Scenario) =>
    isDecisionScenario(scenario)
      ? decisions.includes(scenario.decision)
      : processes.includes(scenario.process);
  const fails = (scenarios: readonly Scenario[]) =>
    scenarios.some((scenario) => concerns(scenario) && !play(policy, scenario).ok);
  const caughtBy: Judge[] = [
    ...(fails(judges.scenarios) ? (['scenarios'] as const) : []),
    ...(fails(judges.cases) ? (['cases'] as const) : []),
    ...(fails(judges.traces) ? (['traces'] as const) : []),
    ...(processes.some((id) => isBroken(policy, id, judges)) ? (['invariants'] as const) : []),
  ];
  return { of, kind, fault, caughtBy };
}

function isBroken(policy: LoadedPolicy, id: string, { invariants, most }: Judges): boolean {
  const definition = policy.processes.get(id);
  if (definition === undefined) return false;
  const own = invariants.filter(({ processes }) => processes.length === 1 && processes[0] === id);
  const members = [{ definition, own: [] }];
  return !isSound(policy, { members, asOf: null, switches: {}, most }, own);
}
