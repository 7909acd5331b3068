import { fc, test } from '@fast-check/vitest';
import { type DecisionRecord, decideUnknown, loadPolicy } from 'provisim';
import { rules, texts } from 'provisim/rules';
import { facts, times } from 'provisim/testing';
import { describe, expect, it } from 'vitest';
import { explainRecord } from '../../core/decide/sentences/explain-record.js';
import { formatNarrative } from '../../core/decide/sentences/format-narrative.js';
import type { Narrative } from '../../core/decide/sentences/narrative.js';
import { runs } from './runs.js';

const loaded = loadPolicy(rules);
if (!loaded.ok) throw new Error('the shipped rules load');
const policy = loaded.value;
const languages = Object.keys(texts);

function decided(decision: string, known: unknown, more: object = {}): DecisionRecord {
  const result = decideUnknown(policy, { decision, facts: known, ...more });
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
}

function told(record: DecisionRecord, lang: string): Narrative {
  const story = explainRecord(policy, record, { texts, lang });
  if (!story.ok) throw new Error(JSON.stringify(story.problems));
  return story.value;
}

const records = fc
  .constantFrom(...policy.ruleSets.keys())
  .chain((decision) =>
    fc.record({
      decision: fc.constant(decision),
      known: facts(policy, decision, { unknown: 30 }),
      asOf: times(policy, decision),
    }),
  )
  .map(({ decision, known, asOf }) => decided(decision, known, { asOf }));
const stories = fc
  .tuple(records, fc.constantFrom(...languages))
  .map(([record, lang]) => ({ record, story: told(record, lang) }));

