import type { Json } from '../../../core/base/json.js';
import type { DecisionRecord } from '../../../core/decide/record.js';
import type { ProcessDefinition } from '../../../core/process/definition.js';
import { processGraph } from '../../../core/process/graph.js';
import type { Step } from '../../../core/process/run.js';
import { stateName } from '../../../core/process/state-path.js';

/** An answer of a decision that the step which asked does not carry out. */
export interface Unkept {
  readonly process: string;
  readonly from: string;
  readonly event: string;
  readonly decision: string;
  /** The token of the answer. */
  readonly says: string;
  readonly step: Step;
}

/** Outputs whose members happen in the step that asks. */
const ANNOUNCING = new Set(['effects', 'warnings']);
/** An answer that refuses something. */
const REFUSES = /^(REJECTED|BLOCKED|DENIED|REFUSED)_/;
/** An answer that is a reason for changing nothing. */
const HOLDS_BACK =
  /^(REJECTED|BLOCKED|DENIED|REFUSED|NOT|SETUP_INVALID)_|_(FIRST|REQUIRED|UNCONFIRMED)$|^(REJECTED|REFUSED|UNKNOWN)$/;

/**
 * What the decisions asked in a step announce and the step does not do:
 * - a member of their effects and warnings that it does not emit
 * - an answer that is the name of an effect of the process, which it does not emit
 * - a refusal that it neither emits nor gives as the reason why nothing changes
 * - an answer that refuses nothing, where the step refuses the event and no decision is the reason
 */
export function unkeptIn(definition: ProcessDefinition, step: Step): readonly Unkept[] {
  const { refused, wanted, from, event, decisions } = step;
  if (wanted !== undefined) return [];
  const emitted = new Set([...step.effects, ...step.warnings].map(({ id }) => id));
  const able = effectsOf(definition);
  const isReason = (token: string) =>
    refused?.found.some((found) => found.includes(token)) === true;
  const holdsBack = decisions.some((record) =>
    tokensOf(record).some(({ token }) => HOLDS_BACK.test(token)),
  );
  return decisions.flatMap((record) =>
    tokensOf(record)
      .filter(({ output, token }) => {
        if (emitted.has(token)) return false;
        if (ANNOUNCING.has(output)) return true;
        if (REFUSES.test(token)) return !isReason(token);
        return able.has(token) || (refused?.code === 'GUARDS' && !holdsBack);
      })
      .map(({ token }) => ({
        ...{ process: definition.id, from: stateName(from), event },
        ...{ decision: record.decision, says: token, step },
      })),
  );
}

interface Token {
  readonly output: string;
  readonly token: string;
}

function tokensOf({ outcome }: DecisionRecord): readonly Token[] {
  const listed = (value: Json | undefined): readonly Json[] =>
    Array.isArray(value) ? value : value === undefined ? [] : [value];
  return Object.entries(outcome).flatMap(([output, value]) =>
    listed(value).flatMap((token) => (isToken(token) ? [{ output, token }] : [])),
  );
}

const isToken = (value: Json): value is string =>
  typeof value === 'string' && /^[A-Z][A-Z0-9_]+$/.test(value);

const known = new WeakMap<ProcessDefinition, ReadonlySet<string>>();

function effectsOf(definition: ProcessDefinition): ReadonlySet<string> {
  const found =
    known.get(definition) ??
    new Set(
      processGraph(definition).transitions.flatMap(({ effects, also }) => [
        ...effects,
        ...also.flatMap((one) => one.effects),
      ]),
    );
  known.set(definition, found);
  return found;
}
