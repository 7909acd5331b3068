import ts from 'typescript';

/** Something imported. */
export interface Import {
  /** As written. */
  readonly written: string;
  /** Erased at run time. */
  readonly typeOnly: boolean;
  /** The file and its folder, where it belongs to the project. */
  readonly to: { readonly path: string | undefined; readonly folder: string | undefined };
}

/** A hand-written source file. */
export interface Source {
  readonly path: string;
  /** The folder whose imports are ordered: `core/rule`; `test` for everything below it. */
  readonly folder: string;
  readonly text: string;
  readonly lines: number;
  readonly tree: ts.SourceFile;
  readonly imports: readonly Import[];
}

const files = import.meta.glob<string>(
  ['../../{core,rules,scenarios,cli,testing,playground,test}/**/*.{ts,tsx}', '!**/*.d.ts'],
  { eager: true, query: '?raw', import: 'default' },
);

const PATHS = new Set(Object.keys(files).map((from) => joined('test/architecture', from)));

/** The package's own entry points, as tests, command line and playground may name them. */
const ENTRIES: Readonly<Record<string, string>> = {
  provisim: 'core/index.ts',
  'provisim/define': 'core/define.ts',
  'provisim/studio': 'core/studio.ts',
  'provisim/rules': 'rules/index.ts',
  'provisim/testing': 'testing/index.ts',
  'provisim/json-rules-engine': 'core/engine/index.ts',
};

/** This file, which the glob does not match. */
export const THIS_FILE = 'test/architecture/sources.ts';

/** Every hand-written source of the project, with what it imports. */
export function sources(): readonly Source[] {
  return Object.entries(files).map(([from, text]) =>
    sourceOf(joined('test/architecture', from), text),
  );
}

/** A source by its path and text. */
export function sourceOf(path: string, text: string): Source {
  const tree = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const imports = importsOf(tree).map((one) => ({ ...one, to: target(path, one.written) }));
  return { path, folder: folderOf(path), text, lines: lineCount(text), tree, imports };
}

function lineCount(text: string): number {
  return text.replace(/\n$/, '').split('\n').length;
}

function folderOf(path: string): string {
  const [first = '', second = ''] = path.split('/');
  return first === 'core' && !second.endsWith('.ts') ? `core/${second}` : first;
}

function importsOf(tree: ts.SourceFile): { written: string; typeOnly: boolean }[] {
  const found: { written: string; typeOnly: boolean }[] = [];
  const visit = (node: ts.Node): void => {
    const named =
      ts.isImportDeclaration(node) || ts.isExportDeclaration(node)
        ? node.moduleSpecifier
        : importCallOrType(node);
    if (named !== undefined && ts.isStringLiteralLike(named)) {
      found.push({ written: named.text, typeOnly: isTypeOnly(node) });
    }
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return found;
}

function isTypeOnly(node: ts.Node): boolean {
  if (ts.isExportDeclaration(node)) return node.isTypeOnly;
  if (!ts.isImportDeclaration(node)) return ts.isImportTypeNode(node);
  return node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword;
}

function importCallOrType(node: ts.Node): ts.Node | undefined {
  if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
    return node.arguments[0];
  }
  return ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)
    ? node.argument.literal
    : undefined;
}

function target(from: string, written: string): Import['to'] {
  const path = written.startsWith('.') ? resolved(from, written) : ENTRIES[written];
  const isSource = path !== undefined && /\.tsx?$/.test(path);
  return { path, folder: isSource ? folderOf(path) : undefined };
}

function resolved(from: string, written: string): string {
  const path = joined(from.split('/').slice(0, -1).join('/'), written.split('?')[0] ?? '');
  const asTs = path.replace(/\.js$/, '.ts');
  return asTs !== path && !PATHS.has(asTs) && PATHS.has(`${asTs}x`) ? `${asTs}x` : asTs;
}

function joined(folder: string, relative: string): string {
  const parts = folder.split('/');
  for (const part of relative.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.') parts.push(part);
  }
  return parts.join('/');
}
