import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { run } from './in-process.js';
import { temporaryFolder } from './temporary-folder.js';

const attach = 'broadworks.attach.decision';

/** A folder with the shipped rules of attaching, edited. */
function changed(from: string, to: string): string {
  const text = readFileSync('rules/broadworks/attach/decision.json', 'utf8');
  return temporaryFolder({ 'decision.json': text.replace(from, to) });
}

describe('provisim diff', () => {
  it('tells the region that a changed threshold moves, with both answers and an example', async () => {
    const folder = changed('"value": 100', '"value": 50');
    const asked = ['diff', '--from', 'shipped', '--to', folder];
    const { code, out } = await run([...asked, attach]);
    expect(code).toBe(0);
    expect(out).toContain('`approvalUserCount`: 100, then 50');
    expect(out).toMatch(/Users of the existing\s+organization: 50 to 99/);
    expect(out).toMatch(/before: The organization is attached automatically/);
    expect(out).toMatch(/for example --facts\s+'\{/);
    expect(out).toContain('Decisions compared: 1; with other outcomes: 1');
    const cs = await run([...asked, attach, '--lang', 'cs']);
    expect(cs.out).toMatch(/Počet uživatelů\s+stávající\s+organizace: 50 až 99/);
  });

  it('gives the document that others parse', async () => {
    const folder = changed('"value": 100', '"value": 50');
    const { code, out } = await run(['diff', '--from', 'newest', '--to', folder, attach, '--json']);
    expect(code).toBe(0);
    const { decisions } = JSON.parse(out);
    expect(decisions).toHaveLength(1);
    const [{ decision, equivalent, added, ended, changed: rules, regions }] = decisions;
    expect({ decision, equivalent, added, ended, rules }).toEqual({
      ...{ decision: attach, equivalent: false, added: [], ended: [] },
      rules: ['many-users'],
    });
    for (const { where, from, to, witness } of regions) {
      expect(where.existingOrgUserCount).toEqual({ ranges: [{ min: 50, max: 99 }] });
      expect(Object.keys(from)).toEqual(Object.keys(to));
      expect(witness.facts.existingOrgUserCount).toBeGreaterThanOrEqual(50);
    }
    expect(regions.length).toBeGreaterThan(0);
  });

  it('says that an edit is one of the wording only', async () => {
    const folder = changed('A verified e-mail domain', 'A checked domain');
    const { code, out } = await run(['diff', '--from', 'shipped', '--to', folder, attach]);
    expect(code).toBe(0);
    expect(out).toContain('Only the wording differs: every case has the same outcome.');
  });

  it('compares two values of a switch, and times of one guide', async () => {
    const to = 'newest,attach.toggleOffOutcome=CREATE_NEW_ORG';
    const set = await run(['diff', '--from', 'newest', '--to', to, attach]);
    expect(set.out).toContain('`attach.toggleOffOutcome`: BLOCK, then CREATE_NEW_ORG');
    const ids = ['wholesale.package.key', 'wholesale.management.tool'];
    const times = await run(['diff', '--from', 'P-1.36', '--to', 'P-1.37a', ...ids]);
    expect(times.code).toBe(0);
    expect(times.out).toContain('Decisions compared: 2; with other outcomes: 1');
  });

  it('lists everything that is wrong at once', async () => {
    const asked = ['diff', '--from', '2024-13-01', '--to', './no-such-folder'];
    const { code, err } = await run([...asked, '--switch', 'x']);
    expect(code).toBe(2);
    expect(err).toContain('`--switch x` is not of the form key=value');
    const wrong = await run([...asked, attach]);
    expect(wrong.code).toBe(2);
    expect(wrong.err).toContain('./no-such-folder: there is no such folder');
    expect(wrong.err).toContain('--from: `2024-13-01` is neither a date');
    const unknown = await run(['diff', '--from', 'newest', '--to', 'BW-9', `${attach}s`, attach]);
    expect(unknown.code).toBe(2);
    expect(unknown.err).toContain(`did you mean \`${attach}\``);
    expect(unknown.err).toContain('--to: `BW-9` is neither a date nor an epoch');
    const none = await run(['diff']);
    expect(none.code).toBe(2);
    expect(none.err).toContain('`--from` is not given');
    expect(none.err).toContain('`--to` is not given');
  });

  it('names every problem of a folder with broken rules, with its place', async () => {
    const folder = changed('"operator": "greaterThanInclusive"', '"operator": "atLeast"');
    const { code, err } = await run(['diff', '--from', 'shipped', '--to', folder]);
    expect(code).toBe(2);
    expect(err).toContain(join(folder, 'decision.json'));
  });
});

describe('provisim diff of a process', () => {
  const review = ['diff', '--from', 'P-1.37e', '--to', 'newest', 'wholesale.rplReview'];

  it('plays the shortest trace that ends differently in both versions', async () => {
    // Since that edition a match is reviewed by hand: 004:53967.
    const { code, out } = await run(review);
    expect(code).toBe(0);
    expect(out).toContain('The decision `wholesale.rpl.screen` has other outcomes.');
    expect(out).toContain('before: it is in `pendingPolling`');
    expect(out).toContain('then: it is in `pendingRplReview`');
    expect(out).not.toContain('Decisions compared');
    const czech = await run([...review, '--lang', 'cs']);
    expect(czech.out).toContain('dříve: je ve stavu `pendingPolling`');
  });

  it('gives them as JSON, beside the decisions that are named', async () => {
    const { out } = await run([...review, 'wholesale.rpl.screen', '--json']);
    const { decisions, processes } = JSON.parse(out);
    expect(decisions).toMatchObject([{ decision: 'wholesale.rpl.screen', equivalent: false }]);
    expect(processes).toMatchObject([{ process: 'wholesale.rplReview', equivalent: false }]);
    expect(processes[0].differences[0].trace.steps).toHaveLength(1);
  });

  it('says that nothing differs, of policy modules too', async () => {
    const library = 'examples/library/policy.mjs';
    const args = ['diff', '--from', library, '--to', library, 'library.loan'];
    const { code, out } = await run(args);
    expect({ code, out }).toMatchObject({ code: 0 });
    expect(out).toContain('Nothing differs: the machine is the same');
  });

  it('refuses a number of states that is none', async () => {
    const { code, err } = await run([...review, '--most', '0']);
    expect(code).toBe(2);
    expect(err).toContain('`--most 0` is not a whole number of 1 or more');
  });
});
