import { fill } from '../../base/fill.js';
import type { Policy } from '../../rule/policy.js';
import { ENGLISH, type Language } from '../studio-words.js';
import type { GeneratedCase } from './generated-case.js';

/**
 * Generated cases of one decision as a Vitest file for an implementation of one's own: a function that
 * takes facts and gives the outputs. Its import is the first line, to be filled in.
 * @param policy made by `loadPolicy`: it says which outputs are sets, compared without order
 * @param language of its comments; left out: English
 * @param cases all of the same decision, epoch and switches
 * @example
 * ```ts
 * import { loadPolicy } from 'provisim';
 * import { generateCases, generateVitest } from 'provisim/studio';
 * import { rules } from 'provisim/rules';
 *
 * const policy = loadPolicy(rules);
 * if (!policy.ok) throw new Error('the shipped rules are sound');
 * const request = { decision: 'broadworks.attach.decision', kinds: ['mcdc'] } as const;
 * const made = generateCases(policy.value, request);
 * const text = made.ok ? generateVitest(policy.value, made.value.cases) : '';
 * console.log(text.includes("from './your-implementation.js'")); // true
 * ```
 */
export function generateVitest(
  policy: Policy,
  cases: readonly GeneratedCase[],
  { words: { generated } }: Language = ENGLISH,
): string {
  const [first] = cases;
  const decision = first?.decision ?? '';
  const outputs = policy.ruleSets.get(decision)?.outputs.values() ?? [];
  const sets = [...outputs].filter(({ listed, type }) => listed && type === 'set');
  const switches = Object.entries(first?.switches ?? {});
  const settings = switches.map(([key, value]) => ` ${key}=${JSON.stringify(value)}`).join('');
  const rows = cases.map(({ id, title, facts, expect }) => {
    const row = { title: `${id}: ${title}`, facts, expected: expect };
    return `  ${literal(row)},`;
  });
  return `${[
    `// ${generated.fillIn}`,
    "import { decide } from './your-implementation.js';",
    "import { describe, expect, it } from 'vitest';",
    '',
    `// ${fill(generated.made, { decision, asOf: first?.asOf ?? '', switches: settings })}`,
    'const cases = [',
    ...rows,
    '];',
    '',
    `/** ${generated.sets} */`,
    `const sets = new Set(${literal(sets.map(({ name }) => name))});`,
    '',
    `/** ${generated.ordered} */`,
    'const ordered = (outputs: object) =>',
    '  Object.fromEntries(',
    '    Object.entries(outputs).map(([name, value]) => [',
    '      name,',
    '      sets.has(name) && Array.isArray(value) ? [...value].sort() : value,',
    '    ]),',
    '  );',
    '',
    `describe(${literal(decision)}, () => {`,
    '  for (const { title, facts, expected } of cases) {',
    '    it(title, async () => {',
    '      expect(ordered(await decide(facts))).toMatchObject(ordered(expected));',
    '    });',
    '  }',
    '});',
  ].join('\n')}\n`;
}

/** A value as JavaScript: JSON. */
function literal(value: unknown): string {
  return JSON.stringify(value);
}
