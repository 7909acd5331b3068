import { initialTransition } from 'xstate';
import { isRecord, type Json } from '../base/json.js';
import type { Problem } from '../base/problem.js';
import { fail, ok, type Result } from '../base/result.js';
import { meant } from '../base/suggest.js';
import { switchKeys } from '../decide/request.js';
import { resolveAsOf } from '../rule/period.js';
import type { Policy } from '../rule/policy.js';
import type { ProcessDefinition } from './definition.js';
import { nullMeansIn, readCaseFacts } from './read-event.js';
import type { Case, Run } from './run.js';

/** What a run begins with. */
export interface StartRequest {
  readonly facts?: unknown;
  readonly asOf?: string | null | undefined;
  readonly switches?: unknown;
}

/** A case about which nothing is known yet. */
export const EMPTY_CASE: Case = { facts: {}, runs: [] };

/**
 * Begins a run of a process in a case.
 * @param story the case so far
 * @param request facts to know beside those of the case, the time, and switches
 * @returns the case with the run as its last; or problems `facts/…`, `as-of/…`, `switches/…`
 */
export function startRun(
  policy: Policy,
  story: Case,
  definition: ProcessDefinition,
  request: StartRequest,
): Result<Case> {
  const nullMeans = nullMeansIn(policy, definition.edition);
  const facts = readCaseFacts(definition, nullMeans, request.facts ?? {});
  const guide = policy.guides.get(definition.edition);
  if (guide === undefined) throw new Error(`no guide of ${definition.edition} is loaded`);
  const time = resolveAsOf(guide, request.asOf ?? null);
  const switches = readProcessSwitches(policy, definition, request.switches ?? {});
  if (!facts.ok || !time.ok || !switches.ok) {
    return fail([facts, time, switches].flatMap((r) => (r.ok ? [] : r.problems)));
  }
  const [snapshot] = initialTransition(definition.machine);
  const run: Run = {
    process: definition.id,
    asOf: request.asOf ?? null,
    switches: switches.value,
    state: snapshot.value,
    context: snapshot.context,
    log: [],
  };
  return ok({ facts: { ...story.facts, ...facts.value.known }, runs: [...story.runs, run] });
}

/** Switches of the process and of the decisions of the policy. */
function readProcessSwitches(
  policy: Policy,
  { switches }: ProcessDefinition,
  given: unknown,
): Result<Readonly<Record<string, Json>>> {
  if (!isRecord(given)) {
    return fail([
      { code: 'switches/shape', message: 'the switches are not an object', at: '/switches' },
    ]);
  }
  const keys = switchKeys(policy);
  const valuesOf = (key: string): readonly Json[] | undefined =>
    switches[key]?.values ??
    [...policy.ruleSets.values()].flatMap((r) => r.switches.get(key) ?? [])[0]?.values;
  const problems = Object.entries(given).flatMap(([key, value]): Problem[] => {
    const values = valuesOf(key);
    const at = `/switches/${key}`;
    if (values === undefined) {
      const hint = meant(key, new Set([...Object.keys(switches), ...keys]));
      return [{ code: 'switches/unknown', message: `\`${key}\` is not a switch`, hint, at }];
    }
    if (values.some((v) => v === value)) return [];
    const hint = `right would be ${values.map((v) => `\`${JSON.stringify(v)}\``).join(', ')}`;
    const message = `\`${key}\` cannot be ${JSON.stringify(value)}`;
    return [{ code: 'switches/wrong-value', message, hint, at }];
  });
  // Every value is one of its switch's values, so all are JSON.
  return problems.length > 0 ? fail(problems) : ok(given as Record<string, Json>);
}
