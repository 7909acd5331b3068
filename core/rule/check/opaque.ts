import type { Problem } from '../../base/problem.js';
import { untilStable } from '../../base/until-stable.js';
import { conditionsOf, type Draft, namedIn } from '../draft.js';
import { functionsOf } from '../functions.js';
import { eachWritten } from '../read-condition.js';

/** A call of a function with its arguments. */
interface Call {
  readonly name: string;
  readonly functionName: string;
  readonly args: readonly string[];
  readonly whole: 'compared' | 'given' | undefined;
  readonly at: string;
}

/**
 * The arguments of opaque functions are facts that only opaque functions read, apart from
 * comparisons with null; the result of one whose results are only output is not compared.
 *
 * See docs/decisions/0007-opaque-quantities.md.
 */
export function opaqueCheck(draft: Draft): Problem[] {
  const calls = callsOf(draft);
  const isWhole = ({ whole }: Call) => whole !== undefined;
  const taken = new Map(
    calls.filter(isWhole).flatMap(({ args, functionName }) => args.map((a) => [a, functionName])),
  );
  const others = calls.filter((call) => !isWhole(call));
  const results = resultsOf(draft, calls);
  if (taken.size === 0 && results.size === 0) return [];
  return [
    ...calls.filter(isWhole).flatMap((call) => argumentsThatAreNoFacts(draft, call)),
    ...others.flatMap(({ args, at }) =>
      args.flatMap((arg) => (taken.has(arg) ? [readBeside(arg, taken.get(arg), at)] : [])),
    ),
    ...givenOn(draft).flatMap(({ from, at }) =>
      taken.has(from) ? [readBeside(from, taken.get(from), at)] : [],
    ),
    ...comparisons(draft).flatMap(({ fact, value, at }) => {
      if (taken.has(fact) && value !== null) return [readBeside(fact, taken.get(fact), at)];
      return results.has(fact) ? [compared(fact, at)] : [];
    }),
  ];
}

function callsOf({ file, pointers: places, edition }: Draft): Call[] {
  const functions = functionsOf(edition);
  return Object.entries(file.derive ?? {}).flatMap(([name, call]) =>
    Object.entries(call).map(([functionName, args]) => ({
      name,
      functionName,
      args,
      whole: functions.get(functionName)?.opaque,
      at: places.of(call, functionName),
    })),
  );
}

/** The names whose values flow to outputs only, directly or indirectly. */
function resultsOf(draft: Draft, calls: readonly Call[]): ReadonlySet<string> {
  const found = new Set<string>();
  untilStable(
    () => found.size,
    () => {
      for (const { name, whole, args } of calls) {
        const isGiven = whole === 'given' || args.some((arg) => found.has(arg));
        if (isGiven) found.add(name);
      }
      for (const { from, to } of givenOn(draft)) if (found.has(from)) found.add(to);
    },
  );
  return found;
}

function givenOn({ file, pointers: places }: Draft) {
  const rules = file.tables.flatMap((table) => table.rules);
  return rules.flatMap(({ event }) =>
    Object.entries(event.params).flatMap(([to, given]) =>
      namedIn(given).map(({ name }) => ({ from: name, to, at: places.of(event.params, to) })),
    ),
  );
}

function comparisons({ file, pointers: places }: Draft) {
  const found: { fact: string; value: unknown; at: string }[] = [];
  for (const { condition } of conditionsOf(file)) {
    eachWritten(condition, ({ fact, value }, source) => {
      found.push({ fact, value, at: places.of(source, 'fact') });
    });
  }
  return found;
}

function argumentsThatAreNoFacts({ names }: Draft, { functionName, args, at }: Call): Problem[] {
  return args.flatMap((arg) => {
    const kind = names.get(arg)?.kind;
    if (kind === undefined || kind === 'fact') return [];
    const message = `\`${functionName}\` takes facts; \`${arg}\` is none`;
    return [{ code: 'rule-set/whole-argument', message, at }];
  });
}

function readBeside(fact: string, functionName: string | undefined, at: string): Problem {
  const message = `\`${fact}\` is read in another way than by \`${functionName}\`, which takes it whole`;
  const hint = 'beside such functions a fact may only be compared with null';
  return { code: 'rule-set/read-beside', message, hint, at };
}

function compared(name: string, at: string): Problem {
  const message = `\`${name}\` cannot be compared: it is only given to outputs`;
  return { code: 'rule-set/only-given', message, at };
}
