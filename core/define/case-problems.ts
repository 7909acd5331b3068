import type { Problem } from '../base/problem.js';
import type { ProcessDefinition } from '../process/definition.js';
import type { SharedCase } from '../process/shared-case.js';
import { unknown } from './unknown-names.js';

/** What is wrong with cases of several runs: processes and facts that there are none of. */
export function caseProblems(
  processes: readonly ProcessDefinition[],
  cases: readonly SharedCase[],
): readonly Problem[] {
  const byId = new Map(processes.map((one) => [one.id, one]));
  return cases.flatMap(({ title, members, facts = {} }) => {
    const code = 'case/unknown-name';
    const known = new Set<string>();
    const found = members.flatMap(({ process, own }, i) => {
      const at = `/members/${i}`;
      const definition = byId.get(process);
      if (definition === undefined) {
        return unknown(process, byId.keys(), { what: 'a process of the policy', at, code });
      }
      const names = Object.keys(definition.facts);
      for (const name of names) known.add(name);
      const what = `a fact of \`${process}\``;
      return own.flatMap((fact) => unknown(fact, names, { what, at, code }));
    });
    // Facts that a run has for itself carry its index as a prefix: `1 package`.
    const names = Object.keys(facts).map((fact) => fact.replace(/^\d+ /, ''));
    const shared = names.flatMap((fact) =>
      unknown(fact, known, { what: 'a fact of its processes', at: '/facts', code }),
    );
    return [...found, ...shared].map((problem) => ({ ...problem, file: title }));
  });
}
