/**
 * The code that generated modules have in common; of this package, in `dist/compiled`. A bundler
 * leaves out what a module does not call.
 */
export {
  addAll,
  asSet,
  decided,
  epochOf,
  given,
  listed,
  once,
  ownFunction,
  SharedOutcomes,
  sent,
  sharedSets,
  switchValue,
  UNREAD,
} from './compile/generated-runtime.js';
export {
  businessDaysBetween,
  count,
  countAtMost,
  daysBetween,
  difference,
  emailEquals,
  emailIn,
  equals,
  hasOthers,
  hoursBetween,
  isAmong,
  isSent,
  keysWith,
  lookup,
  memberOf,
  min,
  relation,
  sharesMember,
  yearsBegunBetween,
  yearsReachedBack,
} from './rule/derived-values.js';
