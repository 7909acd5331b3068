import { html, type TemplateResult } from 'lit';

/** A piece of a text: plain, or what the author named in backticks. */
interface Piece {
  readonly text: string;
  readonly code: boolean;
}

/** The pieces of a text in which names are written in backticks. */
export function piecesOf(text: string): readonly Piece[] {
  const pieces = text.split('`').map((piece, i) => ({ text: piece, code: i % 2 === 1 }));
  return pieces.filter((piece) => piece.text !== '');
}

/** A text for an element, with its names as code. */
export function coded(text: string): readonly (TemplateResult | string)[] {
  return piecesOf(text).map((piece) =>
    piece.code ? html`<code>${piece.text}</code>` : piece.text,
  );
}

/** A text for a place that shows no code, such as the title of a window. */
export function uncoded(text: string): string {
  return text.replaceAll('`', '');
}
