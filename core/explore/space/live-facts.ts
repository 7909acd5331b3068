import type { CaseFacts } from '../../process/run.js';
import type { Expansions } from '../search/expansions.js';
import type { Edge } from '../search/explored.js';
import type { StepResult } from '../statechart/compiled-state.js';
import type { FactSet } from './fact-interner.js';
import type { GlobalState, InternedConfiguration, StateSpace } from './state-space.js';

/** The live facts before and after steps: what is known and may still be read. */
export class LiveFacts {
  readonly #space: StateSpace;
  readonly #expansions: readonly Expansions[];
  readonly #live = new Map<string | number, ReadonlySet<string>>();
  readonly #changing = new Map<InternedConfiguration, readonly string[]>();

  /** @param expansions the successors of each run */
  constructor(space: StateSpace, expansions: readonly Expansions[]) {
    this.#space = space;
    this.#expansions = expansions;
  }

  /**
   * The known facts when an event occurs: all, and where the environment may have changed some that
   * the event reads, also without these.
   */
  before({ configurations: places, facts }: GlobalState, run: number): readonly FactSet[] {
    const all = this.#space.members[run]?.definition.exploration.changing ?? [];
    const configuration = places[run];
    if (all.length === 0 || facts.isEmpty || configuration === undefined) return [facts];
    let changing = this.#changing.get(configuration);
    if (changing === undefined) {
      const looked = this.#expansions[run]?.readIn(configuration);
      changing = all
        .filter((name) => looked?.has(name) === true)
        .map((name) => this.#space.nameOf(run, name));
      this.#changing.set(configuration, changing);
    }
    const fewer = facts.without(changing);
    return fewer === facts ? [facts] : [facts, fewer];
  }

  /** The facts known after a step, restricted to live ones. */
  after(
    { state, run }: { readonly state: GlobalState; readonly run: number },
    before: FactSet,
    end: InternedConfiguration,
    { learned, emission }: StepResult,
  ): FactSet {
    if (before.isEmpty && isEmpty(learned) && isEmpty(emission.changed)) return before;
    const live = this.#liveIn(state.configurations.map((p, i) => (i === run ? end : p)));
    let after = before.only(live);
    for (const values of [learned, emission.changed]) {
      for (const own in values) {
        const name = this.#space.nameOf(run, own);
        if (live.has(name)) after = after.plus(name, values[own] ?? null);
      }
    }
    return after;
  }

  /** All facts known after a step, including those that are no longer live. */
  allAfter({ before, outcome, run }: Edge): CaseFacts {
    const own = Object.entries({ ...outcome.learned, ...outcome.emission.changed });
    const named = own.map(([name, value]) => [this.#space.nameOf(run, name), value]);
    return { ...before.values, ...Object.fromEntries(named) };
  }

  /** The facts that are live in some configurations. */
  #liveIn(places: GlobalState['configurations']): ReadonlySet<string> {
    let key: string | number = places[0]?.id ?? 0;
    for (const { id } of places.slice(1)) key = `${key} ${id}`;
    const known = this.#live.get(key);
    if (known !== undefined) return known;
    const names = places.flatMap(({ leaves }, run) =>
      leaves.flatMap((leaf) =>
        [...(this.#expansions[run]?.reads.later.get(leaf) ?? [])].map((n) =>
          this.#space.nameOf(run, n),
        ),
      ),
    );
    const live = new Set(names);
    this.#live.set(key, live);
    return live;
  }
}

function isEmpty(values: CaseFacts): boolean {
  for (const _ in values) return false;
  return true;
}
