import type { GraphTransition } from '../process/graph.js';
import type { LoadedPolicy } from '../process/loaded-policy.js';
import type { RuleSet } from '../rule/policy.js';
import type { RuleFile, RuleSetFile } from '../rule/rule-set.js';
import { graphOf } from '../simulate/coverage-marks.js';

/** A rule of a rule set that implements a rule of the guide. */
export interface DecidedPlace {
  readonly ruleSet: RuleSet;
  readonly table: string;
  readonly rule: RuleFile;
}

/** A default of a rule set that implements a rule of the guide. */
export interface DefaultPlace {
  readonly ruleSet: RuleSet;
  readonly fact: string;
  readonly default: NonNullable<RuleSetFile['defaults']>[string];
}

/** A transition of a process that cites a rule of the guide. */
export interface PlayedPlace {
  readonly process: string;
  readonly transition: GraphTransition;
}

/** Everywhere that a rule of the guide is implemented. */
export interface Places {
  readonly decided: readonly DecidedPlace[];
  readonly defaults: readonly DefaultPlace[];
  readonly played: readonly PlayedPlace[];
}

const known = new WeakMap<LoadedPolicy, ReadonlyMap<string, Places>>();
const NOWHERE: Places = { decided: [], defaults: [], played: [] };

/** Everywhere that a rule of the guide is implemented; nowhere for an informational one. */
export function placesOf(policy: LoadedPolicy, id: string): Places {
  const places = known.get(policy) ?? allPlaces(policy);
  known.set(policy, places);
  return places.get(id) ?? NOWHERE;
}

function allPlaces({ ruleSets, processes }: LoadedPolicy): ReadonlyMap<string, Places> {
  const decided = byId([...ruleSets.values()].flatMap(decidedIn));
  const defaults = byId([...ruleSets.values()].flatMap(defaultsIn));
  const played = byId(
    [...processes.values()].flatMap((definition) =>
      graphOf(definition).transitions.map((transition) => ({
        ids: citedBy(transition),
        place: { process: definition.id, transition },
      })),
    ),
  );
  const ids = new Set([...decided.keys(), ...defaults.keys(), ...played.keys()]);
  return new Map(
    [...ids].map((id) => [
      id,
      {
        decided: decided.get(id) ?? [],
        defaults: defaults.get(id) ?? [],
        played: played.get(id) ?? [],
      },
    ]),
  );
}

/** A place, and the rules of the guide that are implemented there. */
interface Placed<P> {
  readonly ids: readonly string[];
  readonly place: P;
}

function byId<P>(all: readonly Placed<P>[]): ReadonlyMap<string, readonly P[]> {
  const found = new Map<string, P[]>();
  for (const { ids, place } of all)
    for (const id of ids) found.set(id, [...(found.get(id) ?? []), place]);
  return found;
}

function decidedIn(ruleSet: RuleSet): readonly Placed<DecidedPlace>[] {
  return ruleSet.file.tables.flatMap(({ name: table, rules }) =>
    rules.map((rule) => ({ ids: rule.implements, place: { ruleSet, table, rule } })),
  );
}

function defaultsIn(ruleSet: RuleSet): readonly Placed<DefaultPlace>[] {
  return Object.entries(ruleSet.file.defaults ?? {}).map(([fact, value]) => ({
    ids: value.implements,
    place: { ruleSet, fact, default: value },
  }));
}

function citedBy({ rules, also }: GraphTransition): readonly string[] {
  return [...new Set([...rules, ...also.flatMap((addition) => addition.rules)])];
}
