import ts from 'typescript';
import type { Source } from './sources.js';

/** Globals of the browser and of Node that the core does not use. */
const GLOBALS: ReadonlySet<string> = new Set([
  'window',
  'document',
  'navigator',
  'location',
  'localStorage',
  'process',
  'Buffer',
  'globalThis',
  'console',
  'performance',
  'crypto',
  'fetch',
  'setTimeout',
  'setInterval',
  'queueMicrotask',
]);
/** Methods whose result depends on the host, unless a locale is named. */
const LOCALE_METHODS: Readonly<Record<string, number>> = {
  toLocaleString: 1,
  toLocaleDateString: 1,
  toLocaleTimeString: 1,
  toLocaleUpperCase: 1,
  toLocaleLowerCase: 1,
  localeCompare: 2,
};
/** Parts of a date in the time zone of the host. */
const LOCAL_TIME = /^(get|set)(Date|Day|FullYear|Hours|Milliseconds|Minutes|Month|Seconds)$/;

/** Where a source depends on its host: clock, randomness, environment, locale, time zone. */
export function wordsOfTheHost({ path, tree }: Source): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    const word = wordOf(node);
    if (word !== undefined) {
      const { line } = tree.getLineAndCharacterOfPosition(node.getStart(tree));
      found.push(`${path}:${line + 1} ${word}`);
    }
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return found;
}

function wordOf(node: ts.Node): string | undefined {
  if (ts.isIdentifier(node) && GLOBALS.has(node.text) && isUsed(node)) return node.text;
  if (ts.isNewExpression(node) || ts.isCallExpression(node)) return calledWord(node);
  if (!ts.isPropertyAccessExpression(node)) return undefined;
  const { name } = node;
  if (node.expression.getText() === 'Math' && name.text === 'random') return 'Math.random';
  if (node.expression.getText() === 'Date' && name.text === 'now') return 'Date.now';
  return LOCAL_TIME.test(name.text) ? name.text : undefined;
}

function calledWord(node: ts.NewExpression | ts.CallExpression): string | undefined {
  const called = node.expression;
  const given = node.arguments ?? [];
  const text = called.getText();
  if (text === 'Date' && given.length === 0) return 'the time of now';
  if (text.startsWith('Intl.') && isNothing(given[0])) return `${text} without a locale`;
  if (!ts.isPropertyAccessExpression(called)) return undefined;
  const place = LOCALE_METHODS[called.name.text];
  if (place === undefined || !isNothing(given[place - 1])) return undefined;
  return `${called.name.text} without a locale`;
}

function isNothing(argument: ts.Expression | undefined): boolean {
  return argument === undefined || argument.getText() === 'undefined';
}

/** True for a reference to the global: not a property, a parameter or a declaration. */
function isUsed(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent)) return parent.expression === node && isFree(node);
  const names =
    ts.isPropertyAssignment(parent) ||
    ts.isPropertySignature(parent) ||
    ts.isPropertyDeclaration(parent);
  if (names && parent.name === node) return false;
  const declares =
    ts.isVariableDeclaration(parent) ||
    ts.isParameter(parent) ||
    ts.isBindingElement(parent) ||
    ts.isFunctionDeclaration(parent) ||
    ts.isTypeElement(parent) ||
    ts.isImportSpecifier(parent);
  return !declares && isFree(node);
}

/** True when nothing around a name declares it. */
function isFree(node: ts.Identifier): boolean {
  const file = node.getSourceFile();
  let declared = false;
  const visit = (inner: ts.Node): void => {
    const isDeclaration =
      ts.isVariableDeclaration(inner) ||
      ts.isParameter(inner) ||
      ts.isBindingElement(inner) ||
      ts.isFunctionDeclaration(inner) ||
      ts.isImportSpecifier(inner);
    if (isDeclaration && inner.name?.getText(file) === node.text) declared = true;
    ts.forEachChild(inner, visit);
  };
  visit(file);
  return !declared;
}
