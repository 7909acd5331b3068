import type { EditionDefinition } from '../../rule/policy.js';
import { wholesaleFunctions } from '../functions/by-edition.js';
import { constraints } from './constraints.js';

/** Webex for Wholesale. `null` says that a fact is not known, or was not sent. */
export const wholesaleEdition: Omit<EditionDefinition, 'signatures'> = {
  id: 'wholesale',
  constraints,
  functions: wholesaleFunctions,
  nullMeans: 'unknown',
};
