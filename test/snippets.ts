import { readFileSync } from 'node:fs';

/** A fenced block of a page. */
export interface Snippet {
  readonly language: string;
  /** The file that it is, where its first line is a comment with the name of one. */
  readonly file: string | undefined;
  readonly code: string;
}

/** The fenced blocks of a page, without the line that names a file. */
export function snippetsOf(page: string): readonly Snippet[] {
  const blocks = readFileSync(page, 'utf8').matchAll(/^```(\w+)[^\n]*\n(.*?)^```$/gms);
  return [...blocks].map(([, language = '', text = '']) => {
    const name = /^\/\/ (\S+\.(?:mjs|json))\n/.exec(text);
    return { language, file: name?.[1], code: text.slice(name?.[0].length ?? 0) };
  });
}

/** What code says that it prints: the comments behind its `console.log`. */
export function saidBy({ code }: { readonly code: string }): readonly string[] {
  return [...code.matchAll(/console\.log\(.*\/\/ (.*)$/gm)].map(([, text = '']) => text);
}
