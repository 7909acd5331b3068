import { boolean, setOf } from '../../rule/fact.js';
import { needed, optional, signature } from '../../rule/signature.js';
import { facts } from './facts.js';

/** Whether a new subscriber becomes administrator. */
export const subscriberAdminRights = signature({
  id: 'wholesale.subscriber.adminRights',
  facts: {
    subscriberCount: needed(facts.subscriberCount),
    orgAttached: needed(facts.orgAttached),
    package: optional(facts.package),
    creationPackage: optional(facts.creationPackage),
  },
  outputs: {
    isAdmin: boolean(),
    warnings: setOf(['ADMIN_PACKAGE_DIFFERS_FROM_CREATION_PACKAGE']),
  },
});
