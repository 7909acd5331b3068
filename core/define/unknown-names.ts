import type { Json } from '../base/json.js';
import type { Problem } from '../base/problem.js';
import { shown } from '../base/shown.js';
import { meant } from '../base/suggest.js';
import type { ProcessDefinition } from '../process/definition.js';
import { statesOf } from '../process/machine-uses.js';
import { listedOutputs } from '../rule/listed-outputs.js';
import type { Policy } from '../rule/policy.js';
import { conforms, describeType, isList } from '../rule/value-type.js';

/** All that the parts of a process may name. */
export interface Vocabulary {
  readonly definition: ProcessDefinition;
  readonly policy: Policy;
  /** Of all processes, by id. */
  readonly processes: ReadonlyMap<string, ProcessDefinition>;
  readonly facts: ReadonlySet<string>;
  /** Of all processes: what one changes another may read. */
  readonly factsOfAll: ReadonlySet<string>;
  /** In dot form. */
  readonly states: ReadonlySet<string>;
  readonly progress: ReadonlySet<string>;
  /** Fields of the payloads of all events. */
  readonly fields: ReadonlySet<string>;
}

/** The names that a process with a sound machine knows. */
export function vocabularyOf(
  definition: ProcessDefinition,
  policy: Policy,
  processes: ReadonlyMap<string, ProcessDefinition>,
): Vocabulary {
  const payloads = Object.values(definition.events).map(({ payload }) => payload);
  return {
    ...{ definition, policy, processes },
    facts: new Set(Object.keys(definition.facts)),
    factsOfAll: new Set([...processes.values()].flatMap(({ facts }) => Object.keys(facts))),
    states: new Set(statesOf(definition).map(({ path }) => path)),
    progress: new Set(Object.keys(definition.machine.config.context ?? {})),
    fields: new Set(payloads.flatMap((payload) => Object.keys(payload))),
  };
}

/** Something that a name should be, and where it is written. */
export interface ExpectedName {
  /** With its article: `a fact of the process`. */
  readonly what: string;
  readonly at: string;
  readonly code: string;
}

/** A problem where a name is none of those that are known. */
export function unknown(name: string, known: Iterable<string>, wanted: ExpectedName): Problem[] {
  const names = [...known];
  if (names.includes(name)) return [];
  const { what, at, code } = wanted;
  const hint = names.length === 0 ? 'there is none' : meant(name, names);
  return [{ code, message: `\`${name}\` is not ${what}`, hint, at }];
}

/** What is wrong with the name of an answer: a decision that the process asks, and one of its outputs. */
export function answerProblems(
  { definition, policy }: Vocabulary,
  [decision, output]: readonly [decision: string, output: string],
  at: string,
): Problem[] {
  const asked = Object.keys(definition.asks);
  const code = 'process/unknown-answer';
  if (!asked.includes(decision)) {
    return unknown(decision, asked, { what: 'a decision that the process asks', at, code });
  }
  const ruleSet = policy.ruleSets.get(decision);
  if (ruleSet === undefined) return []; // a problem of `asks`
  return unknown(output, listedOutputs(ruleSet).keys(), {
    what: `an output of \`${decision}\``,
    ...{ at, code },
  });
}

/** A problem where an answer is compared with a value that it never has. */
export function impossible(
  { policy }: Vocabulary,
  answer: readonly [decision: string, output: string],
  asked: { readonly is?: Json; readonly includes?: string; readonly at: string },
): Problem[] {
  const ruleSet = policy.ruleSets.get(answer[0]);
  const type = ruleSet && listedOutputs(ruleSet).get(answer[1]);
  if (type === undefined) return [];
  const { is, includes, at } = asked;
  const isMember = includes !== undefined;
  const fits = isMember
    ? isList(type) && conforms(type, [includes])
    : is === undefined || conforms(type, is);
  if (fits) return [];
  const said = shown(isMember ? includes : is);
  const message = `\`${answer[1]}\` of \`${answer[0]}\` never ${isMember ? 'has' : 'is'} ${said}`;
  return [
    { code: 'process/impossible-value', message, hint: `right would be ${describeType(type)}`, at },
  ];
}
