import { html, type TemplateResult } from 'lit';

/** A token, which may be broken after its underscores and before the capitals within it. */
export function breakable(token: string): readonly TemplateResult[] {
  return token.split(/(?<=_)|(?<=[a-z])(?=[A-Z])/).map((part) => html`${part}<wbr />`);
}
