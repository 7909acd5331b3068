import type { Constraint } from '../../rule/constraint.js';

/** Constraints between facts of this edition. */
export const constraints: readonly Constraint[] = [
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
];
