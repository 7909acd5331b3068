/** What a terminal could carry out; line feeds and tabs only move on. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to find
const CONTROL = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g;

/** The colours that our own styles write. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: a colour begins with one
const COLOUR = /\u001b\[(?:1|2|22|33|36|39)m/y;

/**
 * A text in which no character can steer a terminal: each is written as `\u001b`.
 * @param coloured leaves the colours of our own styles alone
 */
export function escaped(text: string, coloured = false): string {
  return text.replaceAll(CONTROL, (character, offset: number) => {
    COLOUR.lastIndex = offset;
    if (coloured && COLOUR.test(text)) return character;
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
}

/** A JSON value as one line that cannot steer a terminal and reads as the same value. */
export function jsonLine(value: unknown): string {
  return `${escaped(JSON.stringify(value))}\n`;
}
