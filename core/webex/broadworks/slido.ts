import { oneOf } from '../../rule/fact.js';
import { needed, signature } from '../../rule/signature.js';
import { facts } from './facts.js';

/** Can Slido be used in meetings? */
export const slidoMeeting = signature({
  id: 'broadworks.slido.meeting',
  facts: {
    slidoIntegratedInOrg: needed(facts.slidoIntegratedInOrg),
  },
  outputs: {
    slidoInMeeting: oneOf(['AVAILABLE', 'NOT_AVAILABLE']),
  },
});
