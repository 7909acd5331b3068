/** Computes a fixpoint: repeats a step that only adds, or only removes, until the size stays the same. */
export function untilStable(size: () => number, step: () => void): void {
  for (let before = -1; before !== size(); ) {
    before = size();
    step();
  }
}
