import { boolean, oneOf, setOf, setOfTexts } from '../../rule/fact.js';
import { needed, optional, signature } from '../../rule/signature.js';
import { CHANGE_DECISIONS, facts } from './facts.js';

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
    notice: setOf(['AUDIBLE', 'VISUAL']),
    choices: setOf(['PICK_UP', 'IGNORE']),
  },
});

/** Are all prerequisites of the busy lamp field notification met? */
export const busyLampFieldReadiness = signature({
  id: 'broadworks.busyLampField.readiness',
  facts: {
    broadworksRelease: needed(facts.broadworksRelease),
    interfaceServer: needed(facts.interfaceServer),
    installedPatches: needed(facts.installedPatches),
    xsiActionsArchive: needed(facts.xsiActionsArchive, { nullable: true }),
    xsiEventsArchive: needed(facts.xsiEventsArchive, { nullable: true }),
    blfTagEnabled: needed(facts.blfTagEnabled),
    displayCallerTagEnabled: needed(facts.displayCallerTagEnabled),
    notificationDelayMs: optional(facts.notificationDelayMs),
    feature101642Active: needed(facts.feature101642Active),
    remotePartyInfoEnabled: needed(facts.remotePartyInfoEnabled),
    directedPickupAssignedToAllUsers: needed(facts.directedPickupAssignedToAllUsers),
    blfConfiguredForUser: needed(facts.blfConfiguredForUser),
    actorRole: optional(facts.actorRole),
  },
  outputs: {
    blfReadiness: oneOf(['READY', 'MISSING']),
    missingPrerequisites: setOfTexts(),
    notificationDelay: oneOf(['AS_SET', 'NOT_SET']),
    warnings: setOf(['PATCHES_OF_ANOTHER_RELEASE']),
    changeDecision: oneOf(CHANGE_DECISIONS),
  },
});

/** Is the watch list shown in the multi-call window? */
export const busyLampFieldWatchList = signature({
  id: 'broadworks.busyLampField.watchList',
  facts: { clientPlatform: needed(facts.clientPlatform) },
  outputs: { watchListWindow: oneOf(['SHOWN', 'NOT_SUPPORTED_ON_MAC', 'NOT_SUPPORTED']) },
});
