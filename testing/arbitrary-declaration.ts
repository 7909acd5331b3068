import type { Json } from '../core/index.js';
import {
  broadworksFunctions,
  functionsOf,
  type Guide,
  type ParameterFile,
  type RuleSetFile,
  type SwitchFile,
  typeOfValues,
  wholesaleFunctions,
} from '../core/studio.js';
import { EMAILS, NUMBERS, TEXTS, TOKENS, VERSIONS } from './alphabet.js';
import { ASSUMPTIONS, CITES } from './arbitrary-guide.js';
import type { Draw } from './draw.js';
import type { Named } from './named.js';

/** The calls of `derive` with the names they declare. */
export interface DrawnDerivations {
  readonly calls: NonNullable<RuleSetFile['derive']>;
  readonly names: readonly Named[];
}

interface Derived {
  readonly most: number;
  /** The prefix of their names. */
  readonly prefix: string;
  /** The names of parameters; left out: there are none. */
  readonly parameters?: readonly string[];
}

/** The functions of the editions of generated policies, beside the general ones: all that are shipped. */
export const OWN_FUNCTIONS = { ...broadworksFunctions, ...wholesaleFunctions };
const FUNCTIONS = functionsOf({ functions: OWN_FUNCTIONS });

/** Derivations of facts and of each other: every function, with arguments of suitable types. */
export function drawDerivations(draw: Draw, names: readonly Named[], derived: Derived) {
  const { most, prefix, parameters = [] } = derived;
  const calls: Record<string, Record<string, string[]>> = {};
  const found: Named[] = [];
  for (let i = draw.below(most + 1); i > 0; i--) {
    const [functionName, f] = draw.pick([...FUNCTIONS]);
    // Left out are functions that the generator would rarely satisfy: with constant arguments,
    // opaque ones and output-only ones, whose facts and results most rules would read in other
    // ways, and differences, which need a domain of their own.
    if (f.constantOnly !== undefined && functionName !== 'versionAtLeast') continue;
    if (f.opaque !== undefined || f.outputOnly === true || f.inputsOnly === true) continue;
    const suiting = f.parameters.map(({ accepts }, position) => {
      const suits = [...names, ...found].filter(({ type }) => accepts(type));
      const isFixed = f.constantOnly?.includes(position) === true;
      return isFixed ? suits.filter((one) => parameters.includes(one.name)) : suits;
    });
    if (suiting.some((list) => list.length === 0)) continue;
    // Several readings of one text by its forms multiply: their diagrams would take minutes.
    if (f.read !== undefined && Object.values(calls).some((call) => functionName in call)) continue;
    const args = suiting.map((list) => draw.pick(list));
    const name = `${prefix}${found.length}`;
    calls[name] = { [functionName]: args.map((arg) => arg.name) };
    found.push({ name, type: f.result, since: Math.max(...args.map(({ since }) => since)) });
  }
  return { calls, names: found } satisfies DrawnDerivations;
}

/** Parameters of every type that comparisons accept, some with a value that changes over time. */
export function drawParameters(draw: Draw, { epochs }: Guide): Record<string, ParameterFile> {
  const sorts: readonly (readonly [string, readonly (string | number | (string | number)[])[]])[] =
    [
      ['limit', NUMBERS],
      ['token', TOKENS],
      ['word', TEXTS],
      ['version', VERSIONS],
      ['mail', EMAILS],
      ['limits', [[1], [0, 2]]],
      ['words', [['A'], ['one', 'B']]],
    ];
  const second = epochs[1]?.id;
  return Object.fromEntries(
    draw.some(sorts, 0, 3).map(([name, values]) => {
      const value = () => ({ value: draw.pick(values), cites: CITES });
      const dated =
        second !== undefined && draw.chance(50)
          ? [
              { ...value(), inForce: { until: second } },
              { ...value(), inForce: { from: second } },
            ]
          : [value()];
      return [name, { values: dated }];
    }),
  );
}

/** Switches: Boolean, of tokens, of numbers. */
export function drawSwitches(draw: Draw): Record<string, SwitchFile> {
  const sorts: readonly (readonly [string, SwitchFile['values']])[] = [
    ['test.on', [true, false]],
    ['test.mode', ['A', 'B']],
    ['test.size', [0, 1, 2]],
  ];
  return Object.fromEntries(
    draw.some(sorts, 0, 1).map(([name, values], i) => {
      const assumes = ASSUMPTIONS[i % ASSUMPTIONS.length] ?? ASSUMPTIONS[0];
      return [name, { default: draw.pick(values), values: [...values], assumes }];
    }),
  );
}

/** The parameters and switches of a file, as names for rules. */
export function declaredNames(
  parameters: Readonly<Record<string, ParameterFile>>,
  switches: Readonly<Record<string, SwitchFile>>,
): Named[] {
  const named = (name: string, values: readonly Json[]): Named => ({
    name,
    type: typeOfValues(values),
    since: 0,
  });
  return [
    ...Object.entries(parameters).map(([n, { values }]) =>
      named(
        n,
        values.map((v) => v.value),
      ),
    ),
    ...Object.entries(switches).map(([n, { values }]) => named(n, values)),
  ];
}
