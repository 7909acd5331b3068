import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { run } from './in-process.js';
import { temporaryFolder } from './temporary-folder.js';

const third = 'scenarios/broadworks/attachment/approved-at-the-third-try.json';
const attach = 'rules/broadworks/attach/decision.json';

const trace = {
  id: 'T-1',
  process: 'wholesale.attachment',
  facts: {
    isBroadWorksCustomer: false,
    existingOrgIsTrial: true,
    managedByRequester: false,
    managedByOtherWholesalePartner: false,
    existingOrgUserCount: 99,
    existingOrgHasVerifiedDomain: false,
    existingOrgHasClaimedDomain: false,
    existingOrgLicenceStates: ['ACTIVE'],
  },
  steps: [
    { event: 'REQUEST_ATTACH', payload: {}, expect: { state: 'unsupported' } },
    { event: 'ADMIN_APPROVED', payload: {}, expect: { ignored: true, state: 'unsupported' } },
  ],
};
const testCase = {
  id: 'C-1',
  decision: 'broadworks.activation.link',
  facts: { userClusterId: 'a', templateClusterId: 'b' },
  expect: { selfActivation: 'REJECTED_CLUSTER_MISMATCH' },
  rules: ['BW-ACT-04'],
};

function lines(...values: readonly object[]): string {
  const text = values.map((value) => `${JSON.stringify(value)}\n`).join('');
  return join(temporaryFolder({ 'lines.jsonl': text }), 'lines.jsonl');
}

describe('provisim run', () => {
  it('plays every shipped scenario', async () => {
    const { code, out } = await run(['run', 'scenarios']);
    expect(out).toMatch(/(\d+) of \1 scenarios go as expected\n$/);
    expect(code).toBe(0);
  });

  it('prints a scenario with its decisions, citations, effects and states', async () => {
    const { out } = await run(['run', '--story', third]);
    for (const part of [
      'error 2017',
      '[000:178-180]',
      'NOTIFY_CUSTOMER_ADMINS',
      '-> readyToRetry',
    ]) {
      expect(out).toContain(part);
    }
  });

  it('gives the steps as JSON', async () => {
    const { out } = await run(['run', third, '--json']);
    const [told] = JSON.parse(out);
    expect(told.ok).toBe(true);
    expect(told.steps.at(-1).to).toBe('attached.ready');
    expect(told.steps.at(-1).handover.process).toBe('broadworks.flowThrough');
  });

  it('agrees with cases and traces that are right', async () => {
    const cases = await run(['run', '--cases', lines(testCase)]);
    const traces = await run(['run', '--traces', lines(trace), '--json']);
    expect(cases).toEqual({ code: 0, out: '1 of 1 agree\n', err: '' });
    expect(traces).toEqual({ code: 0, out: '{"id":"T-1","ok":true}\n', err: '' });
  });

  it('shows what differs, and ends with 1', async () => {
    const wrong = { ...testCase, expect: { selfActivation: 'LINK_USABLE' }, rules: ['BW-ACT-05'] };
    const cases = await run(['run', '--cases', lines(testCase, wrong)]);
    expect(cases.code).toBe(1);
    expect(cases.out).toContain('outcome.selfActivation: expected "LINK_USABLE"');
    expect(cases.out).toContain('rules: expected ["BW-ACT-05"]');
    expect(cases.out).toContain('1 of 2 agree, 1 differ');
    const [first] = trace.steps;
    const other = { ...trace, steps: [{ ...first, expect: { state: 'attached' } }] };
    const traces = await run(['run', '--traces', lines(other), '--json']);
    expect(traces.code).toBe(1);
    expect(JSON.parse(traces.out).failure).toMatchObject({ index: 0, at: 'REQUEST_ATTACH' });
  });

  it('names at the end again which of many scenarios differ', async () => {
    const right = readFileSync(third, 'utf8');
    const wrong = JSON.parse(right);
    wrong.title = 'Nobody expects this';
    wrong.steps[0].expect = { state: 'nowhere' };
    const folder = temporaryFolder({ 'a.json': JSON.stringify(wrong), 'b.json': right });
    const { code, out } = await run(['run', folder]);
    expect(code).toBe(1);
    const lines = out.trim().split('\n');
    const differs = `differs Nobody expects this ${join(folder, 'a.json')}`;
    expect(lines[0]).toBe(differs);
    expect(lines.slice(-4)).toEqual(['', differs, '', '1 of 2 scenarios goes as expected']);
    const { out: alone } = await run(['run', join(folder, 'a.json')]);
    expect(alone.match(/Nobody expects this/g)).toHaveLength(1);
  });

  it('continues after a wrong line, and ends with 2', async () => {
    const unknown = { ...testCase, facts: { nobody: 1 } };
    const cases = await run(['run', '--cases', lines(unknown, testCase), '--json']);
    expect(cases.code).toBe(2);
    const [first, second] = cases.out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(first.failure.problems[0].code).toBe('facts/unknown-fact');
    expect(second.ok).toBe(true);
  });

  it('names every problem of scenario files, with file and line', async () => {
    const folder = temporaryFolder({
      'a.json': '{\n "title": "x",\n "process": 3, "facts": {}, "steps": []\n}',
      'b.json': '{ "title": ',
    });
    const { code, out, err } = await run(['run', folder]);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(/a\.json:3:\d+ \/process/);
    expect(err).toMatch(/a\.json:3:\d+ \/steps/);
    expect(err).toMatch(/b\.json:1/);
  });

  it.each([[['run']], [['run', 'scenarios', '--cases', 'x']], [['run', 'no-such-folder']]])(
    'refuses %j',
    async (argv) => {
      const { code, err } = await run(argv);
      expect(code).toBe(2);
      expect(err).toContain('problem:');
    },
  );

  it('follows a threshold that was changed in one data file: decision, reasons, machine', async () => {
    const changed = readFileSync(attach, 'utf8').replace('"value": 100', '"value": 50');
    const folder = temporaryFolder({ 'decision.json': changed });
    const shrinking = 'scenarios/broadworks/attachment/organization-shrinks-while-waiting.json';
    const before = await run(['run', shrinking, '--story']);
    const { code, out } = await run(['run', shrinking, '--story', '--rules', folder]);
    expect(before.code).toBe(0);
    expect(code).toBe(1);
    expect(out).toContain('50 or more users');
    expect(out).toContain('state: expected "attachingAuto", found "awaitingApproval"');
  });
});

