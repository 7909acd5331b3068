import ts from 'typescript';
import type { Source } from './sources.js';

/** The names of the interfaces, type aliases and classes that a source declares. */
export function typesIn({ tree }: Pick<Source, 'tree'>): readonly string[] {
  return tree.statements.flatMap((statement) => {
    const isType =
      ts.isInterfaceDeclaration(statement) ||
      ts.isTypeAliasDeclaration(statement) ||
      ts.isClassDeclaration(statement);
    return isType && statement.name !== undefined ? [statement.name.text] : [];
  });
}

/** Names that belong to several places, each with these places. */
export function sharedNames(
  named: readonly { readonly name: string; readonly path: string }[],
): readonly string[] {
  const places = new Map<string, Set<string>>();
  for (const { name, path } of named) {
    places.set(name, (places.get(name) ?? new Set()).add(path));
  }
  return [...places]
    .filter(([, paths]) => paths.size > 1)
    .map(([name, paths]) => `${name}: ${[...paths].join(', ')}`);
}
