import { Almanac, Engine } from 'json-rules-engine';
import { toJsonRulesEngine } from '../../core/engine/index.js';
import { formatProblem, loadPolicy } from '../../core/index.js';
import { rules } from '../../rules/index.js';
import type { AttachFacts } from '../bench-facts.js';
import type { AttachOutcome, Peer } from '../peer.js';

/**
 * json-rules-engine on the shipped rules: one engine for each table, with the facts in one almanac.
 */
export function jsonRulesEngine(): Peer {
  const loaded = loadPolicy(rules);
  if (!loaded.ok) throw new Error(loaded.problems.map(formatProblem).join('\n'));
  const taken = toJsonRulesEngine(loaded.value, 'broadworks.attach.decision');
  if (!taken.ok) throw new Error(taken.problems.map(formatProblem).join('\n'));
  const { tables, conditions, facts: shared } = taken.value;
  const steps = tables.map((table) => {
    const engine = new Engine([...table.rules]);
    for (const [name, condition] of Object.entries(conditions))
      engine.setCondition(name, condition);
    return { table, engine };
  });
  const decide = async (facts: AttachFacts): Promise<AttachOutcome> => {
    const almanac = new Almanac();
    for (const [name, fact] of Object.entries(shared)) almanac.addFact<unknown>(name, fact);
    for (const [name, value] of Object.entries(facts)) almanac.addFact(name, value);
    const outcome: Record<string, unknown> = {};
    for (const { table, engine } of steps) {
      const outputs = await table.outputs(await engine.run({}, { almanac }));
      for (const [name, value] of Object.entries(outputs)) {
        almanac.addFact(name, value);
        outcome[name] = value;
      }
    }
    // The tables set these two outputs, with the types of the rule set.
    return outcome as unknown as AttachOutcome;
  };
  return { name: 'json-rules-engine 7.3.1', gives: 'the outcome', decide };
}
