import { type AttachFacts, attachFacts } from './bench-facts.js';
import { measure, type Timing } from './measure.js';
import type { AttachOutcome, Peer } from './peer.js';
import { byHand } from './peers/by-hand.js';
import { generated } from './peers/generated.js';
import { jsonLogicPeer } from './peers/json-logic.js';
import { jsonRulesEngine } from './peers/json-rules-engine.js';
import { provisim } from './peers/provisim.js';
import { zen } from './peers/zen.js';

const CASES = 4000;
const SEED = 20241218;
const PLAN = { samples: 15, sampleMs: 120 };

const [own, record, explained] = provisim();
const others = [generated, byHand, jsonLogicPeer(), zen(), jsonRulesEngine()];
const peers: readonly Peer[] = [own, record, explained, ...others];
const cases = attachFacts(CASES, SEED);

const answers = await allAgree(peers, cases);
write(`${peers.length} ways agree on ${cases.length} distinct attach requests:`);
for (const [answer, count] of answers) write(`  ${String(count).padStart(5)}  ${answer}`);
write('');
report(await measure(peers, cases, PLAN));

/** Throws where two peers disagree; returns the frequency of each answer. */
async function allAgree(
  all: readonly Peer[],
  facts: readonly AttachFacts[],
): Promise<ReadonlyMap<string, number>> {
  const counts = new Map<string, number>();
  for (const one of facts) {
    const given = await Promise.all(all.map(async (peer) => textOf(await peer.decide(one))));
    const other = given.findIndex((text) => text !== given[0]);
    if (other >= 0) {
      const names = `${all[0]?.name}: ${given[0]}\n${all[other]?.name}: ${given[other]}`;
      throw new Error(`two ways disagree on ${JSON.stringify(one)}\n${names}`);
    }
    const answer = given[0]?.split(' ')[0] ?? '';
    counts.set(answer, (counts.get(answer) ?? 0) + 1);
  }
  return counts;
}

function textOf({ attachDecision, approvalReasons }: AttachOutcome): string {
  return `${attachDecision} ${[...approvalReasons].sort().join()}`;
}

function report(timings: readonly Timing[]): void {
  const base = timings.find(({ peer }) => peer === own)?.nsPerDecision ?? Number.NaN;
  write(
    `median of ${PLAN.samples} samples of ${PLAN.sampleMs} ms each, taken in turn, Node ${process.version}`,
  );
  for (const { peer, nsPerDecision } of timings) {
    const time = `${Math.round(nsPerDecision).toLocaleString('en')} ns`.padStart(14);
    const ratio = `${(nsPerDecision / base).toPrecision(3)} x`.padStart(10);
    write(`${peer.name.padEnd(28)}${time}${ratio}  (${peer.gives})`);
  }
}

function write(line: string): void {
  process.stdout.write(`${line}\n`);
}