describe('a record in sentences', () => {
  test.prop([stories], { numRuns: runs(300) })(
    'uses no name, token or gap where words belong',
    ({ record, story: narrative }) => {
      const ruleSet = policy.ruleSets.get(record.decision);
      // A name such as `banner` is a word as well.
      const names = [...(ruleSet?.names.keys() ?? [])].filter((name) => /[a-z][A-Z]/.test(name));
      const free = record.explanation.facts.flatMap(({ fact, value }) => {
        const spec = ruleSet?.facts.get(fact);
        return spec?.values === undefined || spec.open === true ? [value].flat() : [];
      });
      const written = free.filter((value) => typeof value === 'string');
      // The case itself may contain any text. Tokens and names may be in parentheses, ids and
      // citations in brackets or on a line of their own.
      const prose = formatNarrative(narrative, { width: 100_000 })
        .filter((line) => !line.includes(' \u00b7 '))
        .map((line) => written.reduce((so, text) => so.replaceAll(text, ' '), line))
        .map((line) => line.replaceAll(/\((?!\d)[^()]*\)|\[[^\]]*\]/g, ''));
      for (const line of prose) {
        expect(line).not.toMatch(/[{}`]|undefined|\bnull\b|\b[A-Z]+_[A-Z0-9_]+\b/);
        expect(line.split(/[^\w.]+/).filter((word) => names.includes(word))).toEqual([]);
      }
    },
    60_000,
  );

  test.prop([stories], { numRuns: runs(300) })(
    'tells every certain output, rule, missing fact, assumption and list entry, and no more',
    ({ record, story: narrative }) => {
      const lists = ['effects', 'notifications', 'warnings', 'confirmations'] as const;
      for (const list of lists) {
        const first = narrative.headline.filter(({ name }) => name === list);
        const told = [...first, ...narrative[list]].map(({ value }) => value);
        expect(told).toEqual(record[list].map(({ id }) => id));
      }
      const outcome = Object.entries(record.outcome)
        .filter(([name]) => !lists.some((list) => list === name))
        .flatMap(([name, value]) =>
          [value].flat().flatMap((one) => (one === null ? [] : [[name, one]])),
        );
      expect(
        new Set(
          narrative.headline
            .filter(({ name }) => !lists.some((list) => list === name))
            .map(({ name, value }) => JSON.stringify([name, value])),
        ),
      ).toEqual(new Set(outcome.map((pair) => JSON.stringify(pair))));
      expect(narrative.why.map(({ rule }) => rule)).toEqual(record.fired.map(({ rule }) => rule));
      expect(narrative.missing.map(({ fact }) => fact)).toEqual(record.missing);
      expect(narrative.assumptions.map(({ id }) => id)).toEqual(
        record.assumptions.map(({ id }) => id),
      );
      expect(narrative.remark === null).toBe(
        record.status === 'DECIDED' && narrative.headline.length > 0,
      );
    },
    60_000,
  );

  test.prop([stories])(
    'says why of every rule that does not hold',
    ({ story: narrative }) => {
      for (const { because } of narrative.tried) expect(because).toMatch(/^\p{Lu}.*\.$/u);
    },
    60_000,
  );

  it('refuses a language without texts, and says which there are', () => {
    const record = decided('broadworks.activation.link', {});
    expect(explainRecord(policy, record, { texts, lang: 'toString' })).toMatchObject({
      ok: false,
      problems: [{ code: 'texts/unknown-language', hint: 'known here: `cs`, `en`' }],
    });
  });
});

const attach = 'broadworks.attach.decision';
const users = (existingOrgUserCount: number, lang: string): string[] => {
  const narrative = told(decided(attach, { existingOrgUserCount }), lang);
  return [...narrative.why, ...narrative.tried, ...narrative.heldToo].flatMap(
    ({ rule, because }) => (rule === 'many-users' ? [because] : []),
  );
};

describe('a comparison in words', () => {
  it.each([
    ['en', 0, 'The existing organization has no users (100 or more required).'],
    ['en', 1, 'The existing organization has one user (100 or more required).'],
    ['en', 2, 'The existing organization has 2 users (100 or more required).'],
    ['en', 12_000, 'The existing organization has 12,000 users (100 or more required).'],
    ['cs', 0, 'Stávající organizace nemá žádné uživatele (vyžaduje se 100 nebo více).'],
    ['cs', 1, 'Stávající organizace má jednoho uživatele (vyžaduje se 100 nebo více).'],
    ['cs', 3, 'Stávající organizace má 3 uživatele (vyžaduje se 100 nebo více).'],
    ['cs', 5, 'Stávající organizace má 5 uživatelů (vyžaduje se 100 nebo více).'],
    ['cs', 12_000, 'Stávající organizace má 12\u{A0}000 uživatelů (vyžaduje se 100 nebo více).'],
  ])('has the plural forms of %s for %i', (lang, count, text) => {
    expect(users(count, lang)).toEqual([text]);
  });

  it('marks a value that nobody gave as the default', () => {
    const { tried } = told(decided(attach, {}), 'en');
    expect(tried.find(({ rule }) => rule === 'toggle-off-blocks')?.because).toBe(
      'The toggle for existing organizations is on in the template (by default, as nothing else was said).',
    );
  });

  it('names the values that a derivation was made of', () => {
    const known = { userClusterId: 'c1', templateClusterId: 'c2' };
    const { why } = told(decided('broadworks.activation.link', known), 'en');
    expect(why.map(({ because }) => because)).toEqual([
      'The user is in the BroadWorks cluster c1, the template in c2.',
    ]);
  });
});

describe('what is missing', () => {
  it('is listed with the rules that depend on it, also through derivations', () => {
    const { missing, remark } = told(decided('broadworks.activation.link', {}), 'en');
    expect(remark).toBe('There is no certain answer yet. 2 facts could still change the answer.');
    expect(missing).toMatchObject([
      { fact: 'userClusterId', title: 'BroadWorks cluster of the user' },
      { fact: 'templateClusterId', matters: [expect.stringContaining('cluster')] },
    ]);
  });

  it('is counted in the forms of Czech', () => {
    const remark = (known: object) =>
      told(decided('broadworks.attach.settings', known), 'cs').remark;
    const branding = { advancedBrandingOverrideConfigured: true };
    const all = { existingOrgBasicBrandingOn: false, existingOrgEmailSuppressed: false };
    expect(remark({})).toBe('Ostatní mohou změnit ještě 3 údaje.');
    expect(remark({ ...branding, existingOrgBasicBrandingOn: true })).toBe(
      'Ostatní může změnit ještě jeden údaj.',
    );
    expect(remark(all)).toBeNull();
  });
});

describe('the time of a record', () => {
  const wholesale = 'wholesale.attach.decision';

  it('is described with the editions that the day may also fall into', () => {
    expect(told(decided(wholesale, {}, { asOf: '2024-03-01' }), 'en').time).toEqual([
      'Webex for Wholesale, edition P-1.24a, in force on 2024-03-01.',
      'That day may also fall into edition P-1.24b, which the guide does not date exactly.',
    ]);
  });

  it('has a warning where only revision notes are known', () => {
    expect(told(decided(wholesale, {}, { asOf: 'P-1.3' }), 'cs').time).toEqual([
      'Webex for Wholesale, vydání P-1.3.',
      'Z tohoto vydání jsou známy jen poznámky k revizím, ne jeho text.',
    ]);
  });

  it('comes with the other answer where another edition would give one', () => {
    const hub = { channel: 'PARTNER_HUB', isBroadWorksCustomer: false, existingOrgIsTrial: false };
    const record = decided(wholesale, { ...hub, managedByRequester: true }, { asOf: '2025-01-01' });
    const { warnings } = told(record, 'en');
    expect(warnings.map(({ text }) => text)).toContain(
      'If edition P-1.37f was in force by then, the answer is another: The attach is approved and goes on.',
    );
  });
});

describe('an assumption', () => {
  it('that overrides its default says so', () => {
    const known = { enterpriseOrgId: null, targetOrgId: 'o' };
    const record = decided(
      attach,
      {
        ...known,
        existingOrgAssociatedEnterpriseId: null,
        firstSubscriberEmail: 'a@b.example',
        targetOrgUserEmails: ['a@b.example'],
        templateExistingOrgToggle: false,
      },
      { switches: { 'attach.toggleOffOutcome': 'CREATE_NEW_ORG' } },
    );
    const { assumptions } = told(record, 'en');
    expect(assumptions.find(({ id }) => id === 'BW-RES-15')).toMatchObject({
      text: expect.stringMatching(
        /It is set otherwise here: a toggle that is off is taken to mean a new organization\.$/,
      ),
      switch: { key: 'attach.toggleOffOutcome', value: 'CREATE_NEW_ORG', isDefault: false },
    });
  });
});
