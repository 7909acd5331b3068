import { boolean, integer, oneOf } from '../../rule/fact.js';
import { needed, optional, signature } from '../../rule/signature.js';
import { facts } from './facts.js';

/** Whether a package includes a calling feature. */
export const featureInclusion = signature({
  id: 'wholesale.feature.inclusion',
  facts: {
    feature: needed(facts.feature),
    package: needed(facts.package),
    requestedCount: optional(facts.requestedCount),
  },
  outputs: {
    featureScope: oneOf([
      'SUBSCRIBER',
      'SITE',
      'CALLING_APP',
      'MESSAGING',
      'MEETINGS',
      'PACKAGE_RULE',
      'ADD_ON',
      'UNKNOWN_FEATURE',
    ]),
    included: oneOf(['YES', 'NO', 'UNKNOWN']),
    limit: integer(),
    withinLimit: boolean(),
    thirdPartyLicenceRequired: boolean(),
  },
});
