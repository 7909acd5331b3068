import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { positionsIn } from '../../cli/read/json-text.js';
import type { Json } from '../../core/index.js';
import { formatProblem } from '../../core/index.js';
import { pointer } from '../../core/studio.js';
import { policyUnder } from '../../playground/edits/policy-under.js';
import { contentOf, editsOf } from '../../playground/edits/rule-edits.js';
import { laidOut } from '../../playground/rule-editor/json-layout.js';
import { suggestionsAt } from '../../playground/rule-editor/suggestions.js';
import { placed, readText } from '../../playground/rule-editor/text-places.js';
import { policy } from '../../playground/shipped-system.js';
import { runs } from '../decide/runs.js';

const attach = policy.ruleSets.get('broadworks.attach.decision');
if (attach === undefined) throw new Error('it is there');
const about = { ruleSet: attach, titleOf: () => undefined };

/** What is suggested at the `|` in a text. */
function suggested(text: string) {
  const offset = text.indexOf('|');
  const found = suggestionsAt(text.replace('|', ''), offset, about);
  return found?.options.map(({ label }) => label) ?? [];
}

const inRule = (part: string) =>
  `{ "id": "broadworks.attach.decision", "tables": [{ "name": "path", "rules": [{ ${part}`;
const compared = (part: string) => inRule(`"conditions": { ${part}`);

describe('what is suggested', () => {
  it.each([
    ['a fact', compared('"fact": "exis|"'), 'existingOrgUserCount'],
    ['a derivation', compared('"fact": "|"'), 'enterpriseTie'],
    ['an operator', compared('"fact": "existingOrgUserCount", "operator": "|"'), 'greaterThan'],
    [
      'a value of the fact beside it',
      compared('"fact": "partnerExternalAdminRights", "value": "|"'),
      'FULL',
    ],
    [
      'such a value in a list',
      compared('"fact": "actorRole", "operator": "in", "value": ["|"]'),
      'PARTNER_ADMIN',
    ],
    [
      'a parameter',
      compared('"fact": "existingOrgUserCount", "value": { "fact": "|" }'),
      'approvalUserCount',
    ],
    ['a condition of the file', compared('"condition": "|"'), 'approvalNeeded'],
    ['an output', inRule('"event": { "params": { "|" } }'), 'attachDecision'],
    [
      'a value of an output',
      inRule('"event": { "params": { "attachDecision": "|" } }'),
      'AUTO_ATTACH',
    ],
    ['a rule of the guide', inRule('"implements": ["|"]'), 'BW-ATT-02'],
    ['a key of a rule', inRule('"|"'), 'conditions'],
    ['a key of a comparison', compared('"|"'), 'operator'],
    ['a key of the file', '{ "|" }', 'tables'],
    ['a hit policy', '{ "tables": [{ "hitPolicy": "|" }] }', 'COLLECT'],
    ['a function', '{ "derive": { "mine": { "|" } } }', 'count'],
  ])('is %s', (_, text, expected) => {
    expect(suggested(text)).toContain(expected);
  });

  it('is nothing where anything can be written', () => {
    expect(suggested(inRule('"title": "|"'))).toEqual([]);
  });

  it('replaces what was begun, with its quotes', () => {
    const text = compared('"fact": "exis"');
    const found = suggestionsAt(text, text.indexOf('exis') + 4, about);
    expect(text.slice(found?.from, found?.to)).toBe('"exis"');
    expect(found?.options[0]?.text).toMatch(/^".*"$/);
  });
});

const json = fc.jsonValue({ maxDepth: 3 }).map((value): Json => JSON.parse(JSON.stringify(value)));

describe('a rule file as a text', () => {
  test.prop([json], { numRuns: runs(400) })('is the value that it was written from', (value) => {
    expect(JSON.parse(laidOut(value))).toEqual(value);
  });

  test.prop([json, fc.nat()], { numRuns: runs(400) })(
    'has a problem where the command line says it is',
    (value, which) => {
      const text = laidOut(value);
      const places: string[] = [];
      const visit = (part: Json, path: PropertyKey[]): void => {
        places.push(pointer(path));
        if (typeof part === 'object' && part !== null)
          for (const [key, inner] of Object.entries(part)) visit(inner, [...path, key]);
      };
      visit(value, []);
      const at = places[which % places.length] ?? '';
      const [found] = placed(text, [{ code: 'x/y', message: 'wrong', at }]);
      // The command line names the line of a key, and so does its mark: a value may be in the next one.
      expect(found?.line).toBe(positionsIn(text)(at).line);
      expect(found?.to).toBeGreaterThan(found?.from ?? 0);
    },
  );

  it('that is no JSON has a problem with a line and a column', () => {
    const text = '{\n  "id": "a",\n  "tables" []\n}';
    const read = readText(text);
    expect(read.ok).toBe(false);
    const [first] = placed(text, read.ok ? [] : read.problems);
    expect(first).toMatchObject({ line: 3, column: 12 });
  });

  it('has the problems of the loader at their places', () => {
    const text = laidOut(contentOf(attach)).replace('"existingOrgUserCount"', '"existingOrgUsers"');
    const read = readText(text);
    if (!read.ok) throw new Error(read.problems.map(formatProblem).join());
    const under = policyUnder(editsOf(attach, { whole: read.value, off: [] }));
    const found = placed(text, under.ok ? [] : under.problems);
    expect(found.map(({ from, to }) => text.slice(from, to))).toContain('"existingOrgUsers"');
  });
});
