import type { FactSpec } from '../../rule/signature.js';
import { type Steps, stepsOf } from '../nearest.js';

/** Numbers that are not whole are moved by a hundredth. */
const HUNDREDTHS: Steps = {
  read: (value) => (typeof value === 'number' ? Math.round(value * 100) : undefined),
  write: (step) => step / 100,
};

/** The steps of a fact whose values are ordered: numbers, dates, instants; undefined for others. */
export function orderedSteps(spec: FactSpec): Steps | undefined {
  return spec.type === 'number' ? HUNDREDTHS : stepsOf(spec);
}
