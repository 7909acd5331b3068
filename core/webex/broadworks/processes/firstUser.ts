import type { Guard } from '../../../process/guard.js';
import { cites, effect, restsOn, setFacts } from '../../../process/machine.js';

/** Nobody of the customer is provisioned, and no other account says otherwise. */
export const isFirstUser: Guard = {
  answer: ['broadworks.organization.action', 'orgAction'],
  is: 'CREATE_ORG',
};

/**
 * The organization comes with its first user, who becomes its administrator. From now on the
 * customer has one: nobody creates another.
 */
export const organizationCreated = [
  effect('ORG_CREATED'),
  effect('USER_IS_ADMINISTRATOR'),
  setFacts({ bwOrgExists: { constant: true } }),
];

/** What a first user without another account brings about. */
export const firstUserProvisioned = [
  cites('BW-ORG-01', 'BW-MOV-02'),
  restsOn('BW-RES-03'),
  ...organizationCreated,
];

/** What a first user with a consumer account brings about: the account moves along. */
export const firstUserMoved = [
  cites('BW-MOV-02', 'BW-MOV-03', 'BW-MOV-04'),
  effect('ACCOUNT_AUTO_MOVED'),
  ...organizationCreated,
];

/** The account belongs to another customer: it cannot come along. */
export const accountBlocked = [
  cites('BW-ATT-36', 'BW-ATT-37'),
  effect('BLOCKED_ACCOUNT_IN_OTHER_CUSTOMER_ORG'),
];
