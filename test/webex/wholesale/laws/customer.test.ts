import { describe } from 'vitest';
import type { Json } from '../../../../core/base/json.js';
import type { AllCases, Values } from '../../laws/all-cases.js';
import { law } from '../../laws/law.js';

const day = (value: Json | undefined) => Date.parse(String(value)) / 86_400_000;

/** The conditions under which a start of billing is accepted. */
const mayBeDelayed = (v: Values) =>
  v.delayedBillingEnabled === true &&
  day(v.billingStartDate) - day(v.customerCreatedAt) <= 90 &&
  day(v.billingStartDate) >= day(v.today);

const BILLING = ['billingStartDate', 'delayedBillingEnabled', 'today', 'customerCreatedAt'];

/** Orders of a partner that an update is read with: one that is not known, and one of a package. */
const ORDERS: readonly Values[] = [
  { blanketOrderItems: null },
  { blanketOrderItems: ['webex_calling'] },
];

describe('a customer of Wholesale, in all cases', () => {
  law(
    'INV-09: right after creation the country of a new organization is that of its address',
    'wholesale.customer.initialSettings',
    (cases) =>
      cases.except(
        ['orgAttached', 'orgCountry', 'addressCountry'],
        (v) => v.orgAttached === true || v.orgCountry === v.addressCountry,
      ),
  );

  law(
    'INV-26: a customer is tied to a parent only where a sub-partner creates it',
    'wholesale.customer.initialSettings',
    (cases) =>
      cases.except(
        ['createdBySubPartner', 'managedByRelationCreated'],
        (v) => v.createdBySubPartner === true || v.managedByRelationCreated === false,
      ),
  );

  law(
    'INV-26: a sub-partner never gets a sub-partner, so that no relation goes deeper or round',
    'wholesale.subPartner.setup',
    (cases) =>
      cases.except(
        ['requesterOrgRole', 'setupDecision', 'effects/MANAGED_BY_RELATION_CREATED'],
        (v) =>
          v.requesterOrgRole === 'PARTNER' ||
          (v.setupDecision === 'REJECTED' && v['effects/MANAGED_BY_RELATION_CREATED'] === false),
      ),
  );

  law(
    'INV-26: a relation is made only for a sub-partner of the caller',
    'wholesale.subPartner.onBehalf',
    (cases) =>
      cases.except(
        ['isOwnSubPartner', 'onBehalfDecision', 'effects/MANAGED_BY_RELATION_CREATED'],
        (v) =>
          v.isOwnSubPartner === true ||
          (v.onBehalfDecision !== 'EXECUTED_FOR_SUB_PARTNER' &&
            v['effects/MANAGED_BY_RELATION_CREATED'] === false),
      ),
  );

  law(
    'INV-29: deleting a customer removes wholesale and leaves the organization',
    'wholesale.customer.delete',
    (cases) =>
      cases.except(
        ['deleteResult', 'organizationRemains', 'effects/WHOLESALE_REMOVED'],
        (v) =>
          v.deleteResult !== 'OK' ||
          (v.organizationRemains === true && v['effects/WHOLESALE_REMOVED'] === true),
      ),
  );

  law(
    'INV-30: a start of billing is accepted with the setting on, within 90 days, before it began',
    'wholesale.billing.start',
    (cases) =>
      cases.except(
        [...BILLING, 'operation', 'billingStarted', 'billingStartDecision'],
        (v) =>
          v.billingStartDecision !== 'ACCEPTED' ||
          (mayBeDelayed(v) && (v.operation === 'CREATE' || v.billingStarted === false)),
      ),
  );

  law(
    'INV-30: so it is where a customer is created with it',
    'wholesale.customer.provision',
    (cases) =>
      cases.except(
        [...BILLING, 'provisionDecision', 'warnings/BILLING_START_DATE_IGNORED'],
        (v) =>
          v.provisionDecision !== 'ACCEPTED' ||
          v.billingStartDate === null ||
          v['warnings/BILLING_START_DATE_IGNORED'] === true ||
          mayBeDelayed(v),
      ),
    { tables: ['warnings'] },
  );

  law(
    'INV-30: and where a customer is changed',
    'wholesale.customer.update',
    (cases) =>
      cases.except(
        [...BILLING, 'billingStarted', 'effects/BILLING_START_CHANGED'],
        (v) =>
          v['effects/BILLING_START_CHANGED'] === false ||
          (mayBeDelayed(v) && v.billingStarted === false),
      ),
    { tables: ['effects'], given: ORDERS },
  );

  law(
    'INV-24: an administrator is made of the first subscriber only, and of none after an attach',
    'wholesale.subscriber.adminRights',
    (cases) =>
      cases.except(
        ['isAdmin', 'subscriberCount', 'orgAttached'],
        (v) => v.isAdmin === false || (v.subscriberCount === 0 && v.orgAttached === false),
      ),
  );

  law(
    'INV-25: the kind of Setup Assist changes exactly between 5 and 6 users',
    'wholesale.setupAssist.sku',
    (cases) =>
      cases.except(
        ['locationUserCount', 'setupAssistSku', 'pricing'],
        (v) =>
          (v.setupAssistSku === 'SETUP_ASSIST_EXPRESS') === Number(v.locationUserCount) <= 5 &&
          (v.pricing === 'FLAT') === Number(v.locationUserCount) <= 5,
      ),
  );

  law(
    'INV-SET-1: it is a function of the users of the location only',
    'wholesale.setupAssist.sku',
    (cases) => {
      const reads = cases.readsOf('setupAssistSku');
      return JSON.stringify(reads) === '["locationUserCount"]' ? undefined : { reads };
    },
  );
});

