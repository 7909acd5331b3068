import { expect, it } from 'vitest';
import { decideUnknown } from '../../../core/decide/decide.js';
import { shippedPolicy } from '../../shipped.js';

const REFUSED = [
  ['a misspelt control', 'restrictedMode.control', { controlId: 'COMPANYNAME' }, 'COMPANY_NAME'],
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
] as const;

it.each(REFUSED)('%s is refused in %s: %j', (_, decision, facts, said) => {
  const decided = decideUnknown(shippedPolicy(), { decision: `broadworks.${decision}`, facts });
  if (decided.ok) throw new Error('it is decided');
  const told = decided.problems.map(({ message, hint = '' }) => `${message} ${hint}`).join(' ');
  expect(told).toContain(said);
});
