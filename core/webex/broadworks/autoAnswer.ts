import { boolean, oneOf } from '../../rule/fact.js';
import { needed, optional, signature } from '../../rule/signature.js';
import { facts } from './facts.js';

/** Does automatic answer with tone work? */
export const autoAnswerSupport = signature({
  id: 'broadworks.autoAnswer.support',
  facts: {
    clientPlatform: optional(facts.clientPlatform),
    isPrimaryLineAppearance: needed(facts.isPrimaryLineAppearance),
    webexIsPrimaryAppearance: needed(facts.webexIsPrimaryAppearance),
    autoAnswerTagEnabled: needed(facts.autoAnswerTagEnabled),
    sharedAppearanceCount: needed(facts.sharedAppearanceCount),
    alertAllAppearancesForClickToDialDisabled: needed(
      facts.alertAllAppearancesForClickToDialDisabled,
    ),
    terminationDisabledAppearanceCount: needed(facts.terminationDisabledAppearanceCount),
    locationDisabledAppearanceCount: needed(facts.locationDisabledAppearanceCount),
  },
  outputs: {
    autoAnswer: oneOf([
      'SUPPORTED',
      'NOT_SUPPORTED_NOT_DESKTOP',
      'NOT_SUPPORTED_NOT_PRIMARY',
      'NOT_SUPPORTED_TAG_OFF',
      'NOT_SUPPORTED_SHARED_APPEARANCES',
    ]),
    sharedAppearanceWay: oneOf(['CLICK_TO_DIAL_ALERT_OFF', 'TERMINATION_OFF', 'LOCATIONS_OFF']),
    toneHeard: boolean(),
  },
});
