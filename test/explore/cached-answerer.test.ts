import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Json } from '../../core/base/json.js';
import { decideUnknown } from '../../core/decide/decide.js';
import { CachedAnswerer } from '../../core/explore/search/cached-answerer.js';
import type { Query } from '../../core/process/query.js';
import type { Policy } from '../../core/rule/policy.js';
import { type FactsRecord, facts, policies, times } from '../../testing/index.js';
import { runs } from '../decide/runs.js';
import { shippedPolicy } from '../shipped.js';

type Facts = Readonly<Record<string, Json>>;

const shipped = shippedPolicy();

describe.each([...shipped.ruleSets.keys()])('replies of %s', (decision) => {
  const cases = fc.array(fc.tuple(facts(shipped, decision), fc.infiniteStream(fc.boolean())), {
    minLength: 1,
    maxLength: 4,
  });

  it('are what is decided, as more and more becomes known', () => {
    fc.assert(
      fc.property(cases, times(shipped, decision), (all, asOf) => {
        for (const [given, hidden] of all) agree(shipped, { decision, asOf }, given, hidden);
      }),
      { numRuns: runs(10) },
    );
  });
});

describe('replies of made-up policies', () => {
  it('are what is decided, as more and more becomes known', () => {
    const drawn = policies({ facts: 4, tables: 3, rules: 3, derivations: 4 }).chain((made) =>
      fc.tuple(
        fc.constant(made),
        facts(made.policy, made.decision, { impossible: true }),
        fc.infiniteStream(fc.boolean()),
        times(made.policy, made.decision),
      ),
    );
    fc.assert(
      fc.property(drawn, ([{ policy, decision }, given, hidden, asOf]) =>
        agree(policy, { decision, asOf }, given, hidden),
      ),
      { numRuns: runs(200) },
    );
  });
});

/** Asks with more and more facts: missing ones are added until every output is certain. */
function agree(policy: Policy, about: About, given: FactsRecord, hidden: Iterator<boolean>): void {
  const names = [...(policy.ruleSets.get(about.decision)?.facts.keys() ?? [])];
  const open = new Set(names.filter(() => hidden.next().value === true));
  let before: CachedAnswerer | undefined;
  for (let wanted: string | undefined = ''; wanted !== undefined; ) {
    const told = Object.entries(given).filter(([name]) => !open.has(name));
    const unknown = [...open].map((name) => [name, { unknown: true }]);
    const known: Facts = Object.fromEntries([...told, ...unknown]);
    const replies = new CachedAnswerer(policy, before?.ends);
    const missing = asked(policy, about, [replies, new CachedAnswerer(policy)], { given, known });
    expect([...open]).toEqual(expect.arrayContaining(missing));
    [wanted] = missing;
    open.delete(wanted ?? '');
    before = replies;
  }
}

/** Asks for every output; returns the missing facts. */
function asked(
  policy: Policy,
  about: About,
  [replies, fresh]: readonly [CachedAnswerer, CachedAnswerer],
  { given, known }: { readonly given: FactsRecord; readonly known: Facts },
): string[] {
  const full = decideUnknown(policy, { ...about, facts: given });
  const outcome = full.ok ? full.value.outcome : undefined;
  const outputs = [...(policy.ruleSets.get(about.decision)?.outputs.keys() ?? [])];
  return outputs.flatMap((output) => {
    const one = said(replies, about, known, output);
    expect(one).toEqual(said(fresh, about, known, output));
    if (one === 'refused') expect(full.ok).toBe(false);
    if (one === 'refused') return [];
    const isTold = one.value !== undefined && outcome !== undefined && output in outcome;
    if (isTold) expect(one.value).toEqual(outcome[output]);
    return one.missing;
  });
}

type About = Pick<Query, 'decision' | 'asOf'>;

function said(replies: CachedAnswerer, about: About, known: Facts, output: string) {
  const question = { ...about, facts: known, switches: {}, fact: (name: string) => known[name] };
  const answer = replies.ask(question);
  const value = answer?.value(output);
  const missing = value === undefined ? (answer?.missing(output) ?? []) : [];
  return replies.refused ? 'refused' : { value, missing };
}
