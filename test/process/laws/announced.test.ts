import { describe, expect, it } from 'vitest';
import { shippedPolicy } from '../../shipped.js';
import { unkeptIn } from './announced.js';
import { stepsOf } from './explored-steps.js';

const policy = shippedPolicy();
const processes = [...policy.processes.values()];

describe.each(processes)('$id', (definition) => {
  it('does what the decisions announce', () => {
    const steps = stepsOf(policy, definition);
    const found = new Map<string, number>();
    for (const u of steps.flatMap((s) => unkeptIn(definition, s))) {
      const key = `${u.from} ${u.event} | ${u.decision} ${u.says} | ${u.step.refused ? 'refused' : u.step.effects.map((e) => e.id).join()}`;
      found.set(key, (found.get(key) ?? 0) + 1);
    }
    console.log(definition.id, steps.length, [...found]);
  }, 60000);
});
