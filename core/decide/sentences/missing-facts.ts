import type { ExplainedCondition } from '../record.js';
import { titleOfName } from './finding.js';
import type { Narration } from './narration.js';
import type { NarratedFact } from './narrative.js';
import { ruleTitle } from './rules.js';

/** The facts that could still change the answer, each with the rules that depend on it. */
export function missingFacts(narration: Narration): readonly NarratedFact[] {
  return narration.record.missing.map((fact) => ({
    fact,
    title: titleOfName(narration, fact),
    values: tokensOf(narration, fact),
    matters: waiting(narration, fact),
  }));
}

function tokensOf({ ruleSet }: Narration, name: string): readonly string[] {
  const spec = ruleSet.facts.get(name);
  return spec?.type === 'boolean' ? ['true', 'false'] : (spec?.values ?? []);
}

function waiting(narration: Narration, fact: string): readonly string[] {
  const { tables, derivations } = narration.record.explanation;
  const names = new Set([fact]);
  for (const { name, arguments: args } of derivations) {
    if (args.some((arg) => names.has(arg.name))) names.add(name);
  }
  const open = tables.flatMap(({ rules }) =>
    rules.filter(
      ({ verdict, condition }) =>
        verdict === 'OPEN' && condition !== undefined && leavesOpen(condition, names),
    ),
  );
  return open.map((rule) => ruleTitle(narration, rule));
}

function leavesOpen(condition: ExplainedCondition, names: ReadonlySet<string>): boolean {
  if (condition.verdict !== 'OPEN') return false;
  if (condition.kind === 'comparison') return names.has(condition.fact);
  return condition.parts.some((part) => leavesOpen(part, names));
}
