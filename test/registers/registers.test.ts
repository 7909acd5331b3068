import {
  guideRules,
  REGISTERS,
  type RegisterEntry,
  type RegisterName,
  register,
} from 'provisim/studio';
import { describe, expect, it } from 'vitest';
import { citationFault } from '../../core/rule/citation.js';
import { inForce } from '../../core/rule/period.js';
import { shippedPolicy } from '../shipped.js';
import { LANGUAGES, viewOf } from './view.js';

const policy = shippedPolicy();
const wholesale = policy.guides.get('wholesale');
if (wholesale === undefined) throw new Error('wholesale has a guide');

/** The rules that the reading of the guide of BroadWorks names in each register. */
const READ: Readonly<Record<RegisterName, string>> = {
  limits:
    'ATT-02 ATT-17 CLU-05 TPL-07 PKG-09 PRV-14 CRT-06 ORG-02 ATT-36 SUP-03 AST-05 BIL-21 BIL-20 UNT-03 UNT-04 REL-01',
  defaults: 'ATT-14 RBP-11 RBP-12 CAL-01 MED-01 AST-02 REL-01 TPL-05',
  losses: 'MOV-25 MOV-37 MOV-49 DET-02 DET-04 DEL-03 DEL-07 DOR-06 DOR-08 UID-06',
  notifications:
    'ATT-17 ATT-18 ATT-08 ATT-09 MOV-22 MOV-33 MOV-43 MOV-31 RBP-08 RBP-09 RBP-10 PKG-03 CRT-03 BLF-02',
  'not-supported':
    'PRV-08 TRK-04 TRK-05 ATT-37 UID-06 UID-13 CLU-05 AST-04 AST-10 AST-13 AST-11 AST-12 BLF-05 BLF-10 AVL-06 AAT-03 SUP-03',
  roles:
    'ATT-38 DET-01 ATT-40 EXT-07 MOV-25 MOV-37 MOV-49 RBP-01 RBP-02 RBP-03 DEL-13 DEL-10 DEL-11 AST-03 CLU-02 TPL-01 REL-02 REL-03 REL-04 PKG-01 RBP-16',
};
const KINDS: Readonly<Record<RegisterName, string>> = {
  limits: 'LIM',
  defaults: 'DEF',
  losses: 'IRR',
  notifications: 'NTF',
  'not-supported': 'NSP',
  roles: 'ROL',
};

const names = (entries: readonly RegisterEntry[]) =>
  entries.map(({ edition, id, value, inForce: periods }) =>
    JSON.stringify([edition, id, value, periods]),
  );

describe.each(REGISTERS)('the register of %s', (name) => {
  const entries = register(viewOf('en'), name);

  it('has entries of both guides, each of them once', () => {
    expect(new Set(entries.map(({ edition }) => edition)).size).toBe(2);
    expect(new Set(names(entries)).size).toBe(entries.length);
  });

  it('cites lines of the guide for every entry', () => {
    const faults = entries.flatMap(({ id, edition, cites }) => {
      const guide = policy.guides.get(edition);
      if (guide === undefined || cites.length === 0) return [`${id} cites nothing`];
      return cites.flatMap((cite) => citationFault(cite, guide)?.message ?? []);
    });
    expect(faults).toEqual([]);
  });

  it.each(LANGUAGES)('has a sentence for every entry in %s', (lang) => {
    const told = register(viewOf(lang), name);
    expect(names(told)).toEqual(names(entries));
    const wrong = told.filter(({ sentence }) => !/^[\p{Lu}\d„].*[.:?!]$/u.test(sentence));
    expect(wrong.map(({ id, sentence }) => `${id} ${sentence}`)).toEqual([]);
  });

  it('names the rules behind its entries', () => {
    const known = new Set([...policy.guides.values()].flatMap(({ rules }) => Object.keys(rules)));
    expect(entries.flatMap(({ rules }) => rules).filter((id) => !known.has(id))).toEqual([]);
  });

  it('lists every rule of its kind', () => {
    const listed = new Set(entries.flatMap(({ rules }) => rules));
    const kin = guideRules(viewOf('en')).filter(({ kind }) => kind === KINDS[name]);
    expect(kin.length).toBeGreaterThan(5);
    expect(kin.map(({ id }) => id).filter((id) => !listed.has(id))).toEqual([]);
  });

  it('lists what the guide of BroadWorks was found to say', () => {
    const listed = new Set(entries.flatMap(({ rules }) => rules));
    const read = READ[name].split(' ').map((id) => `BW-${id}`);
    expect(read.filter((id) => !listed.has(id))).toEqual([]);
  });

  it('has at any time what is in force then', () => {
    const all = register(viewOf('en', { edition: 'wholesale' }), name);
    for (const { id: epoch } of wholesale.epochs.filter((_, i) => i % 4 === 0)) {
      const now = register(viewOf('en', { edition: 'wholesale', asOf: epoch }), name);
      const dated = all.filter(({ inForce: periods, id }) => {
        const isRole = name === 'roles' && /^[A-Z_]+$/.test(id);
        const holds = periods.some((period) => inForce(wholesale, period, epoch));
        return !isRole && (periods.length === 0 || holds);
      });
      const ids = now.map(({ id }) => id);
      expect(dated.map(({ id }) => id).filter((id) => !ids.includes(id))).toEqual([]);
      for (const { inForce: periods } of now)
        if (periods.length > 0)
          expect(periods.some((period) => inForce(wholesale, period, epoch))).toBe(true);
    }
  });
});

describe('the limits', () => {
  it('have the values that the guides give, with their units', () => {
    const limits = register(viewOf('en'), 'limits');
    const valuesOf = (id: string) =>
      limits
        .filter((limit) => limit.id === id)
        .map(({ edition, value, unit, cites }) => [edition, value, unit, cites[0]]);
    // 000:180 and 004:54898: 100 users; 004:54464 and 004:54562: two and five business days.
    expect(valuesOf('approvalUserCount')).toEqual([
      ['broadworks', 100, 'user', '000:180'],
      ['wholesale', 100, 'user', '004:54898'],
    ]);
    expect(valuesOf('answerDays')).toEqual([['wholesale', 2, 'day', '004:54464']]);
    expect(valuesOf('supportDays')).toEqual([['wholesale', 5, 'day', '004:54562']]);
    expect(valuesOf('callMinutesLimit')).toEqual([['wholesale', 60, 'minute', '004:54420']]);
  });

  it('say their value in their sentence', () => {
    const limits = register(viewOf('en'), 'limits').filter(({ value }) => value !== undefined);
    expect(limits.length).toBeGreaterThan(20);
    const spoken = limits.find(({ id }) => id === 'maxNotifiedAdministrators')?.sentence;
    expect(spoken).toContain('up to 5 customer administrators');
  });

  it('begin with the edition that names them', () => {
    const at = (asOf: string) =>
      register(viewOf('en', { edition: 'wholesale', asOf }), 'limits').map(({ id }) => id);
    expect(at('P-1.30')).not.toContain('approvalUserCount');
    expect(at('P-1.31')).toContain('approvalUserCount');
  });
});

describe('the roles', () => {
  it('are those that facts distinguish, each with what it may do', () => {
    const roles = register(viewOf('en', { edition: 'broadworks' }), 'roles');
    const reader = roles.find(({ id }) => id === 'READ_ONLY_ADMIN');
    // 000:969-991: listing and fetching are for read-only administrators, too.
    expect(reader?.rules).toEqual(expect.arrayContaining(['BW-BIL-03', 'BW-BIL-04']));
    expect(reader?.rules).not.toContain('BW-BIL-02');
  });
});
