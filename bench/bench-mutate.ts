// How fast faults of rule sets are judged: `EVERY=50 node bench/run.js mutate`.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadPolicy } from '../core/index.js';
import {
  countFaults,
  FaultJudge,
  type Faulty,
  faultsOf,
  invariants,
  type Judged,
  readScenario,
} from '../core/studio.js';
import { rules } from '../rules/index.js';

const every = Number(process.env.EVERY ?? 50);

function jsonFiles(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((one) => {
    const path = join(folder, one.name);
    return one.isDirectory() ? jsonFiles(path) : [path];
  });
}

const loaded = loadPolicy(rules);
if (!loaded.ok) throw new Error('the shipped rules are sound');
const policy = loaded.value;
const scenarios = jsonFiles('scenarios').flatMap((path) => {
  const read = readScenario(JSON.parse(readFileSync(path, 'utf8')));
  return read.ok ? [read.value] : [];
});
const shared = new Set<string>();
const all: Faulty[] = [];
for (const id of policy.ruleSets.keys()) {
  const own = faultsOf(policy, id).filter(({ of }) => !shared.has(of));
  for (const { of } of own) if (of !== id) shared.add(of);
  all.push(...own);
}
const sample = all.filter((_, i) => i % every === 0);
const start = performance.now();
const judge = new FaultJudge(policy, {
  scenarios,
  cases: [],
  traces: [],
  invariants,
  most: 20_000,
});
const slow: [number, string][] = [];
const judged: Judged[] = [];
for (const one of sample) {
  const before = performance.now();
  judged.push(judge.judge(one));
  slow.push([performance.now() - before, `${one.of} ${one.fault}`]);
}
const seconds = (performance.now() - start) / 1000;
const { caught, equivalent, survived, open, by } = countFaults(judged);
process.stdout.write(
  `${all.length} faults, ${sample.length} judged: ${JSON.stringify({ caught, equivalent, survived, open, by })}, ${seconds.toFixed(1)} s, ${((100 * seconds) / sample.length).toFixed(2)} s per 100\n`,
);
slow.sort(([a], [b]) => b - a);
for (const [ms, what] of slow.slice(0, 8)) process.stdout.write(`${ms.toFixed(0)} ms ${what}\n`);
for (const one of judged.filter(({ verdict }) => verdict !== 'caught')) {
  const { verdict, why = '', kind, of, fault, witness } = one;
  const facts = witness === undefined ? '' : JSON.stringify(witness.facts);
  process.stdout.write(`${verdict} ${why} ${kind} ${of}: ${fault} ${facts}\n`);
}
