import { ProvisimExplanation } from './explanation.js';
import { ProvisimMachine } from './machine.js';
import { ProvisimMatrix } from './matrix.js';
import { ProvisimRecord } from './record.js';

export { EXPLANATION_LABELS, ProvisimExplanation } from './explanation.js';
export { MACHINE_LABELS, ProvisimMachine } from './machine.js';
export { ProvisimMatrix } from './matrix.js';
export type { MatrixCell, MatrixHeader, MatrixLegend, MatrixView, Tone } from './matrix-view.js';
export { ProvisimRecord, RECORD_LABELS } from './record.js';
export type { SwitchOptions } from './switch-options.js';
export { TOKENS } from './tokens.js';

/** Registers the elements with the browser; idempotent. */
export function defineElements(registry: CustomElementRegistry = customElements): void {
  const elements = {
    'provisim-record': ProvisimRecord,
    'provisim-explanation': ProvisimExplanation,
    'provisim-machine': ProvisimMachine,
    'provisim-matrix': ProvisimMatrix,
  };
  for (const [name, element] of Object.entries(elements)) {
    if (registry.get(name) === undefined) registry.define(name, element);
  }
}
