import { guideRules } from 'provisim/studio';
import { describe, expect, it } from 'vitest';
import { sampled } from '../decide/runs.js';
import { viewOf } from '../registers/view.js';
import { run } from './in-process.js';

interface Shown {
  readonly id: string;
  readonly sentence: string;
  readonly place: string;
  readonly scenarios: readonly string[];
}

/** The rules that a name means, as JSON. */
async function shown(...args: readonly string[]): Promise<readonly Shown[]> {
  const { code, out, err } = await run(['rule', ...args, '--json']);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  return (JSON.parse(out) as { readonly rules: readonly Shown[] }).rules;
}

const rules = guideRules(viewOf('cs'));

describe('provisim rule', () => {
  it('answers for each of the 923 rules', async () => {
    expect(rules).toHaveLength(923);
    for (const rule of sampled(rules)) {
      const [found, ...more] = await shown(rule.id, '--lang', 'cs');
      expect(found).toMatchObject({ id: rule.id, sentence: rule.sentence, place: rule.place });
      expect(more).toEqual([]);
    }
  });

  it('names the scenarios that exercise a rule', async () => {
    const [limit] = await shown('BW-ATT-02');
    expect(limit?.scenarios).toContain('scenarios/broadworks/decisions/attach-decision.json');
    const [played] = await shown('BW-MOV-52');
    expect(played).toMatchObject({ place: 'played' });
    expect(played?.scenarios.length).toBeGreaterThan(0);
    const [told] = await shown('BW-ACT-12');
    expect(told).toMatchObject({ place: 'informational', scenarios: [] });
  });

  it('has a scenario for more than nine in ten of the rules that are decided or played', async () => {
    const all = (await Promise.all(sampled(rules).map(({ id }) => shown(id)))).flat();
    const carriedOut = all.filter(({ place }) => place !== 'informational');
    const exercised = carriedOut.filter(({ scenarios }) => scenarios.length > 0);
    expect(exercised.length / carriedOut.length).toBeGreaterThan(0.9);
  });

  it('prints what a rule says, its lines, its time and its places', async () => {
    const { code, out } = await run(['rule', 'WS-ATT-02']);
    expect(code).toBe(0);
    expect(out).toMatch(
      /^WS-ATT-02 An organization with a verified e-mail domain needs approval\.\n/,
    );
    expect(out).toContain('from edition P-1.31 on');
    expect(out).toContain('wholesale.attach.decision');
    expect(out).toMatch(/\n {4}scenarios\/wholesale\//);
  });

  it('says of a rule that is only told that there is nothing to carry out', async () => {
    const { out } = await run(['rule', 'WS-PHA-02', '--lang', 'cs']);
    expect(out).toContain('Je jen řečeno slovy');
    expect(out).not.toContain('scenarios/');
  });

  it('shows every rule that cites a line', async () => {
    const found = await shown('004:53967');
    expect(found.map(({ id }) => id)).toEqual(
      rules
        .filter(({ cites }) =>
          cites.some((cite) => /^004:(53967|53963-53967|53967-53969)$/.test(cite)),
        )
        .map(({ id }) => id),
    );
    expect((await run(['rule', '000:1'])).out).toBe('No rule of the guide cites this.\n');
  });

  it('shows the rules of a policy of one’s own', async () => {
    const { code, out } = await run(['list', 'rules', '--policy', 'examples/library', '--json']);
    expect(code).toBe(0);
    for (const { id } of JSON.parse(out) as readonly Shown[])
      expect((await shown(id, '--policy', 'examples/library'))[0]?.id).toBe(id);
  });

  it.each([
    [[], 'the rule is not named'],
    [['BW-ATT-2'], 'did you mean `BW-ATT-02`?'],
    [['verified-domian'], 'did you mean `verified-domain`?'],
    [['000:1207'], 'the guide has 1206 lines'],
    [['000:9-5'], 'did you mean `000:5-9`?'],
    [['005:7'], '`005` is no guide'],
  ])('refuses %j', async (args, said) => {
    const { code, out, err } = await run(['rule', ...args]);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(said);
  });
});
