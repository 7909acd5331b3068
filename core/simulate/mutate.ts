import type { OpenReason } from '../analysis/diff/distinguish.js';
import type { LoadedPolicy } from '../process/loaded-policy.js';
import type { FaultParts } from './fault-parts.js';
import type { FaultWitness } from './fault-proof.js';
import { machineMutants } from './machine-mutants.js';
import { ruleMutants } from './rule-mutants.js';

/** A test that may detect a fault. */
export type Judge = 'scenarios' | 'cases' | 'traces' | 'invariants';

/**
 * What became of a fault: a test detects it; it changes nothing in any case, which is proven; it
 * changes a case that no test has; or it is not known whether it changes anything.
 */
export type FaultVerdict = 'caught' | 'equivalent' | 'survived' | 'open';

/** A fault with the tests that detect it. */
export interface Judged {
  /** The process, the decision of the rule set, or the shared file that has the fault. */
  readonly of: string;
  readonly kind: string;
  readonly fault: string;
  readonly parts: FaultParts;
  readonly verdict: FaultVerdict;
  /** The first of the tests that detects it; empty where none does. */
  readonly caughtBy: readonly Judge[];
  /** Of a fault that survived: a case that would detect it. */
  readonly witness?: FaultWitness;
  /** Of an open fault: why; `machine` where it is none of a rule set, `timers` where a timer reads it. */
  readonly why?: OpenReason | 'machine' | 'timers';
}

/** A world with one fault. */
export interface Faulty {
  readonly of: string;
  /** The decisions that the fault may show in. */
  readonly decisions: readonly string[];
  /** The rule or parameter that has the fault; undefined for one of a machine. */
  readonly name?: string;
  readonly kind: string;
  readonly fault: string;
  readonly parts: FaultParts;
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
    return machineMutants(definition).map(({ fault, parts, kind, definition: wrong }) => ({
      ...{ of: name, kind, fault, parts, decisions: [], processes: [name] },
      policy: { ...policy, processes: new Map(policy.processes).set(name, wrong) },
    }));
  }
  const using = (decisions: readonly string[]) =>
    [...policy.processes.values()].filter(
      ({ asks, timers = {} }) =>
        decisions.some((id) => Object.hasOwn(asks, id)) ||
        Object.values(timers).some(({ lasts }) => decisions.includes(lasts.decision)),
    );
  return ruleMutants(policy, name).map(
    ({ fault, parts, kind, name: place, decisions, shared, policy: wrong }) => ({
      ...{ of: shared ?? name, kind, fault, parts, decisions, name: place },
      processes: using(decisions).map(({ id }) => id),
      policy: { ...policy, ...wrong },
    }),
  );
}
