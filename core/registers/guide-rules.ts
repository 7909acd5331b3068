import type { Json } from '../base/json.js';
import { type Guide, REGISTERS, type RegisterName } from '../rule/guide.js';
import { inForce } from '../rule/period.js';
import type { Period } from '../rule/rule-set.js';
import { type PlacedRules, placedRules } from '../simulate/placed-rules.js';
import { type Places, placesOf } from './places.js';
import { eventTitle, guideSentence, titleAt } from './sentences.js';
import type { GuideAt, RegisterView } from './view.js';

/** A rule of a guide: what it says, since when, and where it is implemented. */
export interface GuideRule {
  readonly id: string;
  readonly edition: string;
  /** As in the guide's file: `DEC`, `LIM`, … */
  readonly kind: string;
  readonly sentence: string;
  /** Lines of the guide: `000:178-180`. */
  readonly cites: readonly string[];
  /** Empty: in every epoch. */
  readonly inForce: readonly Period[];
  /** Null where it is implemented nowhere. */
  readonly place: PlacedRules['placed'][string] | null;
  readonly decided: readonly {
    readonly decision: string;
    readonly table: string;
    readonly rule: string;
    readonly title: string;
    readonly cites: readonly string[];
    readonly inForce?: Period | undefined;
  }[];
  readonly defaults: readonly {
    readonly decision: string;
    readonly fact: string;
    readonly value: Json;
    readonly cites: readonly string[];
  }[];
  readonly played: readonly {
    readonly process: string;
    /** As in the log: state, event, index. */
    readonly transition: string;
    readonly title: string;
  }[];
}

/**
 * The rules of the guides of a view, in their order; those in force, where a time is asked for.
 * @param wanted those to read; left out: all
 */
export function guideRules(
  view: RegisterView,
  wanted: (id: string, guide: Guide) => boolean = () => true,
): readonly GuideRule[] {
  const { placed } = placedRules(view.policy);
  return [...view.guides].flatMap(([edition, at]) =>
    Object.entries(at.guide.rules).flatMap(([id, { kind, cites }]): readonly GuideRule[] => {
      if (!wanted(id, at.guide)) return [];
      const places = placesOf(view.policy, id);
      const periods = periodsOf(at.guide, id, places);
      if (!isListed(at, periods)) return [];
      const place = placed[id] ?? null;
      const sentence = guideSentence(view, edition, id);
      const head = { id, edition, kind, sentence, cites: cites.split(', ') };
      return [{ ...head, inForce: periods, place, ...placesIn(view, places) }];
    }),
  );
}

/** Whether what has these periods is listed: in force at the time that was asked for, if any. */
export function isListed({ guide, epoch, isAsked }: GuideAt, periods: readonly Period[]): boolean {
  return (
    !isAsked || periods.length === 0 || periods.some((period) => inForce(guide, period, epoch))
  );
}

/** The registers that list a rule: that of its kind, and those that the guide's file names. */
export function registersOf({ rules }: Guide, id: string): readonly RegisterName[] {
  const { kind = '', registers = [] } = rules[id] ?? {};
  const byKind = REGISTERS.filter((register) => KINDS[register] === kind);
  return [...byKind, ...registers];
}

const KINDS: Readonly<Record<RegisterName, string>> = {
  limits: 'LIM',
  defaults: 'DEF',
  losses: 'IRR',
  notifications: 'NTF',
  'not-supported': 'NSP',
  roles: 'ROL',
};

function placesIn(view: RegisterView, { decided, defaults, played }: Places) {
  return {
    decided: decided.map(({ ruleSet, table, rule }) => ({
      decision: ruleSet.id,
      table,
      rule: rule.id,
      title: titleAt(view, ruleSet, rule),
      cites: rule.cites,
      ...(rule.inForce === undefined ? {} : { inForce: rule.inForce }),
    })),
    defaults: defaults.map(({ ruleSet, fact, default: { value, cites } }) => ({
      decision: ruleSet.id,
      fact,
      value,
      cites,
    })),
    played: played.map((place) => ({
      process: place.process,
      transition: place.transition.id,
      title: eventTitle(view, place),
    })),
  };
}

/** When a rule is in force: as the guide's file says, else whenever a rule that implements it is. */
function periodsOf(guide: Guide, id: string, { decided }: Places): readonly Period[] {
  const own = guide.rules[id]?.inForce;
  if (own !== undefined) return [own];
  return joined(
    guide,
    decided.map(({ rule }) => rule.inForce),
  );
}

/** Periods as the fewest that cover the same epochs; none where they cover all. */
export function joined(guide: Guide, periods: readonly (Period | undefined)[]): readonly Period[] {
  if (periods.length === 0 || periods.includes(undefined)) return [];
  const covered = guide.epochs.map(({ id }) => periods.some((one) => inForce(guide, one, id)));
  if (!covered.includes(false)) return [];
  return covered.flatMap((is, start): readonly Period[] => {
    if (!is || covered[start - 1] === true) return [];
    const end = covered.indexOf(false, start);
    const from = start === 0 ? undefined : guide.epochs[start]?.id;
    const until = end < 0 ? undefined : guide.epochs[end]?.id;
    return [{ ...(from && { from }), ...(until && { until }) }];
  });
}
