import type { Policy, RuleSet } from './policy.js';

/** Lines of a guide that are cited, with everything that cites them. */
export interface CitedLines {
  /** `000:178-180`. */
  readonly cite: string;
  /** Ids of rules of the guide, and rules, parameters, defaults and usual values of rule sets. */
  readonly by: readonly string[];
}

/** Every citation of the guide of an edition, each once, in the order of the lines. */
export function citedOf(policy: Policy, edition: string): readonly CitedLines[] {
  const guide = policy.guides.get(edition);
  const ruleSets = [...policy.ruleSets.values()].filter((one) => one.edition.id === edition);
  const citing = [
    ...Object.entries(guide?.rules ?? {}).map(([by, { cites }]) => ({
      by,
      cites: cites.split(', '),
    })),
    ...Object.entries(guide?.snapshots?.revisions ?? {}).map(([by, row]) => ({ by, cites: [row] })),
    ...ruleSets.flatMap(citingIn),
  ];
  const found = new Map<string, Set<string>>();
  for (const { by, cites } of citing) {
    for (const cite of cites) found.set(cite, (found.get(cite) ?? new Set()).add(by));
  }
  return [...found]
    .map(([cite, by]) => ({ cite, by: [...by] }))
    .sort((a, b) => firstLine(a) - firstLine(b));
}

/** What a rule set cites: its rules, the values of its parameters, its defaults and usual values. */
function citingIn({ id, file }: RuleSet): { by: string; cites: readonly string[] }[] {
  const named = [
    ...file.tables.flatMap(({ rules }) => rules.map((rule) => ({ name: rule.id, ...rule }))),
    ...Object.entries(file.parameters ?? {}).flatMap(([name, { values }]) =>
      values.map(({ cites }) => ({ name, cites })),
    ),
    ...Object.entries({ ...file.usual, ...file.defaults }).map(([name, { cites }]) => ({
      name,
      cites,
    })),
  ];
  return named.map(({ name, cites }) => ({ by: `${id} ${name}`, cites }));
}

function firstLine({ cite }: CitedLines): number {
  return Number(/:(\d+)/.exec(cite)?.[1] ?? 0);
}
