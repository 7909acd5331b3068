import { oneOf, setOf } from '../../rule/fact.js';
import { needed, optional, signature } from '../../rule/signature.js';
import { facts } from './facts.js';

/** Whether the time zone of a request is acceptable. */
export const timezoneValidate = signature({
  id: 'wholesale.timezone.validate',
  facts: {
    timezone: optional(facts.timezone),
    supportedTimezones: needed(facts.supportedTimezones),
  },
  outputs: {
    timezoneDecision: oneOf(['NOT_SUPPLIED', 'NOT_CHECKED', 'ACCEPTED', 'REJECTED']),
    reasons: setOf(['UNSUPPORTED_TIMEZONE']),
    warnings: setOf(['TIMEZONE_LIST_EMPTY']),
  },
});
