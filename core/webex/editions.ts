import type { EditionDefinition } from '../rule/policy.js';
import { broadworksDecisions } from './broadworks/decisions.js';
import { broadworksEdition } from './broadworks/edition.js';
import { wholesaleDecisions } from './wholesale/decisions.js';
import { wholesaleEdition } from './wholesale/edition.js';

/** Both editions, as the kernel reads them. */
export const editions: readonly EditionDefinition[] = [
  { ...broadworksEdition, signatures: Object.values(broadworksDecisions) },
  { ...wholesaleEdition, signatures: Object.values(wholesaleDecisions) },
];

/** Every decision of both editions by id, for the types of facts and outputs. */
export const signatures = { ...broadworksDecisions, ...wholesaleDecisions } as const;
