import type { Invariant } from '../../core/define.js';
import type { Json, Policy, Result } from '../../core/index.js';
import {
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
import { type InvariantTopic, invariantTopics } from './invariant-topics.js';
import { gameOfTrace } from './trace-game.js';

/** Asks which invariants edited rules break. A JSON value: it is sent to a worker. */
export interface InvariantsRequest {
  readonly for: 'invariants';
  /** The decisions that are edited. */
  readonly decisions: readonly string[];
  readonly asOf: string | null;
  /** The id of the topic whose invariants are checked. */
  readonly topic: string;
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

/** Checks the invariants of one topic under edited rules. */
export function findInvariants(both: Both, request: InvariantsRequest): Result<BrokenInvariants> {
  const topics = invariantTopics(both.guide, request.decisions);
  const topic = topics.find(({ id }) => id === request.topic);
  const found =
    topic === undefined || topic.runs.length === 0
      ? ofDecisions(both, request)
      : ofProcesses(both, topic, request.asOf);
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

function ofProcesses(
  { guide, edited }: Both,
  { runs, shared }: InvariantTopic,
  asOf: string | null,
): Verdict[] {
  const all: readonly Invariant[] = own?.invariants ?? shippedInvariants;
  const watching = all.filter(({ processes: of }) => of.join(' ') === runs.join(' '));
  const members =
    shared === undefined
      ? runs.flatMap((id) => {
          const definition = guide.processes.get(id);
          return definition === undefined ? [] : [{ definition, own: [] }];
        })
      : membersOf(shared, guide.processes);
  const request = { members, asOf, switches: {}, most: MOST_STATES, facts: shared?.facts ?? {} };
  const found = check(edited, request, watching);
  // What the guide's own rules break is nothing that an edit does.
  const isBroken = found.invariants.some(({ verdict }) => verdict === 'BROKEN');
  const before = isBroken
    ? brokenByGuide(guide, [runs, shared?.title, asOf], request, watching)
    : NONE;
  return found.invariants.map((one) => verdictOn(one, found.process, before.has(one.id)));
}

const NONE: ReadonlySet<string> = new Set();
const known = new Map<string, ReadonlySet<string>>();

/** What the rules of the guide break is found out once. */
function brokenByGuide(
  guide: Policy,
  topic: readonly unknown[],
  request: ExploreRequest,
  watching: readonly Invariant[],
): ReadonlySet<string> {
  const key = JSON.stringify(topic);
  const before = known.get(key);
  if (before !== undefined) return before;
  const { invariants } = check(guide, request, watching);
  const broken = invariants.flatMap(({ id, verdict }) => (verdict === 'BROKEN' ? [id] : []));
  known.set(key, new Set(broken));
  return new Set(broken);
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
