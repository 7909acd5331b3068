import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { closest, meant } from '../../core/base/suggest.js';

const names = fc.uniqueArray(fc.stringMatching(/^[a-z]{4,12}$/), { minLength: 1, maxLength: 8 });

describe('the closest name', () => {
  test.prop([names, fc.nat()])('to a known name is that name', (known, n) => {
    const name = known[n % known.length];
    expect(closest(String(name), known)).toBe(name);
  });

  test.prop([names, fc.nat(), fc.nat()])(
    'to a name with a letter lost is a known one',
    (known, n, at) => {
      const name = String(known[n % known.length]);
      const cut = at % name.length;
      const typed = name.slice(0, cut) + name.slice(cut + 1);
      expect(known).toContain(closest(typed, known));
    },
  );

  it('is found past two letters that changed places and a wrong case', () => {
    const known = ['existingOrgUserCount', 'existingOrgAdminCount'];
    expect(closest('existingorguserCuont', known)).toBe('existingOrgUserCount');
  });

  it('is none where nothing is near', () => {
    expect(closest('colour', ['existingOrgUserCount', 'targetOrgId'])).toBeUndefined();
  });
});

describe('a hint', () => {
  it('asks whether the closest name was meant', () => {
    expect(meant('tagetOrgId', ['targetOrgId'])).toBe('did you mean `targetOrgId`?');
  });

  it('lists the names where none is near', () => {
    expect(meant('colour', ['a1', 'targetOrgId'])).toBe('known here: `a1`, `targetOrgId`');
  });
});
