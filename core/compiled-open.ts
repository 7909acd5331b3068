/** What generated modules fall back on where an output is not certain; of this package, in `dist/compiled`. */
export { openOutcomes } from './decide/open-outcomes.js';
