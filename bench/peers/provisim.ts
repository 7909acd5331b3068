import { decide, formatProblem, loadPolicy } from '../../core/index.js';
import { rules } from '../../rules/index.js';
import type { AttachOutcome, Peer } from '../peer.js';

/** This project, on the shipped rules. */
export function provisim(): Peer {
  const loaded = loadPolicy(rules);
  if (!loaded.ok) throw new Error(loaded.problems.map(formatProblem).join('\n'));
  const policy = loaded.value;
  return {
    name: 'provisim',
    gives: 'the full record',
    decide: (facts) => {
      const result = decide(policy, { decision: 'broadworks.attach.decision', facts });
      if (!result.ok) throw new Error(result.problems.map(formatProblem).join('\n'));
      // Every fact is given, so every output is certain.
      return result.value.outcome as AttachOutcome;
    },
  };
}
