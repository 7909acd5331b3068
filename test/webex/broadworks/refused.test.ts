import { expect, it } from 'vitest';
import { decideUnknown } from '../../../core/decide/decide.js';
import { shippedPolicy } from '../../shipped.js';

const REFUSED = [
  ['a misspelt control', 'restrictedMode.control', { controlId: 'COMPANYNAME' }, 'COMPANY_NAME'],
  ['a control in words', 'restrictedMode.control', { controlId: 'Local gateway' }, 'LOCAL_GATE'],
  ['a control in words', 'restrictedMode.control', { controlId: 'Cisco PSTN' }, 'CISCO_PSTN'],
  ['a misspelt entitlement', 'restrictedMode.control', { roleEntitlements: ['DOMAINS'] }, 'DOMAIN'],
  ['a misspelt language', 'assistant.captions', { captionLanguage: 'Germn' }, 'German'],
  [
    'an archive of another kind',
    'busyLampField.readiness',
    { xsiEventsArchive: 'newest' },
    'Xsi-Events',
  ],
  ['a patch that is none', 'busyLampField.readiness', { installedPatches: ['382053'] }, 'AP.as'],
  [
    'more appearances without calls than there are',
    'autoAnswer.support',
    {
      sharedAppearanceCount: 2,
      terminationDisabledAppearanceCount: 5,
      locationDisabledAppearanceCount: 0,
    },
    'appearances',
  ],
  [
    'a ticked checkbox that was cleared',
    'availability.calendar',
    { checkboxOn: true, disabledDuringMeeting: true },
    'checkbox',
  ],
  [
    'blank fields that are filled in halfway',
    'template.edit',
    { credentialFieldsBlank: true, credentialFieldsIncomplete: true },
    'provisioning account',
  ],
  ['a misspelt package', 'package.change', { toPackage: 'premum' }, 'premium'],
  [
    'a misspelt method',
    'provisioning.admission',
    { provisioningMethod: 'SELF_ACTIVATON' },
    'SELF_ACTIVATION',
  ],
  ['a misspelt method', 'move.procedure', { provisioningMethod: 'FLOW_TROUGH_TRUSTED' }, 'FLOW_'],
  ['a misspelt field', 'billing.field', { reportField: 'QUANTTY' }, 'QUANTITY'],
  [
    'billing that ends before it starts',
    'billing.entries',
    { billingStartDate: '2026-06-20', billingEndDate: '2026-06-19' },
    'before it starts',
  ],
  [
    'a certificate of tomorrow',
    'certificate.state',
    { issuedAt: '2026-06-20T00:00:00Z', now: '2026-06-19T00:00:00Z' },
    'has been issued',
  ],
  [
    'a prefill of tomorrow',
    'template.prefill',
    { prefillChangedAt: '2026-06-20T00:00:00Z', now: '2026-06-19T00:00:00Z' },
    'has been switched',
  ],
] as const;

it.each(REFUSED)('%s is refused in %s: %j', (_, decision, facts, said) => {
  const decided = decideUnknown(shippedPolicy(), { decision: `broadworks.${decision}`, facts });
  if (decided.ok) throw new Error('it is decided');
  const told = decided.problems.map(({ message, hint = '' }) => `${message} ${hint}`).join(' ');
  expect(told).toContain(said);
});
