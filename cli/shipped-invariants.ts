/** What the shipped processes are checked by. */
export { cases } from '../core/webex/cases.js';
export { invariants } from '../core/webex/invariants.js';
