import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import ts from 'typescript';

/** The `@example` of an export. */
export interface Example {
  readonly name: string;
  readonly path: string;
  readonly code: string;
}

/** The examples of everything that an entry exports, itself or from other files. */
export function examplesOf(entry: string): readonly Example[] {
  const tree = treeOf(entry);
  return tree.statements.flatMap((statement): readonly Example[] => {
    if (!ts.isExportDeclaration(statement)) return ownExamples(statement, entry);
    const { moduleSpecifier, exportClause } = statement;
    const isLocal = moduleSpecifier !== undefined && ts.isStringLiteral(moduleSpecifier);
    const path = isLocal ? fileOf(entry, moduleSpecifier.text) : undefined;
    if (path === undefined) return [];
    const all = examplesOf(path);
    if (exportClause === undefined || !ts.isNamedExports(exportClause)) return all;
    const names = exportClause.elements.map(
      ({ name, propertyName }) => (propertyName ?? name).text,
    );
    return all.filter(({ name }) => names.includes(name));
  });
}

/** An example as a program: what it imports is taken from modules, what it prints is returned. */
export async function printedBy(
  { code }: Pick<Example, 'code'>,
  modules: Readonly<Record<string, unknown>>,
): Promise<readonly string[]> {
  const { outputText } = ts.transpileModule(code, {
    compilerOptions: { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ESNext },
  });
  const body = outputText.replaceAll(
    /^import (?:(\w+)|(\{[^}]*\})) from '([^']+)';$/gm,
    (_, whole, names, from) => `const ${names ?? whole} = modules['${from}'];`,
  );
  const printed: string[] = [];
  const print = { log: (...values: unknown[]) => printed.push(values.map(String).join(' ')) };
  await new AsyncFunction('modules', 'console', body)(modules, print);
  return printed;
}

// The constructor has no name of its own; every asynchronous function has it.
const AsyncFunction = (async () => {}).constructor as new (
  ...source: string[]
) => (modules: unknown, console: unknown) => Promise<void>;

function treeOf(path: string): ts.SourceFile {
  return ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest, true);
}

function fileOf(from: string, specifier: string): string | undefined {
  if (!specifier.startsWith('.')) return undefined;
  const path = join(dirname(from), specifier).replace(/\.js$/, '.ts');
  return existsSync(path) ? path : undefined;
}

function ownExamples(statement: ts.Statement, path: string): readonly Example[] {
  const isVariable = ts.isVariableStatement(statement);
  const named: ts.Node & { readonly name?: ts.Node } = isVariable
    ? (statement.declarationList.declarations[0] ?? statement)
    : statement;
  const name = named.name?.getText() ?? '';
  return ts.getJSDocTags(named).flatMap((tag): readonly Example[] => {
    if (tag.tagName.text !== 'example') return [];
    const text = ts.getTextOfJSDocComment(tag.comment) ?? '';
    const code = /```ts\n(.*?)```/s.exec(text)?.[1] ?? '';
    return [{ name, path, code }];
  });
}
