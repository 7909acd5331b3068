import { setOf } from '../../rule/fact.js';
import { needed, signature } from '../../rule/signature.js';
import { facts } from './facts.js';

/** May a trunk user have the service? */
export const trunkEligibility = signature({
  id: 'broadworks.trunk.eligibility',
  facts: {
    isTrunkUser: needed(facts.isTrunkUser),
    hasSharedCallAppearance: needed(facts.hasSharedCallAppearance),
    authenticationServiceAssigned: needed(facts.authenticationServiceAssigned),
    trunkHasRouteList: needed(facts.trunkHasRouteList),
    trunkHasDirectRoute: needed(facts.trunkHasDirectRoute),
  },
  outputs: {
    trunkEligibility: setOf([
      'ELIGIBLE',
      'NOT_A_TRUNK_USER',
      'BLOCKED_NO_SCA',
      'BLOCKED_NO_AUTH_SERVICE',
      'BLOCKED_ROUTE_LIST',
      'BLOCKED_DIRECT_ROUTE',
    ]),
  },
});
