import ts from 'typescript';

const SOURCES = import.meta.glob<string>(
  [
    '../../core/rule/**/*.ts',
    '../../core/decide/{inputs,request,load-policy,conflicts,impossible,usual-case}.ts',
  ],
  { eager: true, query: '?raw', import: 'default' },
);

const CODE = /^(rule-set|guide|facts|as-of|switches|request)\/[a-z-]+$/;
/** The keys of a condition that have a code of their own. */
const REFUSED_KEYS = ['path', 'params', 'priority'];

/** The codes of all problems that the sources of rule sets and requests can produce. */
export function problemCodes(): readonly string[] {
  const found = new Set<string>();
  for (const [path, text] of Object.entries(SOURCES)) {
    const visit = (node: ts.Node): void => {
      if (ts.isStringLiteralLike(node) && CODE.test(node.text)) found.add(node.text);
      if (ts.isTemplateExpression(node) && node.head.text === 'rule-set/') {
        const end = node.templateSpans[0]?.literal.text ?? '';
        for (const key of REFUSED_KEYS) found.add(`rule-set/${key}${end}`);
      }
      ts.forEachChild(node, visit);
    };
    visit(ts.createSourceFile(path, text, ts.ScriptTarget.Latest));
  }
  return [...found].sort();
}
