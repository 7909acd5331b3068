import { oneOf, setOf } from '../../rule/fact.js';
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
