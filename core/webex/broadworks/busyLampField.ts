import { boolean, oneOf } from '../../rule/fact.js';
import { needed, signature } from '../../rule/signature.js';
import { facts } from './facts.js';

/** What presence does a watched member show? */
export const busyLampFieldPresence = signature({
  id: 'broadworks.busyLampField.presence',
  facts: {
    memberInCi: needed(facts.memberInCi),
    memberHasWebexEntitlement: needed(facts.memberHasWebexEntitlement),
    memberAccountType: needed(facts.memberAccountType),
    memberSyncedToDirectory: needed(facts.memberSyncedToDirectory),
    reconnectedSinceCallStart: needed(facts.reconnectedSinceCallStart),
    callStartedBeforeClientReady: needed(facts.callStartedBeforeClientReady),
    memberCallState: needed(facts.memberCallState),
  },
  outputs: {
    presence: oneOf(['FULL_WEBEX_PRESENCE', 'ON_CALL', 'UNKNOWN', 'PRESENCE_NOT_SUPPORTED']),
    pickupDialog: boolean(),
  },
});

/** Is the watch list shown in the multi-call window? */
export const busyLampFieldWatchList = signature({
  id: 'broadworks.busyLampField.watchList',
  facts: { clientPlatform: needed(facts.clientPlatform) },
  outputs: { watchListWindow: oneOf(['SHOWN', 'NOT_SUPPORTED_ON_MAC', 'NOT_STATED']) },
});
