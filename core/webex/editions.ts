import type { EditionDefinition } from '../rule/policy.js';
import { constraints as broadworksConstraints } from './broadworks/constraints.js';
import { broadworksDecisions } from './broadworks/decisions.js';
import { broadworksFunctions, wholesaleFunctions } from './functions/by-edition.js';
import { constraints as wholesaleConstraints } from './wholesale/constraints.js';
import { wholesaleDecisions } from './wholesale/decisions.js';

/** Webex for Cisco BroadWorks. `null` is a value where a fact is nullable, a problem elsewhere. */
const broadworks: EditionDefinition = {
  id: 'broadworks',
  signatures: Object.values(broadworksDecisions),
  constraints: broadworksConstraints,
  functions: broadworksFunctions,
  nullMeans: 'problem',
};

/** Webex for Wholesale. `null` says that a fact is not known, or was not sent. */
const wholesale: EditionDefinition = {
  id: 'wholesale',
  signatures: Object.values(wholesaleDecisions),
  constraints: wholesaleConstraints,
  functions: wholesaleFunctions,
  nullMeans: 'unknown',
};

/** Both editions, as the kernel reads them. */
export const editions: readonly EditionDefinition[] = [broadworks, wholesale];

/** Every decision of both editions by id, for the types of facts and outputs. */
export const signatures = { ...broadworksDecisions, ...wholesaleDecisions } as const;
