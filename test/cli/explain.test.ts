import { describe, expect, it } from 'vitest';
import { attach, attachFacts } from './attach-facts.js';
import { run } from './in-process.js';

const given = JSON.stringify(attachFacts);

describe('provisim explain', () => {
  it('tells the answer with its reasons and lines of the guide', async () => {
    const { code, out } = await run(['explain', attach, '--facts', given]);
    expect(code).toBe(0);
    expect(out).toContain('(APPROVAL_REQUIRED_2017)');
    expect(out).toContain('The existing organization has 112 users (100 or more required).');
    expect(out).toContain('many-users \u00b7 000:178-180');
  });

  it('leads from a rule of a guide to the decisions that carry it out', async () => {
    const { code, err } = await run(['explain', 'WS-GEN-09', '--facts', '{}']);
    expect(code).toBe(2);
    expect(err).toContain('it is a rule of a guide; asked about in `wholesale.sale.eligibility`');
  });

  it('tells it in Czech', async () => {
    const { code, out } = await run(['explain', attach, '--facts', given, '--lang', 'cs']);
    expect(code).toBe(0);
    expect(out).toContain('Stávající organizace má 112 uživatelů (vyžaduje se 100 nebo více).');
  });

  it('names what it assumes as usual with --usual, in both languages, and only then', async () => {
    const asked = [
      'explain',
      'broadworks.attach.rights',
      '--facts',
      '{"attachDecision":"AUTO_ATTACH"}',
    ];
    const heading = { en: 'Not given, assumed as usual', cs: 'Neuvedeno, předpokládá se obvyklé' };
    for (const [lang, text] of Object.entries(heading)) {
      const { code, out } = await run([...asked, '--lang', lang, '--usual']);
      expect(code).toBe(0);
      expect(out).toContain(text);
      expect(out).toContain('[existingOrgLicenceStates, 000:189]');
      expect((await run([...asked, '--lang', lang])).out).not.toContain(text);
    }
  });

  it('gives the narrative as JSON with --json', async () => {
    const { out } = await run(['explain', attach, '--facts', given, '--json', '--lang', 'cs']);
    expect(JSON.parse(out)).toMatchObject({
      lang: 'cs',
      decision: attach,
      headline: [{ name: 'attachDecision', value: 'APPROVAL_REQUIRED_2017' }, {}, {}],
    });
  });

  it('refuses a language without texts', async () => {
    const { code, err } = await run(['explain', attach, '--facts', given, '--lang', 'de']);
    expect(code).toBe(2);
    expect(err).toContain('`--lang` cannot be `de` (right would be `cs` or `en`)');
  });

  it('keeps control characters of a value off the terminal', async () => {
    const control = '\u{1B}[2J';
    const facts = { userClusterId: control, templateClusterId: 'c1' };
    const asked = ['explain', 'broadworks.activation.link', '--facts', JSON.stringify(facts)];
    const { code, out } = await run(asked);
    expect(code).toBe(0);
    expect(out).not.toContain('\u{1B}');
  });
});
