import type { Result } from '../../core/base/result.js';
import type { DecisionRecord } from '../../core/decide/record.js';

/** The answer of an engine in a form that can be compared; problems by their codes. */
export function answered(result: Result<DecisionRecord>): unknown {
  if (!result.ok) return certain(result);
  const { fired, effects, notifications, warnings, confirmations } = result.value;
  return [certain(result), { fired, effects, notifications, warnings, confirmations }];
}

/** What is certain, and what could change the rest, with sets sorted. */
export function certain(result: Result<DecisionRecord>): unknown {
  if (!result.ok) return result.problems.map(({ code }) => code);
  const { outcome, status, missing } = result.value;
  const sorted = Object.entries(outcome).map(([name, value]) => [
    name,
    Array.isArray(value) ? value.map((v) => JSON.stringify(v)).sort() : value,
  ]);
  return { outcome: Object.fromEntries(sorted), status, missing };
}
