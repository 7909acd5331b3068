import { describe } from 'vitest';
import { law } from '../../laws/law.js';

describe('what only restricts in BroadWorks, in all cases', () => {
  law(
    'INV-X-5: a route list or a direct route never makes a trunk user eligible',
    'broadworks.trunk.eligibility',
    (cases) =>
      cases.exceptAfter(
        [...cases.steps('trunkHasRouteList'), ...cases.steps('trunkHasDirectRoute')],
        ['trunkEligibility/ELIGIBLE'],
        (before, after) =>
          before['trunkEligibility/ELIGIBLE'] === true ||
          after['trunkEligibility/ELIGIBLE'] === false,
      ),
  );

  law(
    'INV-X-5: a further template or customer of a cluster never allows what was refused',
    'broadworks.cluster.operation',
    (cases) =>
      cases.exceptAfter(
        [...cases.steps('clusterTemplateCount'), ...cases.steps('clusterCustomerCount')],
        ['clusterDecision'],
        (before, after) =>
          before.clusterDecision === 'ALLOWED' || after.clusterDecision !== 'ALLOWED',
      ),
  );
});
