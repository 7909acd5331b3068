import type { Result } from '../../core/base/result.js';
import type { DecisionRecord } from '../../core/decide/record.js';

/** What an engine answers for itself, in a form that can be compared; problems by their codes. */
export function answered(result: Result<DecisionRecord>): unknown {
  if (!result.ok) return result.problems.map(({ code }) => code);
  const { outcome, status, missing, fired, ...rest } = result.value;
  const { effects, notifications, warnings, confirmations } = rest;
  const sorted = Object.entries(outcome).map(([name, value]) => [
    name,
    Array.isArray(value) ? value.map((v) => JSON.stringify(v)).sort() : value,
  ]);
  const lists = { effects, notifications, warnings, confirmations };
  return { outcome: Object.fromEntries(sorted), status, missing, fired, ...lists };
}
