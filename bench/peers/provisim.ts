import { type Facts, formatProblem, loadPolicy, prepare } from '../../core/index.js';
import { rules } from '../../rules/index.js';
import type { AttachFacts } from '../bench-facts.js';
import type { AttachOutcome, Peer } from '../peer.js';

/** This project, on the shipped rules: the outcome alone, the record, and the record read in full. */
export function provisim(): readonly [outcome: Peer, record: Peer, explained: Peer] {
  const loaded = loadPolicy(rules);
  if (!loaded.ok) throw new Error(loaded.problems.map(formatProblem).join('\n'));
  const prepared = prepare(loaded.value, { decision: 'broadworks.attach.decision' });
  if (!prepared.ok) throw new Error(prepared.problems.map(formatProblem).join('\n'));
  const { outcome, decide } = prepared.value;
  const record = (facts: AttachFacts) => {
    const result = decide(facts as Facts<'broadworks.attach.decision'>);
    if (!result.ok) throw new Error(result.problems.map(formatProblem).join('\n'));
    return result.value;
  };
  return [
    {
      name: 'provisim: outcome',
      gives: 'the outcome',
      // Every fact is given, so every output is certain.
      decide: (facts) =>
        outcome(facts as Facts<'broadworks.attach.decision'>).outcome as AttachOutcome,
    },
    {
      name: 'provisim: decide',
      gives: 'the record, its explanation unread',
      decide: (facts) => record(facts).outcome as AttachOutcome,
    },
    {
      name: 'provisim: decide, explained',
      gives: 'the record with its explanation',
      decide: (facts) => {
        const whole = record(facts);
        if (whole.explanation.tables.length === 0) throw new Error('an explanation has tables');
        return whole.outcome as AttachOutcome;
      },
    },
  ];
}
