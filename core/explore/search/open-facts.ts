import type { Json } from '../../base/json.js';
import { check, type Evaluation, type Value } from '../../decide/evaluate.js';
import type { Bound, Plan } from '../../rule/plan.js';

/**
 * Unknown facts that evaluation certainly reads for the value of a name: after an open rule,
 * nothing is certain to be read.
 */
export function openFor(plan: Plan, evaluation: Evaluation, name: string): string[] {
  if (plan.ruleSet.facts.has(name)) return [name];
  const derivation = plan.derivations.get(name);
  if (derivation !== undefined) {
    const args = derivation.args.filter((arg) => evaluation.value(arg) === undefined);
    return args.flatMap((arg) => openFor(plan, evaluation, arg));
  }
  const table = evaluation.tables.find(({ table: t }) => t.sets.some((o) => o.name === name));
  const open = table?.rules.find(
    ({ holds, reached, planned }) =>
      reached !== false &&
      holds !== false &&
      (table.table.hitPolicy === 'FIRST' || name in planned.rule.event.params) &&
      (holds === undefined || givesOpen(planned.rule.event.params[name], evaluation.value)),
  );
  if (open === undefined) return [];
  const { condition } = open.planned;
  if (open.holds === undefined && condition !== undefined) {
    return openIn(plan, evaluation, condition);
  }
  const given = namesIn(open.planned.rule.event.params[name]);
  const unknown = given.filter((n) => evaluation.value(n) === undefined);
  return unknown.flatMap((n) => openFor(plan, evaluation, n));
}

/** Unknown facts that determine whether a condition holds. */
export function openIn(plan: Plan, evaluation: Evaluation, condition: Bound): string[] {
  if (check(condition, evaluation.value).truth !== undefined) return [];
  switch (condition.kind) {
    case 'all':
    case 'any':
      return condition.parts.flatMap((part) => openIn(plan, evaluation, part));
    case 'not':
    case 'named':
      return openIn(plan, evaluation, condition.part);
    default:
      return openFor(plan, evaluation, condition.name);
  }
}

function givesOpen(assignment: unknown, value: (name: string) => Value): boolean {
  return namesIn(assignment).some((name) => value(name) === undefined);
}

/** The names that an assignment copies values from, without the arguments of its members. */
function namesIn(assignment: unknown): string[] {
  if (Array.isArray(assignment)) return assignment.flatMap(namesIn);
  const named = assignment as { readonly fact?: Json } | null | undefined;
  return typeof named === 'object' && named !== null && typeof named.fact === 'string'
    ? [named.fact]
    : [];
}
