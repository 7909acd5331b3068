import { boolean, integer, oneOf } from '../../rule/fact.js';
import { needed, signature } from '../../rule/signature.js';
import { facts } from './facts.js';

/** Whether a package includes a calling feature. */
export const featureInclusion = signature({
  id: 'wholesale.feature.inclusion',
  facts: {
    feature: needed(facts.feature),
    package: needed(facts.package),
  },
  outputs: {
    featureScope: oneOf(['SUBSCRIBER', 'SITE', 'PACKAGE_RULE', 'UNKNOWN_FEATURE']),
    included: oneOf(['YES', 'NO', 'UNKNOWN']),
    limit: integer(),
    thirdPartyLicenceRequired: boolean(),
  },
});
