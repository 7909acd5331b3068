import { loadPolicy } from '../core/index.js';
import { rules } from '../rules/index.js';
import { flip } from '../core/analysis/flip.js';
const loaded = loadPolicy(rules);
if (!loaded.ok) throw new Error('x');
const t = performance.now();
const r = flip(loaded.value, { decision: process.argv[2]!, facts: JSON.parse(process.argv[3]!), ...JSON.parse(process.argv[4] ?? '{}') });
console.log((performance.now()-t).toFixed(1));
if (!r.ok) console.log(JSON.stringify(r.problems, null, 1)); else { console.log(JSON.stringify(r.value.outcome), r.value.more); for (const f of r.value.flips) console.log(f.cost, JSON.stringify(f.changes), JSON.stringify(f.outcome[r.value.output])); }
