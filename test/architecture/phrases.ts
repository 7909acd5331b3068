import ts from 'typescript';
import type { Source } from './sources.js';

/** A phrase that comments avoid, with the term to use instead. */
export interface Phrase {
  readonly phrase: RegExp;
  readonly use: string;
}

/** Phrases that a reader from the field would not know, at most fifteen. */
export const STOP_LIST: readonly Phrase[] = [
  { phrase: /\b(?:told|tells?|telling)\b[^.;:]*\bapart\b/i, use: 'distinguish, partition' },
  { phrase: /\bst(?:and|ands|ood|anding)\b/i, use: 'be; represent, representative' },
  { phrase: /\bg(?:iven?|ives)\b(?: \w+){0,2} on\b/i, use: 'copy, flow into' },
  { phrase: /\bc(?:omes?|ame|oming) (?:to|of)\b/i, use: 'reach; result' },
  { phrase: /\bso (?:many|few)\b/i, use: 'a number of, at most n' },
  { phrase: /\blook(?:s|ed|ing)? at\b/i, use: 'read, evaluate, explore' },
  { phrase: /\b(?:taken?|takes) (?:\w+ )?whole\b/i, use: 'opaque' },
  {
    phrase: /\b(?:one|two) an? (?!half)\w+|\ban? \w+ each\b|, an? \w+ an? \w+\b/i,
    use: 'for each',
  },
  { phrase: /\bg(?:o|oes|oing|one) on\b/i, use: 'continue' },
  { phrase: /\bh(?:eld|olds?) (?:[\w`-]+ ){0,3}against\b/i, use: 'compare with, check by' },
  {
    phrase: /\b(?:is|are|was|be|been|being|not|nothing) told\b/i,
    use: 'be supplied, known, printed',
  },
  { phrase: /\bhangs? on\b/i, use: 'depend on' },
  { phrase: /\bstor(?:y|ies)\b/i, use: 'scenario, trace, narrative' },
  { phrase: /\botherwise than\b/i, use: 'differ from' },
  { phrase: /\bmade[- ]up\b|\bcount(?:s|ed|ing)? out\b/i, use: 'generated; enumerate' },
];

/** A comment, with the line it begins on. */
export interface Comment {
  readonly line: number;
  /** On one line, without code in backticks. */
  readonly text: string;
}

/** The comments of a source; adjacent `//` lines are one. */
export function commentsOf(source: Pick<Source, 'text' | 'tree'>): readonly Comment[] {
  const found = known.get(source.tree) ?? readComments(source);
  known.set(source.tree, found);
  return found;
}

const known = new WeakMap<ts.SourceFile, readonly Comment[]>();

function readComments({ text, tree }: Pick<Source, 'text' | 'tree'>): readonly Comment[] {
  const spans = new Map<number, ts.CommentRange>();
  const visit = (node: ts.Node): void => {
    if (node.kind === ts.SyntaxKind.JsxText) return;
    for (const range of ts.getLeadingCommentRanges(text, node.getFullStart()) ?? [])
      spans.set(range.pos, range);
    for (const range of ts.getTrailingCommentRanges(text, node.getEnd()) ?? [])
      spans.set(range.pos, range);
    for (const child of node.getChildren(tree)) visit(child);
  };
  visit(tree);
  const found: { pos: number; end: number }[] = [];
  for (const { pos, end } of [...spans.values()].sort((a, b) => a.pos - b.pos)) {
    const last = found.at(-1);
    const isNext = last !== undefined && /^\n[ ]*$/.test(text.slice(last.end, pos));
    if (isNext && text.startsWith('//', pos) && text.startsWith('//', last.pos)) last.end = end;
    else found.push({ pos, end });
  }
  return found.map(({ pos, end }) => ({
    line: tree.getLineAndCharacterOfPosition(pos).line + 1,
    text: plain(text.slice(pos, end)),
  }));
}

/** The phrases of the stop list in the comments of a source, each with its place. */
export function stoppedPhrases(source: Source): readonly string[] {
  return commentsOf(source).flatMap(({ line, text }) =>
    STOP_LIST.flatMap(({ phrase, use }) => {
      const [found] = phrase.exec(text) ?? [];
      return found === undefined ? [] : [`${source.path}:${line} \`${found}\`: ${use}`];
    }),
  );
}

function plain(comment: string): string {
  return comment
    .split('\n')
    .map((line) => line.replace(/^\s*(?:\/\*\*?|\*\/|\*|\/\/)?\s?|\s*\*\/$/g, ''))
    .join(' ')
    .replaceAll(/```.*?```/g, '')
    .replaceAll(/`[^`]*`|@param \w+/g, '``')
    .trim();
}
