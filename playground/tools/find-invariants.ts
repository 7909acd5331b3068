import type { Invariant } from '../../core/define.js';
import type { Json, Policy, Result } from '../../core/index.js';
import {
  type Check,
  cases,
  check,
  type ExploreRequest,
  type Finding,
  membersOf,
  ok,
  prove,
  invariants as shippedInvariants,
} from '../../core/studio.js';
import statements from '../../examples/statements/webex.json' with { type: 'json' };
import { own } from '../shipped-system.js';
import type { Game } from '../state/page-state.js';
import { gameOfTrace } from './trace-game.js';

/** Asks which invariants edited rules break. A JSON value: it is sent to a worker. */
export interface InvariantsRequest {
  readonly for: 'invariants';
  /** The decisions that are edited. */
  readonly decisions: readonly string[];
  readonly asOf: string | null;
}

/** An invariant that edited rules break. */
export interface BrokenInvariant {
  readonly id: string;
  readonly text: string;
  /** The process, or several with a `+` between, or the decision that it is about. */
  readonly about: string;
  /** The shortest trace to where it is broken, for the process view. */
  readonly game: Game | undefined;
  /** Of a decision: a case that contradicts it. */
  readonly question:
    | { readonly decision: string; readonly facts: Readonly<Record<string, Json>> }
    | undefined;
}

/** The invariants that edited rules break. */
export interface BrokenInvariants {
  readonly broken: readonly BrokenInvariant[];
  readonly holding: number;
  /** Those that could not be settled. */
  readonly open: number;
}

/** The most states that are explored of a process, as by `provisim check`. */
const MOST_STATES = 100_000;

interface Both {
  readonly guide: Policy;
  readonly edited: Policy;
}

/** Checks the invariants of edited decisions, and of the processes that ask them. */
export function findInvariants(both: Both, request: InvariantsRequest): Result<BrokenInvariants> {
  const found = [...ofDecisions(both, request), ...ofProcesses(both, request)];
  return ok({
    broken: found.flatMap((one) => (one.is === 'broken' ? [one.invariant] : [])),
    holding: found.filter(({ is }) => is === 'holds').length,
    open: found.filter(({ is }) => is === 'open').length,
  });
}

type Verdict =
  | { readonly is: 'holds' | 'open' }
  | { readonly is: 'broken'; readonly invariant: BrokenInvariant };

function ofDecisions({ guide, edited }: Both, { decisions }: InvariantsRequest): Verdict[] {
  if (own !== undefined) return [];
  const asked = statements.statements.filter(({ decision }) => decisions.includes(decision));
  if (asked.length === 0) return [];
  const document = { version: 1, statements: asked };
  const after = prove(edited, document);
  if (!after.ok) return [];
  const before = prove(guide, document);
  const known = new Set(
    (before.ok ? before.value : []).flatMap(({ id, verdict }) => (verdict === 'fails' ? [id] : [])),
  );
  return after.value.map(({ id, title, decision, verdict, counterexample }): Verdict => {
    if (verdict === 'open') return { is: 'open' };
    if (verdict === 'holds' || known.has(id)) return { is: 'holds' };
    const facts = counterexample?.facts;
    const question = facts && { decision, facts };
    return {
      is: 'broken',
      invariant: { id, text: title, about: decision, game: undefined, question },
    };
  });
}

function ofProcesses({ guide, edited }: Both, request: InvariantsRequest): Verdict[] {
  return jobs(guide, request).flatMap((job) => {
    const found = job(edited);
    const isBroken = found.invariants.some(({ verdict }) => verdict === 'BROKEN');
    // What the guide's own rules break is nothing that an edit does.
    const before = isBroken ? job(guide).invariants : [];
    const known = new Set(before.flatMap(({ id, verdict }) => (verdict === 'BROKEN' ? [id] : [])));
    return found.invariants.map((one) => verdictOn(one, found.process, known.has(one.id)));
  });
}

function verdictOn(
  { id, text, verdict, counterexample }: Finding,
  about: string,
  isKnown: boolean,
): Verdict {
  if (verdict === 'OPEN') return { is: 'open' };
  if (verdict === 'HOLDS' || isKnown) return { is: 'holds' };
  const game = counterexample && gameOfTrace(counterexample);
  return { is: 'broken', invariant: { id, text, about, game, question: undefined } };
}

type Job = (policy: Policy) => Check;

/** Each process that asks an edited decision, and the shared cases that such a process takes part in. */
function jobs({ processes }: Policy, { decisions, asOf }: InvariantsRequest): readonly Job[] {
  const all: readonly Invariant[] = own?.invariants ?? shippedInvariants;
  const asking = [...processes.values()].filter(({ asks }) =>
    decisions.some((one) => Object.hasOwn(asks, one)),
  );
  const usual = { asOf, switches: {}, most: MOST_STATES };
  const watching = (runs: readonly string[]) =>
    all.filter(({ processes: of }) => of.join(' ') === runs.join(' '));
  const jobOf = (request: ExploreRequest, runs: readonly string[]): Job => {
    return (policy) => check(policy, request, watching(runs));
  };
  const alone = asking.map((definition) =>
    jobOf({ members: [{ definition, own: [] }], ...usual }, [definition.id]),
  );
  const ids = new Set(asking.map(({ id }) => id));
  const shared = (own === undefined ? cases : [])
    .filter(({ members }) => members.some(({ process }) => ids.has(process)))
    .map((one) => {
      const members = membersOf(one, processes);
      const runs = one.members.map(({ process }) => process);
      return jobOf({ members, ...usual, ...(one.facts && { facts: one.facts }) }, runs);
    });
  return [...alone, ...shared];
}
