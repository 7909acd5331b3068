import type { LoadedPolicy } from '../process/loaded-policy.js';
import type { RuleSet } from '../rule/policy.js';
import { graphOf } from './coverage-marks.js';

/** Where the rules of the guides are implemented. */
export interface PlacedRules {
  /**
   * By id: `decided` by a rule of a rule set, `played` by a transition of a process or its
   * conditional actions, or `informational`, where there is nothing to implement.
   */
  readonly placed: Readonly<Record<string, 'decided' | 'played' | 'informational'>>;
  /** Those that are implemented nowhere. */
  readonly missing: readonly string[];
}

/** Where each rule of the guides of a policy is implemented, in the order of the guides. */
export function placedRules(policy: LoadedPolicy): PlacedRules {
  const decided = new Set([...policy.ruleSets.values()].flatMap(implementedBy));
  const transitions = [...policy.processes.values()].flatMap((d) => graphOf(d).transitions);
  const played = new Set(
    transitions.flatMap(({ rules, also }) => [...rules, ...also.flatMap((a) => a.rules)]),
  );
  const placed: Record<string, PlacedRules['placed'][string]> = {};
  const missing: string[] = [];
  for (const guide of policy.guides.values()) {
    for (const [id, { informational }] of Object.entries(guide.rules)) {
      if (decided.has(id)) placed[id] = 'decided';
      else if (played.has(id)) placed[id] = 'played';
      else if (informational === true) placed[id] = 'informational';
      else missing.push(id);
    }
  }
  return { placed, missing };
}

function implementedBy({ file }: RuleSet): readonly string[] {
  const rules = file.tables.flatMap((table) => table.rules);
  return [...rules, ...Object.values(file.defaults ?? {})].flatMap((part) => part.implements);
}
