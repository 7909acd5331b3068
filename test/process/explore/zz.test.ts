import { it } from 'vitest';
import { privateFacts } from '/work/main/core/process/explore/private-facts.js';
import { variablesOf } from '/work/main/core/process/explore/variables.js';
import { shippedWorld } from '/work/main/test/shipped.js';
const world = shippedWorld();
it('x', () => {
  for (const id of ['wholesale.subscriberProvisioning','wholesale.customerProvisioning','wholesale.callQueueUpgrade']) {
    const definition = world.processes.get(id)!;
    const t = Date.now();
    const p = privateFacts(world.policy, definition, { asOf: null, switches: {}, watched: new Set() });
    console.log(id, Date.now() - t, p.map((g) => [g.classes.length, [...g.facts].join()]), 'all facts', Object.keys(definition.facts).join(), 'changing', definition.exploration.changing);
    const v = variablesOf(world.policy, { definition, own: [] }, { asOf: null, switches: {} });
    for (const f of [...Object.keys(definition.facts), ...Object.values(definition.events).flatMap((e) => Object.keys(e.payload).map((x) => 'payload.' + x))]) console.log('   ', f, v.valuesOf(f, () => undefined)?.length, JSON.stringify(v.valuesOf(f, () => undefined))?.slice(0, 150));
  }
}, 100000);
