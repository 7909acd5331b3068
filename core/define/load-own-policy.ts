import type { Problem } from '../base/problem.js';
import { fail, ok, type Result } from '../base/result.js';
import { loadPolicyOf } from '../decide/load-policy.js';
import type { Invariant } from '../explore/invariant.js';
import type { ProcessDefinition } from '../process/definition.js';
import { type LoadedPolicy, withProcesses } from '../process/loaded-policy.js';
import { problemsOfMachine } from '../process/machine.js';
import type { SharedCase } from '../process/shared-case.js';
import type { Guide } from '../rule/guide.js';
import type { EditionDefinition, PolicyFile } from '../rule/policy.js';
import { caseProblems } from './case-problems.js';
import { editionProblems } from './edition-problems.js';
import { invariantProblems } from './invariant-problems.js';
import { processProblems } from './process-problems.js';

/** An edition of one's own: what the code says of it, and its guide where that is no file. */
export interface OwnEdition extends EditionDefinition {
  readonly guide?: Guide;
}

/** What goes with the rule sets of a policy. */
export interface Beside {
  readonly processes?: readonly ProcessDefinition[];
  readonly invariants?: readonly Invariant[];
  /** Cases of several runs, in which invariants across processes are checked. */
  readonly cases?: readonly SharedCase[];
}

/**
 * Reads a policy and checks all of it together: guides, rule sets, editions, functions, machines,
 * processes, invariants. What depends on a part that is not sound is not reported as well.
 */
export function loadOwnPolicy(
  files: readonly PolicyFile[],
  editions: readonly OwnEdition[],
  { processes = [], invariants = [], cases = [] }: Beside = {},
): Result<LoadedPolicy> {
  const unsound = editionProblems(editions);
  if (unsound.length > 0) return fail([...unsound, ...machinesOnly(processes)]);
  const guides = editions.flatMap(({ id, guide }): PolicyFile[] =>
    guide === undefined ? [] : [{ path: `${id}/guide.json`, content: guide }],
  );
  const loaded = loadPolicyOf([...guides, ...files], editions);
  if (!loaded.ok) return fail([...loaded.problems, ...machinesOnly(processes)]);
  const policy = loaded.value;
  const found = [
    ...withoutFile(editions, policy.ruleSets),
    ...processProblems(policy, processes),
    ...caseProblems(processes, cases),
  ];
  if (found.length > 0) return fail(found);
  const byId = new Map(processes.map((one) => [one.id, one]));
  const vacuous = invariantProblems(policy, byId, invariants);
  return vacuous.length > 0 ? fail(vacuous) : ok(withProcesses(policy, processes));
}

/** What is wrong with machines can be said whatever else is. */
function machinesOnly(processes: readonly ProcessDefinition[]): Problem[] {
  return processes.flatMap(({ id, machine }) =>
    (problemsOfMachine(machine) ?? []).map((problem) => ({
      ...problem,
      file: id,
      at: `/machine${problem.at ?? ''}`,
    })),
  );
}

function withoutFile(
  editions: readonly EditionDefinition[],
  ruleSets: ReadonlyMap<string, unknown>,
): Problem[] {
  return editions.flatMap(({ id: file, signatures }) =>
    signatures.flatMap(({ id }, i): Problem[] => {
      if (ruleSets.has(id)) return [];
      const message = `there is no rule set of \`${id}\``;
      const hint = `load a file with \`"id": "${id}"\``;
      return [{ code: 'edition/no-rule-set', message, hint, file, at: `/signatures/${i}` }];
    }),
  );
}
