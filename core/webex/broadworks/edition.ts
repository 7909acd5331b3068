import type { EditionDefinition } from '../../rule/policy.js';
import { broadworksFunctions } from '../functions/by-edition.js';
import { constraints } from './constraints.js';

/** Webex for Cisco BroadWorks. `null` is a value where a fact is nullable, a problem elsewhere. */
export const broadworksEdition: Omit<EditionDefinition, 'signatures'> = {
  id: 'broadworks',
  constraints,
  functions: broadworksFunctions,
  nullMeans: 'problem',
};
