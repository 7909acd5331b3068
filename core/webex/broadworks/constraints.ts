import type { Constraint } from '../../rule/constraint.js';

/** Constraints between facts of this edition. */
export const constraints: readonly Constraint[] = [
  {
    id: 'no-more-closed-than-shared',
    title: 'No more shared appearances are kept from taking calls than there are',
    derive: {
      otherTerminations: {
        difference: ['sharedAppearanceCount', 'terminationDisabledAppearanceCount'],
      },
      otherLocations: { difference: ['sharedAppearanceCount', 'locationDisabledAppearanceCount'] },
    },
    holds: {
      all: [
        { fact: 'otherTerminations', operator: 'greaterThanInclusive', value: 0 },
        { fact: 'otherLocations', operator: 'greaterThanInclusive', value: 0 },
      ],
    },
  },
  {
    id: 'cleared-checkbox-is-not-ticked',
    title: 'A checkbox that was cleared during the meeting is not ticked',
    holds: {
      not: {
        all: [
          { fact: 'checkboxOn', operator: 'equal', value: true },
          { fact: 'disabledDuringMeeting', operator: 'equal', value: true },
        ],
      },
    },
  },
  {
    id: 'blank-fields-are-not-half-filled',
    title: 'Fields of the provisioning account that are blank are not filled in halfway',
    holds: {
      not: {
        all: [
          { fact: 'credentialFieldsBlank', operator: 'equal', value: true },
          { fact: 'credentialFieldsIncomplete', operator: 'equal', value: true },
        ],
      },
    },
  },
  {
    id: 'no-more-emails-than-users',
    title: 'An organization has at most as many e-mails of users as it has users',
    derive: {
      emailsFitUserCount: { countAtMost: ['targetOrgUserEmails', 'existingOrgUserCount'] },
    },
    holds: { fact: 'emailsFitUserCount', operator: 'equal', value: true },
  },
  {
    id: 'method-agrees-with-template',
    title: 'The provisioning method agrees with the trust in e-mails that the template sets',
    holds: {
      all: [
        {
          not: {
            all: [
              { fact: 'provisioningMethod', operator: 'equal', value: 'FLOW_THROUGH_TRUSTED' },
              { fact: 'templateEmailTrust', operator: 'equal', value: 'UNTRUSTED' },
            ],
          },
        },
        {
          not: {
            all: [
              { fact: 'provisioningMethod', operator: 'equal', value: 'FLOW_THROUGH_UNTRUSTED' },
              { fact: 'templateEmailTrust', operator: 'equal', value: 'TRUSTED' },
            ],
          },
        },
      ],
    },
  },
  {
    id: 'billing-ends-after-it-starts',
    title: 'Billing does not end before it starts',
    derive: { billedDays: { daysBetween: ['billingStartDate', 'billingEndDate'] } },
    holds: { not: { fact: 'billedDays', operator: 'lessThan', value: 0 } },
  },
  {
    id: 'issued-in-the-past',
    title: 'A certificate that is looked at has been issued',
    derive: { hoursSinceIssue: { hoursBetween: ['issuedAt', 'now'] } },
    holds: { not: { fact: 'hoursSinceIssue', operator: 'lessThan', value: 0 } },
  },
  {
    id: 'switched-in-the-past',
    title: 'A prefill that is looked at has been switched',
    derive: { hoursSinceSwitch: { hoursBetween: ['prefillChangedAt', 'now'] } },
    holds: { not: { fact: 'hoursSinceSwitch', operator: 'lessThan', value: 0 } },
  },
];
