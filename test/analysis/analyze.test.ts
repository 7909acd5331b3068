import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyze } from '../../core/analysis/analyze.js';
import type { AnalysisFinding, FindingKind } from '../../core/analysis/findings.js';
import { type GeneratedPolicy, policies } from '../../testing/index.js';
import { ruleSetOf } from '../decide/exact-cases.js';
import { PATIENCE, runs } from '../decide/runs.js';
import { type Enumerated, enumerated } from './enumerated-rule-set.js';

const SIZE = { facts: 3, tables: 3, rules: 4, derivations: 3 };
const MOST_CASES = 500;
const POLICIES = 160;

const CONSTANT: ReadonlySet<FindingKind> = new Set(['always-true', 'contradictory']);
const DEAD: ReadonlySet<FindingKind> = new Set(['never-holds', 'shadowed', 'redundant']);

const byKind = (found: readonly AnalysisFinding[], kind: FindingKind) =>
  found.filter((one) => one.kind === kind);

/** What is claimed of all cases, with what enumeration says of it. */
interface Claim {
  readonly kind: FindingKind;
  readonly about: string;
  readonly found: boolean;
  readonly holds: boolean;
}

/** Claims about rules and parts of conditions: something is so in every case of every epoch. */
function* universalClaims(
  found: readonly AnalysisFinding[],
  { rules, parts, unused }: Enumerated,
): Generator<Claim> {
  const isFound = (kind: FindingKind, id: string) =>
    byKind(found, kind).some(({ rules: [one] }) => one === id);
  const dead = new Set(found.filter(({ kind }) => DEAD.has(kind)).flatMap((one) => one.rules));
  for (const [id, { holds, wins, matters }] of rules) {
    const about = id;
    yield { kind: 'never-holds', about, found: isFound('never-holds', id), holds: !holds };
    const never = isFound('never-holds', id);
    if (never) continue;
    yield { kind: 'shadowed', about, found: isFound('shadowed', id), holds: !wins };
    if (isFound('shadowed', id)) continue;
    yield { kind: 'redundant', about, found: isFound('redundant', id), holds: !matters };
  }
  const constant = new Set(found.filter(({ kind }) => CONSTANT.has(kind)).map(({ at = '' }) => at));
  for (const [key, part] of parts) {
    if ([...part.rules].every((id) => dead.has(id))) continue;
    const steps = key.split('/');
    const above = steps.slice(0, -1).map((_, i) => steps.slice(0, i + 1).join('/'));
    if (above.some((one) => constant.has(one))) continue;
    const at = (kind: FindingKind) => byKind(found, kind).some((one) => one.at === key);
    yield { kind: 'always-true', about: key, found: at('always-true'), holds: !part.seen.false };
    yield { kind: 'contradictory', about: key, found: at('contradictory'), holds: !part.seen.true };
    if (!part.isComparison || constant.has(key)) continue;
    const holds = !part.matters.true || !part.matters.false;
    const kind = 'comparison-without-effect';
    yield { kind, about: key, found: at(kind), holds };
  }
  for (const [name, { kind, isUnused }] of unused) {
    const named = byKind(found, kind).some((one) => one.name === name);
    yield { kind, about: name, found: named, holds: isUnused };
  }
}

/** Claims that there is a case: what enumeration has found, as keys. */
const EXISTING = ['gap', 'overlap', 'no-answer'] as const;
const keyOf = ({ kind, rules, name }: AnalysisFinding) =>
  [kind, ...(kind === 'overlap' ? rules : [name ?? ''])].join(' ').trim();

type Counts = Record<string, number>;

function add(count: Counts, key: string): void {
  count[key] = (count[key] ?? 0) + 1;
}

function checkPolicy({ policy, decision }: GeneratedPolicy, count: Counts): void {
  const all = enumerated(ruleSetOf(policy, decision), MOST_CASES);
  const analysis = analyze(policy, { decisions: [decision] });
  if (!analysis.ok) throw new Error(JSON.stringify(analysis.problems));
  expect(analysis.value.notAnalyzed).toEqual([]);
  if (all === undefined) return;
  const { findings } = analysis.value;
  add(count, 'policies');
  for (const claim of universalClaims(findings, all)) {
    add(count, 'claims');
    // What is found has no counterexample; a counterexample may lie beyond what is enumerated.
    if (claim.found) expect(claim.holds, `${claim.kind} ${claim.about}`).toBe(true);
    if (claim.found || claim.holds) add(count, claim.found ? claim.kind : 'beyond');
  }
  const keys = findings.map(keyOf);
  for (const key of all.existing) expect(keys, key).toContain(key);
  for (const one of findings) checkWitness(one, all, count);
}

function checkWitness(one: AnalysisFinding, all: Enumerated, count: Counts): void {
  if (EXISTING.some((kind) => kind === one.kind)) {
    add(count, one.kind);
    expect(one.witness, keyOf(one)).toBeDefined();
  }
  if (one.witness === undefined) return;
  add(count, 'witnesses');
  const where = `${keyOf(one)} ${JSON.stringify(one.witness)}`;
  expect(all.shows(one, one.witness), where).toBe(true);
}

describe('The findings of an analysis', () => {
  it(
    'are what enumerating all cases of all epochs and switches finds',
    () => {
      const count: Counts = {};
      const law = fc.property(policies(SIZE), (made) => checkPolicy(made, count));
      fc.assert(law, { numRuns: runs(POLICIES) });
      if (process.env.PROVISIM_COUNTS) process.stdout.write(`${JSON.stringify(count)}\n`);
      const kinds = [...CONSTANT, ...DEAD, ...EXISTING, 'comparison-without-effect', 'unused-fact'];
      for (const kind of kinds) expect(count[kind] ?? 0, kind).toBeGreaterThan(0);
      expect(count.policies).toBeGreaterThan(runs(POLICIES) / 4);
      expect(count.beyond ?? 0).toBeLessThan((count.claims ?? 0) / 50);
    },
    PATIENCE * 2,
  );
});
