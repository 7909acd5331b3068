/** True for what a rule set file can hold as one value: a text, a finite number, true, false, null. */
export function isScalar(value: unknown): boolean {
  if (typeof value === 'number') return Number.isFinite(value);
  return value === null || typeof value === 'string' || typeof value === 'boolean';
}
