import { html, type TemplateResult } from 'lit';

/** A token with break opportunities after its underscores and before inner capitals. */
export function breakable(token: string): readonly TemplateResult[] {
  return token.split(/(?<=_)|(?<=[a-z])(?=[A-Z])/).map((part) => html`${part}<wbr />`);
}
