/** Marks a branch that the types rule out; getting here is a fault in this library. */
export function unreachable(value: never): never {
  throw new Error(`unreachable: ${String(value)}`);
}
