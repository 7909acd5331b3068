import { assistantAccess } from './assistant.js';
import { attachDecision, attachRights, attachSettings } from './attach.js';
import { billingStart } from './billing.js';
import { brandingEffective } from './branding.js';
import { customerDelete, customerInitialSettings } from './customer.js';
import { deviceManagement } from './device.js';
import { featureInclusion } from './feature.js';
import { hybridAccess } from './hybrid.js';
import { localeResolve } from './locale.js';
import { migrationPath } from './migration.js';
import { packageChange, packageKey } from './package.js';
import { precheckAccess } from './precheck.js';
import { queueAgentEligibility, queueUpgrade } from './queue.js';
import { reportAccess, reportCreate, reportDelete, reportDownload } from './report.js';
import { restrictedModeControl, restrictedModeState } from './restrictedMode.js';
import { rplScreen } from './rpl.js';
import { saleEligibility } from './sale.js';
import { setupAssistOrder, setupAssistSku } from './setupAssist.js';
import { ssoApplicability } from './sso.js';
import { subPartnerAccess, subPartnerOnBehalf, subPartnerScreen } from './subPartner.js';
import { subscriberAdminRights } from './subscriber.js';
import { supportChannel } from './support.js';
import { templateChange, templateValidate } from './template.js';
import { usersManualAdd } from './users.js';

/** The decisions of the wholesale edition, by id. */
export const wholesaleDecisions = {
  'wholesale.assistant.access': assistantAccess,
  'wholesale.attach.decision': attachDecision,
  'wholesale.attach.rights': attachRights,
  'wholesale.attach.settings': attachSettings,
  'wholesale.billing.start': billingStart,
  'wholesale.branding.effective': brandingEffective,
  'wholesale.customer.delete': customerDelete,
  'wholesale.customer.initialSettings': customerInitialSettings,
  'wholesale.device.management': deviceManagement,
  'wholesale.feature.inclusion': featureInclusion,
  'wholesale.hybrid.access': hybridAccess,
  'wholesale.locale.resolve': localeResolve,
  'wholesale.migration.path': migrationPath,
  'wholesale.package.change': packageChange,
  'wholesale.package.key': packageKey,
  'wholesale.precheck.access': precheckAccess,
  'wholesale.queue.agentEligibility': queueAgentEligibility,
  'wholesale.queue.upgrade': queueUpgrade,
  'wholesale.report.access': reportAccess,
  'wholesale.report.create': reportCreate,
  'wholesale.report.delete': reportDelete,
  'wholesale.report.download': reportDownload,
  'wholesale.restrictedMode.control': restrictedModeControl,
  'wholesale.restrictedMode.state': restrictedModeState,
  'wholesale.rpl.screen': rplScreen,
  'wholesale.sale.eligibility': saleEligibility,
  'wholesale.setupAssist.order': setupAssistOrder,
  'wholesale.setupAssist.sku': setupAssistSku,
  'wholesale.sso.applicability': ssoApplicability,
  'wholesale.subPartner.access': subPartnerAccess,
  'wholesale.subPartner.onBehalf': subPartnerOnBehalf,
  'wholesale.subPartner.screen': subPartnerScreen,
  'wholesale.subscriber.adminRights': subscriberAdminRights,
  'wholesale.support.channel': supportChannel,
  'wholesale.template.change': templateChange,
  'wholesale.template.validate': templateValidate,
  'wholesale.users.manualAdd': usersManualAdd,
} as const;
