import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { prepareUnknown } from '../../core/index.js';
import { shippedPolicy } from '../shipped.js';
import { run } from './in-process.js';
import { temporaryFolder } from './temporary-folder.js';

const attach = 'broadworks.attach.decision';
const imported = (path: string) => import(/* @vite-ignore */ pathToFileURL(path).href);

/** A policy whose decision derives with a function of its own. */
const POLICY = `
  import { boolean, defineEdition, defineFunction, defineGuide, needed, signature, text } from ${JSON.stringify(resolve('dist/define.js'))};
  const guide = defineGuide({
    edition: 'gate', title: 'The gate', source: 'g', assumptions: [],
    epochs: [{ id: 'G', from: '2024-01-01', precision: 'exact' }],
    rules: { 'G-1': { kind: 'DEC', cites: 'g:1' } },
  });
  const hasEvenEnd = defineFunction({
    doc: 'whether the last character of a text is an even digit', takes: ['string'], gives: boolean(),
    compute: ([code]) => typeof code === 'string' && /[02468]$/.test(code), samples: () => [['1', '2']],
  });
  const entry = signature({
    id: 'gate.entry',
    facts: { code: needed(text({ title: 'Code', source: 'G-1' })) },
    outputs: { isLetIn: boolean() },
  });
  export const editions = [defineEdition({ id: 'gate', guide, signatures: [entry], functions: { hasEvenEnd } })];
  export const files = [{ path: 'gate/entry.json', content: {
    id: 'gate.entry', question: 'May somebody come in?', derive: { isEven: { hasEvenEnd: ['code'] } },
    tables: [{ name: 'entry', hitPolicy: 'FIRST', sets: ['isLetIn'], rules: [
      { id: 'even', implements: ['G-1'], title: 'Even', cites: ['g:1'],
        conditions: { fact: 'isEven', operator: 'equal', value: true }, event: { params: { isLetIn: true } } },
      { id: 'odd', implements: ['G-1'], title: 'Odd', cites: ['g:1'], event: { params: { isLetIn: false } } },
    ] }],
  } }];
`;

describe('provisim compile', () => {
  it('writes the module of a decision, which needs nothing but what is written beside it', async () => {
    const out = temporaryFolder({});
    const made = await run(['compile', attach, '--out', out, '--json']);
    expect({ code: made.code, err: made.err }).toEqual({ code: 0, err: '' });
    const { files } = JSON.parse(made.out) as { files: string[] };
    expect(files.every((path) => path.startsWith(out) && existsSync(path))).toBe(true);
    const path = join(out, 'broadworks/attach/decision.js');
    const { outcome, decision, epoch } = await imported(path);
    const prepared = prepareUnknown(shippedPolicy(), { decision });
    expect([decision, epoch]).toEqual([attach, 'BW-1']);
    for (const facts of [{}, { actorRole: 'CUSTOMER_ADMIN' }, { existingOrgUserCount: 112 }]) {
      expect(outcome(facts)).toEqual(prepared.ok && prepared.value.outcome(facts));
    }
    const types = readFileSync(path.replace('.js', '.d.ts'), 'utf8');
    expect(types).toContain('export declare function outcome(facts: Facts): Decided | NeedsInput;');
  });

  it('follows the switches, the time and the epochs that are asked for', async () => {
    const out = temporaryFolder({});
    const toggle = 'attach.toggleOffOutcome=CREATE_NEW_ORG';
    const one = await run(['compile', attach, '--out', join(out, 'one'), '--switch', toggle]);
    const all = await run(['compile', attach, '--out', join(out, 'all'), '--epochs', 'all']);
    expect([one.code, all.code]).toEqual([0, 0]);
    const facts = {
      ...{ enterpriseOrgId: null, targetOrgId: 'o', existingOrgAssociatedEnterpriseId: null },
      ...{ firstSubscriberEmail: 'a@b.c', targetOrgUserEmails: [' A@b.c'] },
      ...{ templateExistingOrgToggle: false, existingOrgUserCount: 1 },
      ...{ existingOrgHasVerifiedDomain: false, existingOrgHasClaimedDomain: false },
    };
    const fixed = await imported(join(out, 'one/broadworks/attach/decision.js'));
    const open = await imported(join(out, 'all/broadworks/attach/decision.js'));
    const switches = { 'attach.toggleOffOutcome': 'CREATE_NEW_ORG' };
    expect(fixed.outcome(facts).outcome.attachDecision).toBe('CREATE_NEW_ORG');
    expect(open.outcome(facts).outcome.attachDecision).toBe('BLOCKED_TOGGLE_OFF');
    expect(open.outcome(facts, { switches }).outcome.attachDecision).toBe('CREATE_NEW_ORG');
    expect(() => open.outcome(facts, { asOf: 'then' })).toThrow(RangeError);
    expect(() => open.outcome(facts, { switches: { 'attach.toggleOffOutcome': 1 } })).toThrow(
      RangeError,
    );
  });

  it('imports the functions of a policy of one’s own', async () => {
    const folder = temporaryFolder({ 'policy.mjs': POLICY });
    const out = join(folder, 'generated');
    const made = await run(['compile', 'gate.entry', '--policy', folder, '--out', out]);
    expect({ code: made.code, err: made.err }).toEqual({ code: 0, err: '' });
    const { outcome } = await imported(join(out, 'gate/entry.js'));
    expect(outcome({ code: '12' }).outcome).toEqual({ isLetIn: true });
    expect(outcome({ code: '13' }).outcome).toEqual({ isLetIn: false });
    expect(outcome({})).toEqual({ status: 'NEEDS_INPUT', outcome: {}, missing: ['code'] });
  });

  it('lists everything that is wrong at once', async () => {
    const refused = await run(['compile', `${attach}s`, '--out', 'x', '--as-of', 'then']);
    expect(refused.code).toBe(2);
    expect(refused.err).toContain('`broadworks.attach.decisions` is not a decision');
    expect(refused.err).toContain('--as-of: `then` is neither a date nor an epoch');
    const bare = await run(['compile', '--epochs', 'all', '--as-of', 'BW-1']);
    expect(bare.code).toBe(2);
    for (const text of ['no decision is named', '`--out` is not given', '`--as-of` fixes']) {
      expect(bare.err).toContain(text);
    }
  });
});
