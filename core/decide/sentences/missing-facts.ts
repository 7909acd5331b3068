import type { ExplainedCondition } from '../record.js';
import { titleOfName } from './finding.js';
import { ruleTitle } from './rules.js';
import type { ToldFact } from './story.js';
import type { Telling } from './telling.js';

/** The facts that could still change the answer, each with the rules that depend on it. */
export function missingFacts(telling: Telling): readonly ToldFact[] {
  return telling.record.missing.map((fact) => ({
    fact,
    title: titleOfName(telling, fact),
    values: tokensOf(telling, fact),
    matters: waiting(telling, fact),
  }));
}

function tokensOf({ ruleSet }: Telling, name: string): readonly string[] {
  const spec = ruleSet.facts.get(name);
  return spec?.type === 'boolean' ? ['true', 'false'] : (spec?.values ?? []);
}

function waiting(telling: Telling, fact: string): readonly string[] {
  const { tables, derivations } = telling.record.explanation;
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
  return open.map((rule) => ruleTitle(telling, rule));
}

function leavesOpen(condition: ExplainedCondition, names: ReadonlySet<string>): boolean {
  if (condition.verdict !== 'OPEN') return false;
  if (condition.kind === 'comparison') return names.has(condition.fact);
  return condition.parts.some((part) => leavesOpen(part, names));
}
