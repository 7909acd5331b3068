import type { MatrixDefinition } from './matrix-definition.js';

/** What an administrator can do with each control; roles that allow all of them. */
export const restrictedModes: readonly MatrixDefinition[] = [
  {
    id: 'broadworks.restrictedMode',
    decision: 'broadworks.restrictedMode.control',
    corner: 'control',
    given: {},
    choices: {},
    rows: { fact: 'controlId' },
    columns: [
      [
        { label: 'CUSTOMER_ADMIN', facts: { actorRole: 'CUSTOMER_ADMIN' } },
        { label: 'PARTNER_ADMIN', facts: { actorRole: 'PARTNER_ADMIN' } },
      ],
      [
        { label: 'modeOn', facts: { restrictedByPartnerExplicit: true } },
        { label: 'modeOff', facts: { restrictedByPartnerExplicit: false } },
        { label: 'modeUnset', facts: { restrictedByPartnerExplicit: null } },
      ],
      [
        { label: 'new', facts: { orgWasAttached: false } },
        { label: 'attached', facts: { orgWasAttached: true } },
      ],
    ],
    shows: 'controlEffect',
    tones: { output: 'controlEffect' },
  },
  {
    id: 'wholesale.restrictedMode',
    decision: 'wholesale.restrictedMode.control',
    corner: 'control',
    given: {},
    choices: {
      offer: [
        { label: 'wholesale', facts: { orgOffer: 'WHOLESALE' } },
        { label: 'hybridOn', facts: { orgOffer: 'HYBRID', restrictEnterpriseSettings: true } },
        { label: 'hybridOff', facts: { orgOffer: 'HYBRID', restrictEnterpriseSettings: false } },
      ],
    },
    rows: { fact: 'controlId' },
    columns: [
      [
        { label: 'CUSTOMER', facts: { actorSide: 'CUSTOMER' } },
        { label: 'PARTNER', facts: { actorSide: 'PARTNER' } },
      ],
      [
        { label: 'modeOn', facts: { restrictedMode: true } },
        { label: 'modeOff', facts: { restrictedMode: false } },
        { label: 'modeUnset', facts: { restrictedMode: null } },
      ],
      [
        { label: 'new', facts: { orgAttached: false } },
        { label: 'attached', facts: { orgAttached: true } },
      ],
    ],
    shows: 'controlEffect',
    tones: { output: 'controlEffect' },
  },
];
