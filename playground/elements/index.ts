import { defineElement } from './define-element.js';
import { ProvisimExplanation } from './explanation-element.js';
import { ProvisimMachine } from './machine-element.js';
import { ProvisimMatrix } from './matrix-element.js';
import { ProvisimRecord } from './record-element.js';

export type { AnswerTone } from '../../core/index.js';
export { EXPLANATION_LABELS, ProvisimExplanation } from './explanation-element.js';
export { MACHINE_LABELS, ProvisimMachine } from './machine-element.js';
export type { MachineMode, TransitionTexts } from './machine-texts.js';
export { ProvisimMatrix } from './matrix-element.js';
export type { MatrixCell, MatrixHeader, MatrixLegend, MatrixView } from './matrix-view.js';
export { ProvisimRecord, RECORD_LABELS } from './record-element.js';
export type { SwitchOptions } from './switch-options.js';
export { TOKENS } from './tokens.js';

declare global {
  interface HTMLElementTagNameMap {
    'provisim-record': ProvisimRecord;
    'provisim-explanation': ProvisimExplanation;
    'provisim-machine': ProvisimMachine;
    'provisim-matrix': ProvisimMatrix;
  }
}

/** Makes the elements known to the browser; doing it again changes nothing. */
export function defineElements(registry: CustomElementRegistry = customElements): void {
  const elements = {
    'provisim-record': ProvisimRecord,
    'provisim-explanation': ProvisimExplanation,
    'provisim-machine': ProvisimMachine,
    'provisim-matrix': ProvisimMatrix,
  };
  for (const [name, element] of Object.entries(elements)) {
    defineElement(name, element, registry);
  }
}
