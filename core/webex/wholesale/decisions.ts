import { appSupport } from './app.js';
import { assistantAccess } from './assistant.js';
import { attachDecision, attachRights, attachSettings } from './attach.js';
import { billingConsumption, billingQuantity, billingStart } from './billing.js';
import { brandingEffective } from './branding.js';
import { callInDefault } from './callIn.js';
import {
  customerDelete,
  customerGet,
  customerInitialSettings,
  customerList,
  customerProvision,
  customerUpdate,
} from './customer.js';
import { deviceManagement } from './device.js';
import { featureInclusion } from './feature.js';
import { hybridAccess } from './hybrid.js';
import { localeResolve } from './locale.js';
import { managementTool } from './management.js';
import { migrationPath } from './migration.js';
import { packageAssignment, packageChange, packageEntitlements, packageKey } from './package.js';
import { precheckAccess, precheckConflicts } from './precheck.js';
import { pstnLocation } from './pstn.js';
import { queueAgentEligibility, queueUpgrade } from './queue.js';
import {
  reportAccess,
  reportCreate,
  reportDelete,
  reportDownload,
  reportFields,
  reportList,
} from './report.js';
import { restrictedModeControl, restrictedModeState } from './restrictedMode.js';
import { rplScreen } from './rpl.js';
import { saleEligibility } from './sale.js';
import {
  setupAssistCommitment,
  setupAssistOrder,
  setupAssistResponsibility,
  setupAssistSku,
} from './setupAssist.js';
import { ssoApplicability, ssoOidcValidate } from './sso.js';
import {
  subPartnerAccess,
  subPartnerEntry,
  subPartnerList,
  subPartnerOnBehalf,
  subPartnerScreen,
  subPartnerSetup,
} from './subPartner.js';
import { subscriberAdminRights, subscriberProvision } from './subscriber.js';
import { supportChannel } from './support.js';
import { templateChange, templateValidate } from './template.js';
import { timezoneValidate } from './timezone.js';
import { usersCsvRow, usersManualAdd } from './users.js';

/** The decisions of the wholesale edition, by id. */
export const wholesaleDecisions = {
  'wholesale.app.support': appSupport,
  'wholesale.assistant.access': assistantAccess,
  'wholesale.attach.decision': attachDecision,
  'wholesale.attach.rights': attachRights,
  'wholesale.attach.settings': attachSettings,
  'wholesale.billing.consumption': billingConsumption,
  'wholesale.billing.quantity': billingQuantity,
  'wholesale.billing.start': billingStart,
  'wholesale.branding.effective': brandingEffective,
  'wholesale.callIn.default': callInDefault,
  'wholesale.customer.delete': customerDelete,
  'wholesale.customer.get': customerGet,
  'wholesale.customer.initialSettings': customerInitialSettings,
  'wholesale.customer.list': customerList,
  'wholesale.customer.provision': customerProvision,
  'wholesale.customer.update': customerUpdate,
  'wholesale.device.management': deviceManagement,
  'wholesale.feature.inclusion': featureInclusion,
  'wholesale.hybrid.access': hybridAccess,
  'wholesale.locale.resolve': localeResolve,
  'wholesale.management.tool': managementTool,
  'wholesale.migration.path': migrationPath,
  'wholesale.package.assignment': packageAssignment,
  'wholesale.package.change': packageChange,
  'wholesale.package.entitlements': packageEntitlements,
  'wholesale.package.key': packageKey,
  'wholesale.precheck.access': precheckAccess,
  'wholesale.precheck.conflicts': precheckConflicts,
  'wholesale.pstn.location': pstnLocation,
  'wholesale.queue.agentEligibility': queueAgentEligibility,
  'wholesale.queue.upgrade': queueUpgrade,
  'wholesale.report.access': reportAccess,
  'wholesale.report.create': reportCreate,
  'wholesale.report.delete': reportDelete,
  'wholesale.report.download': reportDownload,
  'wholesale.report.fields': reportFields,
  'wholesale.report.list': reportList,
  'wholesale.restrictedMode.control': restrictedModeControl,
  'wholesale.restrictedMode.state': restrictedModeState,
  'wholesale.rpl.screen': rplScreen,
  'wholesale.sale.eligibility': saleEligibility,
  'wholesale.setupAssist.commitment': setupAssistCommitment,
  'wholesale.setupAssist.order': setupAssistOrder,
  'wholesale.setupAssist.responsibility': setupAssistResponsibility,
  'wholesale.setupAssist.sku': setupAssistSku,
  'wholesale.sso.applicability': ssoApplicability,
  'wholesale.sso.oidcValidate': ssoOidcValidate,
  'wholesale.subPartner.access': subPartnerAccess,
  'wholesale.subPartner.entry': subPartnerEntry,
  'wholesale.subPartner.list': subPartnerList,
  'wholesale.subPartner.onBehalf': subPartnerOnBehalf,
  'wholesale.subPartner.screen': subPartnerScreen,
  'wholesale.subPartner.setup': subPartnerSetup,
  'wholesale.subscriber.adminRights': subscriberAdminRights,
  'wholesale.subscriber.provision': subscriberProvision,
  'wholesale.support.channel': supportChannel,
  'wholesale.template.change': templateChange,
  'wholesale.template.validate': templateValidate,
  'wholesale.timezone.validate': timezoneValidate,
  'wholesale.users.csvRow': usersCsvRow,
  'wholesale.users.manualAdd': usersManualAdd,
} as const;
