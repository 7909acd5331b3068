import { describe, expect, it } from 'vitest';
import { outcomeOf } from '../../access.js';
import { law } from '../../laws/law.js';

const DECISION = 'wholesale.sso.oidcValidate';
const OF_NAMES = ['NAME_MISSING', 'NAME_TOO_LONG', 'NAME_BAD_CHARACTER', 'NAME_NOT_UNIQUE'];
const OTHERS = [
  'CLIENT_ID_MISSING',
  'CLIENT_SECRET_MISSING',
  'SCOPES_MISSING',
  'SCOPE_OPENID_MISSING',
  'SCOPE_EMAIL_MISSING',
  'AUTHORIZATION_ENDPOINT_REQUIRED',
  'TOKEN_ENDPOINT_REQUIRED',
  'PARTNER_ORG_ID_MISSING',
  'BAD_URL',
];
const NAMES = ['acme-idp', 'two words', 'x'.repeat(128), 'x'.repeat(129), 'ümlaut'];
const spelled = (name: string) => [
  name.toLowerCase(),
  name.toUpperCase(),
  name.replace(/[a-z]/, (letter) => letter.toUpperCase()),
];

describe('the name of a provider of OpenID Connect', () => {
  law('INV-28: matters in all cases to what is said of names only', DECISION, (cases) => {
    const read = OTHERS.find((violation) =>
      cases.readsOf('violations', violation).some((fact) => /^(name|existingIdpNames)$/.test(fact)),
    );
    return read === undefined ? undefined : { read };
  });

  it('INV-28: is valid or not whatever the case of its letters, and unique without regard to it', () => {
    for (const name of NAMES) {
      for (const existing of [[], ['other'], ...spelled(name).map((taken) => [taken])]) {
        const said = spelled(name).map((written) => {
          const facts = { name: written, existingIdpNames: existing };
          const violations = outcomeOf(DECISION, facts).violations;
          return OF_NAMES.filter((one) => (violations as readonly string[]).includes(one));
        });
        const taken = existing.length > 0 && existing[0] !== 'other';
        expect(new Set(said.map((one) => one.join())).size, `${name} ${existing}`).toBe(1);
        expect(said[0]?.includes('NAME_NOT_UNIQUE'), `${name} ${existing}`).toBe(taken);
      }
    }
  });
});
