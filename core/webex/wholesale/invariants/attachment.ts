import type { Invariant } from '../../../explore/invariant.js';
import { neverBoth, whenever } from '../../../explore/observers.js';
import { all, emits, enters, is, type Test } from '../../../explore/step-tests.js';

const processes = ['wholesale.attachment'];
const told = (id: string, text: string) => ({ id, text, processes });

/** The number of users from which on an administrator is asked. */
const ASKED_FROM = 100;

const keeps =
  (...effects: readonly string[]): Test =>
  (m) =>
    effects.every((one) => m.emits(one));

const unrestricted: Test = (m) =>
  m.emits('RESTRICTED_MODE_OFF') && m.after.restrictedMode === false;

const unnoticed = (id: string, text: string): Invariant =>
  neverBoth(told(id, text), {
    begins: is('REQUEST_ATTACH'),
    one: enters('autoAttached'),
    other: emits('SEND_ADMIN_INVITE_EMAIL'),
  });

/** Invariants of every organization that wholesale is added to. */
export const attachmentInvariants: readonly Invariant[] = [
  whenever(
    told('INV-ATT-1', 'right after an attach restricted mode is off'),
    enters('attached'),
    unrestricted,
  ),
  whenever(
    told(
      'INV-ATT-2',
      'an attach changes neither the name of an organization nor how its users sign in',
    ),
    enters('attached'),
    keeps('KEEP_ORG_NAME', 'KEEP_AUTHENTICATION'),
  ),
  unnoticed('INV-ATT-3', 'who is attached without being asked is not told either'),
  unnoticed('INV-20', 'an attach is automatic or somebody was notified, never both'),
  {
    ...whenever(
      told('INV-ATT-4', 'only small organizations without a domain are attached unasked'),
      enters('autoAttached'),
      ({ before }) =>
        !(Number(before.existingOrgUserCount) >= ASKED_FROM) &&
        before.existingOrgHasVerifiedDomain !== true &&
        before.existingOrgHasClaimedDomain !== true,
    ),
    looksAt: {
      existingOrgUserCount: [ASKED_FROM],
      existingOrgHasVerifiedDomain: [true],
      existingOrgHasClaimedDomain: [true],
    },
  },
  whenever(
    told(
      'INV-22',
      'an attached organization keeps name, sign-in and settings, and is unrestricted',
    ),
    enters('attached'),
    all(keeps('KEEP_ORG_NAME', 'KEEP_AUTHENTICATION', 'KEEP_SETTINGS'), unrestricted),
  ),
];
