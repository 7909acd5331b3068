/** What the shipped processes are checked by. */
export { cases, invariants } from '../core/studio.js';