describe('provisim graph', () => {
  it('draws a process for Mermaid', async () => {
    const { code, out } = await run(['graph', 'broadworks.attachment']);
    expect(code).toBe(0);
    expect(out).toContain('stateDiagram-v2');
    expect(out).toContain('awaitingApproval --> classifying : RETRY');
  });

  it('draws a process as a picture', async () => {
    const { code, out } = await run(['graph', 'broadworks.userMove', '--format', 'svg']);
    expect(code).toBe(0);
    expect(out).toMatch(/^<svg xmlns="[^"]+" .*role="img"/);
    expect(out).toContain('data-state="awaitingConsent"');
  });

  it('gives a process to tools that read SCXML', async () => {
    const { code, out } = await run(['graph', 'broadworks.attachment', '--format', 'scxml']);
    expect(code).toBe(0);
    expect(out).toContain('<parallel id="attached.settling"');
    expect(out).toContain('<send event="ORG_CREATED"/>');
  });

  it('gives states and transitions as JSON', async () => {
    const { out } = await run(['graph', 'wholesale.attachment', '--format', 'json']);
    const graph = JSON.parse(out);
    expect(graph.initial).toBe('idle');
    expect(graph.transitions).toContainEqual({
      id: 'requested always 1',
      from: 'requested',
      event: '',
      guard: 'attachDecision is APPROVED',
      to: 'approved',
      effects: [],
      rules: ['WS-ATT-09'],
      assumes: [],
      also: [],
    });
  });

  it('refuses a process that there is not, with a suggestion', async () => {
    const { code, err } = await run(['graph', 'broadworks.atachment']);
    expect(code).toBe(2);
    expect(err).toContain('did you mean `broadworks.attachment`?');
  });
});
