import * as fc from 'fast-check';
import { decideByReference } from '../core/engine/index.js';
import { flip, loadPolicy } from '../core/index.js';
import { rules } from '../rules/index.js';
import { facts } from '../testing/index.js';

/**
 * What would flip the first output of every decision, from random cases: milliseconds of the first
 * question and of those after it, and whether json-rules-engine decides every flipped case alike.
 */

const CASES = Number(process.argv[3] ?? 20);
const SEED = 1;

const loaded = loadPolicy(rules);
if (!loaded.ok) throw new Error('the rules are not sound');
const policy = loaded.value;

interface Timed {
  readonly decision: string;
  readonly median: number;
  readonly slowest: number;
  readonly flips: number;
}

async function timed(decision: string): Promise<Timed> {
  const cases = fc.sample(facts(policy, decision), { numRuns: CASES, seed: SEED });
  const times: number[] = [];
  let flips = 0;
  for (const given of cases) {
    const start = performance.now();
    const report = flip(policy, { decision, facts: given });
    times.push(performance.now() - start);
    if (!report.ok) continue;
    for (const { changes, outcome } of report.value.flips) {
      const after = Object.fromEntries(changes.map(({ fact, to }) => [fact, to]));
      const checked = await decideByReference(policy, {
        decision,
        facts: { ...given, ...after },
      });
      const same = checked.ok && JSON.stringify(checked.value.outcome) === JSON.stringify(outcome);
      if (!same)
        throw new Error(`${decision}: decided otherwise: ${JSON.stringify({ given, after })}`);
      flips += 1;
    }
  }
  const sorted = times.sort((a, b) => a - b);
  const at = (part: number) => sorted[Math.floor((sorted.length - 1) * part)] ?? 0;
  return { decision, median: at(0.5), slowest: at(1), flips };
}

const all: Timed[] = [];
for (const decision of policy.ruleSets.keys()) {
  const one = await timed(decision);
  all.push(one);
  if (one.slowest > 50) {
    process.stdout.write(
      `${decision}: median ${one.median.toFixed(1)} ms, slowest ${one.slowest.toFixed(1)} ms\n`,
    );
  }
}
const medians = all.map(({ median }) => median).sort((a, b) => a - b);
const flips = all.reduce((sum, one) => sum + one.flips, 0);
process.stdout.write(
  [
    `${all.length} decisions, ${CASES} cases each, Node ${process.version}`,
    `median decision ${(medians[Math.floor(medians.length / 2)] ?? 0).toFixed(2)} ms`,
    `${flips} flips, every one decided alike by json-rules-engine`,
    '',
  ].join('\n'),
);
