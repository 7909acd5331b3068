import { piecesOf } from './elements/coded.js';

/** A text with its names, written in backticks, as code. */
export function Coded({ text }: { readonly text: string }) {
  return (
    <>
      {piecesOf(text).map((piece, i) =>
        piece.code ? <code key={`${i} ${piece.text}`}>{piece.text}</code> : piece.text,
      )}
    </>
  );
}
