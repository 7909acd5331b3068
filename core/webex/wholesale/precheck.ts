import { boolean, oneOf, setOf } from '../../rule/fact.js';
import { needed, signature } from '../../rule/signature.js';
import { facts } from './facts.js';

/** Who may use the check before provisioning. */
export const precheckAccess = signature({
  id: 'wholesale.precheck.access',
  facts: {
    callerKind: needed(facts.callerKind),
    callerRoles: needed(facts.callerRoles, { open: true }),
    authorisedByRoles: needed(facts.authorisedByRoles, { open: true }),
  },
  outputs: {
    access: oneOf(['GRANTED', 'REFUSED']),
    reasons: setOf(['ROLE_MISSING']),
  },
});

/** Which conflicts the check before provisioning reports. */
export const precheckConflicts = signature({
  id: 'wholesale.precheck.conflicts',
  facts: {
    assignedToOtherCustomer: needed(facts.assignedToOtherCustomer),
    assignedToOtherPartner: needed(facts.assignedToOtherPartner),
    emailExists: needed(facts.emailExists),
    parameterConflict: needed(facts.parameterConflict),
  },
  outputs: {
    precheckResult: oneOf(['OK', 'CONFLICTS']),
    conflicts: setOf([
      'ASSIGNED_TO_OTHER_CUSTOMER',
      'ASSIGNED_TO_OTHER_PARTNER',
      'EMAIL_EXISTS',
      'PARAMETER_CONFLICT',
    ]),
    provisioningGuaranteed: boolean(),
    provisions: boolean(),
  },
});
