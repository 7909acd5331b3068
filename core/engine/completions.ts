import type { Json } from '../base/json.js';
import { fail, ok, type Result } from '../base/result.js';
import type { Value } from '../decide/evaluate.js';
import type { Plan } from '../rule/plan.js';
import { completionValues } from './completion-values.js';
import { relatedNames } from './related-names.js';

/** The most completions that are tried one by one. */
const MOST_COMPLETIONS = 4096;

/** The completions of unknown facts. */
export interface Completions {
  /** The facts that vary: not known, and read by the rules. */
  readonly open: readonly string[];
  /** All inputs with the open facts filled in; one, the inputs themselves, where none is open. */
  readonly all: readonly ReadonlyMap<string, Value>[];
}

/**
 * Every completion of some inputs, over the values near everything that each open fact meets.
 * @param inputs facts and switches by name; undefined where a fact is not known
 * @returns problem `reference/too-many-completions` beyond `MOST_COMPLETIONS`
 */
export function completionsOf(plan: Plan, inputs: ReadonlyMap<string, Value>): Result<Completions> {
  if ([...inputs.values()].every((value) => value !== undefined)) {
    return ok({ open: [], all: [inputs] });
  }
  const known = (name: string): Value => {
    const given = inputs.get(name);
    return given === undefined ? plan.parameters.get(name) : given;
  };
  const values = new Map(
    relatedNames(plan, known).flatMap((related) => {
      const open = [...related.names]
        .flatMap((name) => plan.ruleSet.facts.get(name) ?? [])
        .filter(({ name }) => known(name) === undefined);
      return open.map((fact) => [fact.name, completionValues(fact, related, open)] as const);
    }),
  );
  const count = [...values.values()].reduce((product, { length }) => product * length, 1);
  if (count > MOST_COMPLETIONS) return fail([tooMany(count, [...values.keys()])]);
  let all: ReadonlyMap<string, Value>[] = [inputs];
  for (const [name, choices] of values) {
    all = all.flatMap((facts) => choices.map((value: Json) => new Map(facts).set(name, value)));
  }
  const open = [...values].filter(([, choices]) => choices.length > 1).map(([name]) => name);
  return ok({ open, all });
}

function tooMany(count: number, open: readonly string[]) {
  const names = open.map((name) => `\`${name}\``).join(', ');
  return {
    code: 'reference/too-many-completions',
    message: `the facts that are not known leave ${count} cases; the reference tries at most ${MOST_COMPLETIONS}`,
    hint: `give more of ${names}`,
    at: '/facts',
  };
}
