import { appendFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { it } from 'vitest';
import { facts } from '../../testing/index.js';
import { comparablePolicies } from './case.js';
const log = (...x: unknown[]) => appendFileSync('/tmp/engine-dbg.log', `${performance.now() | 0} ${x.join(' ')}\n`);
it('dbg', { timeout: 300000 }, () => {
  let n = 0;
  fc.assert(fc.property(comparablePolicies(), (g) => {
    n++;
    const t = performance.now();
    const full = fc.sample(facts(g.policy, g.decision, { impossible: true }), 200);
    log(n, 'facts', full.length, performance.now() - t, fc.stringify(g).slice(0, 3000));
    fc.sample(facts(g.policy, g.decision), 3);
  }), { numRuns: 1000 });
});
