import type { Problem } from '../base/problem.js';
import type { Plan } from '../rule/plan.js';
import type { Answer } from './answer.js';
import { check } from './evaluate.js';

/** A problem `facts/impossible` for each constraint that the facts of an answer violate. */
export function impossibleFacts(plan: Plan, given: Answer): readonly Problem[] {
  if (given.isSettled) return [];
  const { value } = given.evaluation();
  const broken = plan.constraints.filter(
    ({ condition }) => check(condition, value).truth === false,
  );
  const named = given.possible
    ? broken
    : plan.constraints.filter((c) => broken.length === 0 || broken.includes(c));
  return named.map(({ constraint }) => ({
    code: 'facts/impossible',
    message: `these facts cannot go together: ${constraint.title}`,
    at: '/facts',
  }));
}
