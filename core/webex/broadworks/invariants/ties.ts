import type { Json } from '../../../base/json.js';
import { BROKEN, type Invariant } from '../../../explore/invariant.js';
import { atMost } from '../../../explore/observers.js';
import { all, emits, enters, type Test } from '../../../explore/step-tests.js';

/** An organization is attached: from then on it belongs to the enterprise. */
export const isAttached: Test = all(enters('attached'), ({ from }) => !from.startsWith('attached'));

/**
 * An enterprise that belongs to one organization is not attached to another before it is detached
 * from the first.
 */
export function keepsOneOrganization(id: string, processes: readonly string[]): Invariant {
  return {
    ...{ id, processes, start: null, looksAt: { enterpriseOrgId: [] } },
    text: 'an enterprise belongs to at most one organization at a time',
    see: (tied, { before, after }) => {
      const then = before.enterpriseOrgId ?? tied;
      const now = after.enterpriseOrgId;
      if (now === undefined) return then;
      return isAnother(then, now) ? BROKEN : now;
    },
  };
}

const isAnother = (tied: Json, now: Json) => tied !== null && now !== null && tied !== now;

/** Nothing in the given processes creates a second organization for a customer who has one. */
export function createsOneOrganization(id: string, processes: readonly string[]): Invariant {
  const text = 'a customer gets at most one new organization, whatever is asked for first';
  return atMost({ id, text, processes }, 1, emits('ORG_CREATED'));
}
