import { boolean, oneOf } from '../../rule/fact.js';
import { defaulted, needed, signature } from '../../rule/signature.js';
import { facts } from './facts.js';

/** How a device is managed. */
export const deviceManagement = signature({
  id: 'wholesale.device.management',
  facts: {
    deviceCategory: needed(facts.deviceCategory),
    orgIsNew: defaulted(facts.orgIsNew),
    thirdPartyPhonesEnabled: defaulted(facts.thirdPartyPhonesEnabled),
    customisation: needed(facts.customisation),
  },
  outputs: {
    deviceManagement: oneOf([
      'CISCO_MANAGED_CISCO',
      'CISCO_MANAGED_THIRD_PARTY',
      'CUSTOMER_MANAGED',
      'PARTNER_MANAGED',
      'NOT_AVAILABLE_UNTIL_ENABLED',
    ]),
    webexAwareServices: boolean(),
    pstnCalls: boolean(),
  },
});
