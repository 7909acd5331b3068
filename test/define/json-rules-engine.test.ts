import { Engine } from 'json-rules-engine';
import { decideUnknown, formatProblem, loadPolicyModule } from 'provisim/define';
import { describe, expect, it } from 'vitest';

// Examples are JavaScript, as a reader has them: they say no types.
const path = '../../examples/json-rules-engine';
const module = await import(/* @vite-ignore */ `${path}/policy.mjs`);
const rules = await import(/* @vite-ignore */ `${path}/rules.mjs`);

const loaded = loadPolicyModule({ ...module });
if (!loaded.ok) throw new Error(loaded.problems.map(formatProblem).join('\n'));
const { policy } = loaded.value;

/** What json-rules-engine itself says: the parameters of the event that came. */
async function theirs(list: readonly object[], facts: Record<string, unknown>) {
  const engine = new Engine(list as ConstructorParameters<typeof Engine>[0]);
  const { events } = await engine.run(facts);
  return events.map(({ params }) => params);
}

function ours(decision: string, facts: object) {
  const record = decideUnknown(policy, { decision, facts });
  if (!record.ok) throw new Error(record.problems.map(formatProblem).join('\n'));
  const outcome = Object.entries(record.value.outcome).filter(([, value]) => value !== null);
  return outcome.length === 0 ? [] : [Object.fromEntries(outcome)];
}

describe('the introduction of json-rules-engine', () => {
  it('is taken in with nothing lost', () => {
    const codes = module.deviations.map((one: { code: string }) => one.code);
    expect([...new Set(codes)]).toEqual(['name', 'coercion']);
    expect(module.deviations.every((one: { kept: boolean }) => one.kept)).toBe(true);
  });

  it('greets the world', async () => {
    for (const displayMessage of [true, false]) {
      const facts = { displayMessage };
      expect(ours('intro.hello.world', facts)).toEqual(await theirs(rules.helloWorld, facts));
    }
    expect(ours('intro.hello.world', { displayMessage: true })).toEqual([{ data: 'hello-world!' }]);
  });

  it('sends a player off as json-rules-engine does, in every game and for every number of fouls', async () => {
    let sentOff = 0;
    for (let gameDuration = 38; gameDuration <= 50; gameDuration++) {
      for (let personalFoulCount = 0; personalFoulCount <= 8; personalFoulCount++) {
        const facts = { gameDuration, personalFoulCount };
        const said = ours('intro.basketball.foul', facts);
        expect(said).toEqual(await theirs(rules.fouledOut, facts));
        sentOff += said.length;
      }
    }
    expect(sentOff).toBe(4 + 3);
  });

  it('knows what it is not told: five fouls send nobody off before the game’s length is known', () => {
    const missing = (facts: object) => {
      const record = decideUnknown(policy, { decision: 'intro.basketball.foul', facts });
      return record.ok ? record.value.missing : [];
    };
    expect(missing({ personalFoulCount: 5 })).toEqual(['gameDuration']);
    expect(missing({ personalFoulCount: 4 })).toEqual([]);
  });
});
