export { policyHash } from './decide/policy-hash.js';
export { textsOfOne } from './decide/sentences/texts-of-one.js';
export { checkedForm } from './rule/checked.js';
export type { CheckedText } from './rule/shipped-file.js';
