import type { AttachFacts } from './bench-facts.js';
import type { Peer } from './peer.js';

/** The time of a peer: the median of its samples. */
export interface Timing {
  readonly peer: Peer;
  readonly nsPerDecision: number;
}

/** The plan of a measurement. */
export interface Plan {
  /** Samples for each peer, interleaved. */
  readonly samples: number;
  /** The least duration of a sample, in milliseconds. */
  readonly sampleMs: number;
}

/** Measures peers side by side: interleaved samples, after a warm-up sample of each. */
export async function measure(
  peers: readonly Peer[],
  cases: readonly AttachFacts[],
  { samples, sampleMs }: Plan,
): Promise<readonly Timing[]> {
  const found = peers.map((peer) => ({ peer, times: [] as number[] }));
  for (let round = 0; round <= samples; round++) {
    for (const { peer, times } of found) {
      const time = await sample(peer, cases, sampleMs);
      if (round > 0) times.push(time);
    }
  }
  return found.map(({ peer, times }) => ({ peer, nsPerDecision: median(times) }));
}

const CHUNK = 64;

async function sample(peer: Peer, cases: readonly AttachFacts[], ms: number): Promise<number> {
  const end = performance.now() + ms;
  const start = performance.now();
  let done = 0;
  while (performance.now() < end) {
    for (let i = 0; i < CHUNK; i++) {
      const facts = cases[done % cases.length];
      if (facts === undefined) throw new Error('there are no cases');
      const answer = peer.decide(facts);
      // A synchronous peer is not charged for a promise.
      if (answer instanceof Promise) await answer;
      done++;
    }
  }
  return ((performance.now() - start) * 1e6) / done;
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
