import { DERIVATIONS, type DerivationFunction } from './derivation.js';
import type { EditionDefinition } from './policy.js';

const GENERAL: ReadonlyMap<string, DerivationFunction> = new Map(Object.entries(DERIVATIONS));
const known = new WeakMap<object, ReadonlyMap<string, DerivationFunction>>();

/** The functions that rule sets of an edition may derive with, by name: the general ones, then its own. */
export function functionsOf({
  functions,
}: Pick<EditionDefinition, 'functions'>): ReadonlyMap<string, DerivationFunction> {
  if (functions === undefined) return GENERAL;
  const before = known.get(functions);
  if (before !== undefined) return before;
  const all = new Map([...GENERAL, ...Object.entries(functions)]);
  known.set(functions, all);
  return all;
}

/** True for the name of a function that every edition has. */
export function isGeneralFunction(name: string): boolean {
  return GENERAL.has(name);
}
