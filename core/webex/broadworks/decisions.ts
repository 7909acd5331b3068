import { activationLink } from './activation.js';
import { analyticsView } from './analytics.js';
import { assistantAccess, assistantCaptions, assistantOutput } from './assistant.js';
import { attachDecision, attachNotification, attachRights, attachSettings } from './attach.js';
import { autoAnswerSupport } from './autoAnswer.js';
import { availabilityCalendar } from './availability.js';
import { billingAccess, billingCreate, billingEntries, billingField } from './billing.js';
import {
  busyLampFieldPresence,
  busyLampFieldReadiness,
  busyLampFieldWatchList,
} from './busyLampField.js';
import { callsAttempt, callsUserState } from './calls.js';
import { capacityAction } from './capacity.js';
import { certificateState } from './certificate.js';
import { clusterOperation } from './cluster.js';
import { detachConsequences, detachState } from './detach.js';
import { externalAdmission } from './external.js';
import { identityAttribute, identityChange, identitySignIn } from './identity.js';
import { mediaSettings } from './media.js';
import { moveProcedure } from './move.js';
import { organizationAction, organizationDeletion } from './organization.js';
import { packageChange } from './package.js';
import { provisioningAdmission, provisioningCompletion } from './provisioning.js';
import { releaseSchedule } from './release.js';
import {
  restrictedModeBanner,
  restrictedModeControl,
  restrictedModeState,
  restrictedModeSwitch,
} from './restrictedMode.js';
import { slidoMeeting } from './slido.js';
import { supportCase, supportEscalation, supportRelease, supportResource } from './support.js';
import { templateEdit, templatePrefill } from './template.js';
import { troubleshootingTree } from './troubleshooting.js';
import { trunkEligibility } from './trunk.js';
import { untrustedList, untrustedMenu, untrustedSetup } from './untrusted.js';
import { userDeletion } from './user.js';

/** The decisions of this edition by id. */
export const broadworksDecisions = {
  'broadworks.activation.link': activationLink,
  'broadworks.analytics.view': analyticsView,
  'broadworks.assistant.access': assistantAccess,
  'broadworks.assistant.captions': assistantCaptions,
  'broadworks.assistant.output': assistantOutput,
  'broadworks.attach.decision': attachDecision,
  'broadworks.attach.notification': attachNotification,
  'broadworks.attach.rights': attachRights,
  'broadworks.attach.settings': attachSettings,
  'broadworks.autoAnswer.support': autoAnswerSupport,
  'broadworks.availability.calendar': availabilityCalendar,
  'broadworks.billing.access': billingAccess,
  'broadworks.billing.create': billingCreate,
  'broadworks.billing.entries': billingEntries,
  'broadworks.billing.field': billingField,
  'broadworks.busyLampField.presence': busyLampFieldPresence,
  'broadworks.busyLampField.readiness': busyLampFieldReadiness,
  'broadworks.busyLampField.watchList': busyLampFieldWatchList,
  'broadworks.calls.attempt': callsAttempt,
  'broadworks.calls.userState': callsUserState,
  'broadworks.capacity.action': capacityAction,
  'broadworks.certificate.state': certificateState,
  'broadworks.cluster.operation': clusterOperation,
  'broadworks.detach.consequences': detachConsequences,
  'broadworks.detach.state': detachState,
  'broadworks.external.admission': externalAdmission,
  'broadworks.identity.attribute': identityAttribute,
  'broadworks.identity.change': identityChange,
  'broadworks.identity.signIn': identitySignIn,
  'broadworks.media.settings': mediaSettings,
  'broadworks.move.procedure': moveProcedure,
  'broadworks.organization.action': organizationAction,
  'broadworks.organization.deletion': organizationDeletion,
  'broadworks.package.change': packageChange,
  'broadworks.provisioning.admission': provisioningAdmission,
  'broadworks.provisioning.completion': provisioningCompletion,
  'broadworks.release.schedule': releaseSchedule,
  'broadworks.restrictedMode.banner': restrictedModeBanner,
  'broadworks.restrictedMode.control': restrictedModeControl,
  'broadworks.restrictedMode.state': restrictedModeState,
  'broadworks.restrictedMode.switch': restrictedModeSwitch,
  'broadworks.slido.meeting': slidoMeeting,
  'broadworks.support.case': supportCase,
  'broadworks.support.escalation': supportEscalation,
  'broadworks.support.release': supportRelease,
  'broadworks.support.resource': supportResource,
  'broadworks.template.edit': templateEdit,
  'broadworks.template.prefill': templatePrefill,
  'broadworks.troubleshooting.tree': troubleshootingTree,
  'broadworks.trunk.eligibility': trunkEligibility,
  'broadworks.untrusted.list': untrustedList,
  'broadworks.untrusted.menu': untrustedMenu,
  'broadworks.untrusted.setup': untrustedSetup,
  'broadworks.user.deletion': userDeletion,
} as const;
