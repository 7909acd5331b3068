import { boolean, oneOf } from '../../rule/fact.js';
import { needed, optional, signature } from '../../rule/signature.js';
import { facts } from './facts.js';

/** May the one who acts see the partner analytics of packages? */
export const analyticsView = signature({
  id: 'broadworks.analytics.view',
  facts: {
    actorRole: needed(facts.actorRole),
    trend: optional(facts.trend),
    figure: optional(facts.figure),
  },
  outputs: {
    analyticsAccess: oneOf(['ALLOWED', 'REJECTED_ROLE']),
    trendShown: boolean(),
    figureShown: boolean(),
    scope: oneOf(['ALL_CUSTOMERS']),
  },
});
