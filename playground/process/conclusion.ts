import type { Case, CaseFacts, Step } from '../../core/index.js';
import { type NarratedEmission, ruleCitesAt } from '../../core/studio.js';
import { policy } from '../shipped-system.js';
import type { Played, Replay } from './replay-game.js';
import { type Telling, toldMove } from './told-step.js';

/** What an effect is about. */
export type EffectKind = 'rights' | 'account' | 'notified' | 'other';

const NOTIFIED = /(E-?MAIL_SENT|TEXT_SENT|LINK_SENT|NOTIFY|INVITE_EMAIL$|ASK_|BANNER|ERROR_SHOWN)/;
const RIGHTS = /(ADMIN|RIGHTS|GRANT|ACCESS|MANAGED_BY|ROLE)/;
const ACCOUNT =
  /(ACCOUNT|ORG|USER|PERSON|SUBSCRIBER|SUBSCRIPTION|PACKAGE|CUSTOMER|PROVISION|ATTACH|DELETED|REMOVED|CONSUMPTION|BILLING|REPORT)/;

/** What an effect is about, by its name: whom it tells something, rights, accounts, or anything else. */
export function kindOfEffect(id: string): EffectKind {
  if (NOTIFIED.test(id)) return 'notified';
  if (RIGHTS.test(id)) return 'rights';
  return ACCOUNT.test(id) ? 'account' : 'other';
}

/** The result of a run. */
export interface Conclusion {
  /** By kind, every effect once, in the order of the run. */
  readonly effects: Readonly<Record<EffectKind, readonly NarratedEmission[]>>;
  /** Facts that the events changed, with their last values. */
  readonly changed: CaseFacts;
  /** Seconds of the clock. */
  readonly clock: number;
  readonly steps: number;
  /** Rules of the guide with their lines, each once. */
  readonly rules: readonly { readonly id: string; readonly cites: readonly string[] }[];
}

/** The result of the moves up to a position. */
export function conclusionOf(
  { played }: Replay,
  at: number,
  { edition, telling }: { readonly edition: string; readonly telling: Telling },
): Conclusion {
  const moves = played.slice(0, at);
  const steps = moves.flatMap(stepsOf);
  const told = moves.flatMap((move) => toldMove(move, telling)).flatMap(({ effects }) => effects);
  const once = new Map(
    told.map((effect) => [`${effect.id} ${JSON.stringify(effect.args)}`, effect]),
  );
  const of = (kind: EffectKind) => [...once.values()].filter(({ id }) => kindOfEffect(id) === kind);
  const guide = policy.guides.get(edition);
  const rules = [...new Set(steps.flatMap((step) => step.rules))];
  return {
    effects: {
      ...{ rights: of('rights'), account: of('account') },
      ...{ notified: of('notified'), other: of('other') },
    },
    changed: Object.assign({}, ...steps.map(({ changed }) => changed)),
    clock: clockOf(moves.at(-1)?.caseState),
    steps: moves.filter(isDone).length,
    rules: rules.map((id) => ({ id, cites: ruleCitesAt(guide, id, telling.asOf) })),
  };
}

function stepsOf({ fired, step }: Played): readonly Step[] {
  return [...fired.map((one) => one.step), ...(step === undefined ? [] : [step])];
}

function clockOf(state: Case | undefined): number {
  return state?.clock ?? 0;
}

/** Whether a move has moved the case on. */
function isDone({ problems, step }: Played): boolean {
  return problems.length === 0 && step?.refused === undefined && step?.wanted === undefined;
}