const PACKAGES: Readonly<Record<string, readonly string[]>> = {
  common_area_calling: ['common_area_calling'],
  webex_calling_standard: ['webex_calling_standard'],
  enhanced_calling: ['enhanced_calling', 'webex_voice'],
  webex_calling: ['webex_calling'],
  webex_suite: ['webex_suite'],
  customer_assist: ['customer_assist', 'customer_experience_essentials'],
  webex_meetings: ['webex_meetings'],
  attendant_console: ['attendant_console'],
  cisco_calling_plan: ['cisco_calling_plan'],
};

/** The editions that brought the keys of packages (004:56038-56070, 004:18905, 004:9414, 004:41463, 004:49795). */
const SINCE: Readonly<Record<string, string>> = {
  webex_suite: 'P-1.3',
  webex_meetings: 'P-1.3',
  webex_voice: 'P-1.7',
  enhanced_calling: 'P-1.12',
  customer_experience_essentials: 'P-1.28',
  webex_calling_standard: 'P-1.36',
  attendant_console: 'P-1.37a',
  cisco_calling_plan: 'P-1.37a',
  customer_assist: 'P-1.37e',
};

/** Those of some keys that an edition knows. */
function knownThen({ plan }: AllCases, keys: readonly string[]): readonly string[] {
  const order = plan.ruleSet.guide.epochs.map(({ id }) => id);
  const at = (epoch: string) => order.indexOf(epoch);
  return keys.filter((key) => at(plan.epoch) >= at(SINCE[key] ?? ''));
}

/** The first package for which a statement about it and its old names does not hold. */
function exceptFor(
  cases: AllCases,
  holds: (v: Values, names: readonly string[], key: string) => boolean,
) {
  for (const [key, all] of Object.entries(PACKAGES)) {
    const names = knownThen(cases, all);
    const found = cases.except(
      [
        'updateDecision',
        'packagesSent',
        ...names.flatMap((name) => [`packages/${name}`, `currentPackages/${name}`]),
        ...['packagesAfter', 'packagesAdded', 'packagesRemoved'].map((one) => `${one}/${key}`),
      ],
      (v) => v.updateDecision !== 'ACCEPTED' || v.packagesSent === false || holds(v, names, key),
    );
    if (found !== undefined) return { ...found, package: key };
  }
  return undefined;
}

describe('the packages that an update sends, in all cases', () => {
  const update = 'wholesale.customer.update';
  const isSent = (v: Values, names: readonly string[]) =>
    names.some((name) => v[`packages/${name}`] === true);
  const wasThere = (v: Values, names: readonly string[]) =>
    names.some((name) => v[`currentPackages/${name}`] === true);

  law(
    'INV-27: are what the customer has afterwards, whatever it had',
    update,
    (cases) => exceptFor(cases, (v, names, key) => v[`packagesAfter/${key}`] === isSent(v, names)),
    { tables: ['after'], given: ORDERS },
  );

  law(
    'INV-27: change nothing where the customer has them already',
    update,
    (cases) =>
      exceptFor(
        cases,
        (v, names, key) =>
          isSent(v, names) !== wasThere(v, names) ||
          (v[`packagesAdded/${key}`] === false && v[`packagesRemoved/${key}`] === false),
      ),
    { tables: ['added', 'removed'], given: ORDERS },
  );
});
