import { describe, expect, it } from 'vitest';
import { attach, attachFacts } from './attach-facts.js';
import { run } from './in-process.js';

const given = JSON.stringify(attachFacts);

describe('provisim flip', () => {
  it('names the nearest number, with the range around it, and the answer after the change', async () => {
    // The threshold of 100 users: 000:178-180. Two users are known by their e-mails.
    const asked = ['flip', attach, '--facts', given, '--to', 'AUTO_ATTACH'];
    const { code, out } = await run(asked);
    expect(code).toBe(0);
    expect(out).toContain('The existing organization has 99 users (2 to 99); now: 112');
    expect(out).toContain('(AUTO_ATTACH)');
  });

  it('gives changes and outcome of each flip as JSON', async () => {
    const asked = ['flip', attach, '--facts', given, '--to', 'AUTO_ATTACH', '--json'];
    const { outcome, flips } = JSON.parse((await run(asked)).out);
    expect(outcome).toMatchObject({ attachDecision: 'APPROVAL_REQUIRED_2017' });
    expect(flips[0]).toMatchObject({
      changes: [{ fact: 'existingOrgUserCount', from: 112, to: 99, range: { min: 2, max: 99 } }],
      outcome: { attachDecision: 'AUTO_ATTACH' },
    });
  });

  it('finds no change where the facts that matter are frozen', async () => {
    const facts = ['--facts', '{"userClusterId":"c1","templateClusterId":"c2"}'];
    const frozen = ['--freeze', 'userClusterId, templateClusterId'];
    const to = ['--to', 'LINK_USABLE'];
    const asked = ['flip', 'broadworks.activation.link', ...facts, ...to];
    expect((await run(asked)).out).toContain('(LINK_USABLE)');
    const { code, out } = await run([...asked, ...frozen]);
    expect(code).toBe(0);
    expect(out).not.toContain('(LINK_USABLE)');
  });

  it('makes unknown facts known where only that settles an output', async () => {
    const asked = [
      'flip',
      'wholesale.attach.decision',
      '--facts',
      '{}',
      '--to',
      'AUTOMATIC',
      '--json',
    ];
    const [first] = JSON.parse((await run(asked)).out).flips;
    const count = first.changes.find(
      (one: { fact: string }) => one.fact === 'existingOrgUserCount',
    );
    expect(count.from).toEqual({ unknown: true });
    // From 100 users on it needs approval: 004:54898.
    expect(count.to).toBeLessThan(100);
  });

  it('says that a wanted value is there already, or cannot come', async () => {
    const link = ['flip', 'broadworks.activation.link', '--to', 'LINK_USABLE', '--facts'];
    const there = await run([...link, '{"userClusterId":"c1","templateClusterId":"c1"}']);
    expect(there.out).toContain('This is the answer already.');
    const frozen = ['{"userClusterId":"c1"}', '--freeze', 'templateClusterId'];
    const never = await run([...link, ...frozen]);
    expect(never.out).toContain('No change of these facts gives it.');
  });

  it('tells it in Czech', async () => {
    const { out } = await run(['flip', attach, '--facts', given, '--lang', 'cs']);
    expect(out).toContain('Co by to změnilo');
  });

  it('lists every problem at once', async () => {
    const wrong = ['--output', 'attachDecison', '--freeze', 'userCount', '--json'];
    const facts = '{"existingOrgUserCount":"many"}';
    const { code, err } = await run(['flip', attach, '--facts', facts, ...wrong]);
    expect(code).toBe(2);
    expect(err).toContain('`existingOrgUserCount` cannot be "many"');
    expect(err).toContain('`attachDecison` is not an output');
    expect(err).toContain('did you mean `attachDecision`?');
    expect(err).toContain('`userCount` is not a fact');
  });

  it('refuses a value that the output does not have', async () => {
    const { code, err } = await run(['flip', attach, '--facts', given, '--to', 'MAYBE']);
    expect(code).toBe(2);
    expect(err).toContain('`attachDecision` cannot be');
  });
});

describe('provisim whynot', () => {
  it('says for every other outcome what stood in its way, and what would bring it', async () => {
    const { code, out } = await run(['whynot', attach, '--facts', given]);
    expect(code).toBe(0);
    expect(out).toContain('Why not otherwise');
    expect(out).toContain('(AUTO_ATTACH)');
    expect(out).toContain('→ The existing organization has 99 users (2 to 99); now: 112');
  });

  it('gives rules and flips as JSON', async () => {
    const { out } = await run(['whynot', attach, '--facts', given, '--json']);
    const { output, others } = JSON.parse(out);
    expect(output).toBe('attachDecision');
    const automatic = others.find((one: { value: string }) => one.value === 'AUTO_ATTACH');
    expect(automatic.flip.changes).toMatchObject([{ fact: 'existingOrgUserCount', to: 99 }]);
    expect(automatic.rules.length).toBeGreaterThan(0);
  });
});
