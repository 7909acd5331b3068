import fc from 'fast-check';
import type { Json } from '../../core/base/json.js';
import type { Case } from '../../core/process/run.js';
import { EMPTY_CASE, followHandover, startRun } from '../../core/process/start.js';
import { passTime, step, type World } from '../../core/process/step.js';
import type { FactSchema } from '../../core/rule/fact.js';

/** Something that somebody does to a case; where it cannot be done, nothing happens. */
export type Act =
  | {
      readonly event: string;
      readonly payload: Payload;
      readonly learn: Payload;
      readonly run: number;
    }
  | { readonly wait: number }
  | { readonly follow: number }
  | { readonly start: string };

type Payload = Readonly<Record<string, Json>>;

const HOUR = 3600;
const waits = fc.oneof(
  fc.constantFrom(1, HOUR, 23 * HOUR, 24 * HOUR, 48 * HOUR, 72 * HOUR, 72 * HOUR + 1),
  fc.integer({ min: 1, max: 100 * HOUR }),
);

/** Anything that may be done to a case of a process, in any order. */
export function anyActs(world: World, process: string): fc.Arbitrary<readonly Act[]> {
  const definition = world.processes.get(process);
  const facts = Object.entries(definition?.facts ?? {});
  const learned = factsOf(facts.map(([name, use]) => [name, use.schema] as const));
  const events = Object.entries(definition?.events ?? {}).map(([event, { payload }]) =>
    fc.record({
      event: fc.constant(event),
      payload: factsOf(Object.entries(payload)),
      learn: fc.oneof({ weight: 3, arbitrary: fc.constant({}) }, learned),
      run: fc.constantFrom(0, 0, 0, 1),
    }),
  );
  const act = fc.oneof(
    { weight: 6, arbitrary: fc.oneof(...events) },
    { weight: 3, arbitrary: waits.map((wait) => ({ wait })) },
    { weight: 1, arbitrary: fc.constantFrom(0, 1).map((follow) => ({ follow })) },
    { weight: 1, arbitrary: fc.constant({ start: process }) },
  );
  return fc.array(act, { maxLength: 12 });
}

/** A case in which the process has just begun, with what is known of it. */
export function anyBeginning(world: World, process: string): fc.Arbitrary<Case> {
  const definition = world.processes.get(process);
  const facts = Object.entries(definition?.facts ?? {});
  const given = factsOf(facts.map(([name, use]) => [name, use.schema] as const));
  return fc
    .record({ facts: given, own: fc.oneof(fc.constant({}), given) })
    .map((request) => {
      const started = definition && startRun(world.policy, EMPTY_CASE, definition, request);
      return started?.ok ? started.value : undefined;
    })
    .filter((story): story is Case => story !== undefined);
}

/** The case after something was done to it. */
export function afterAct(world: World, story: Case, act: Act): Case {
  const next = done(world, story, act);
  return next.ok ? next.value : story;
}

function done(world: World, story: Case, act: Act) {
  if ('wait' in act) return passTime(world, story, story.clock + act.wait);
  if ('follow' in act) return followHandover(world, story, act.follow);
  if ('event' in act) return step(world, story, act);
  const definition = world.processes.get(act.start);
  if (definition === undefined) throw new Error(act.start);
  return startRun(world.policy, story, definition, {});
}

function factsOf(schemas: readonly (readonly [string, FactSchema])[]): fc.Arbitrary<Payload> {
  const values = schemas.map(([name, schema]) => [name, valuesOf(schema)] as const);
  const some: fc.Arbitrary<unknown> = fc.record(Object.fromEntries(values), { requiredKeys: [] });
  return some as fc.Arbitrary<Payload>; // keys that are left out are not there
}

const SAMPLES: readonly Json[] = [
  ...[true, false, null, 0, 1, 3, 99, 100, HOUR, 48 * HOUR, 72 * HOUR, 72 * HOUR + 1],
  ...['anna@acme.example', 'ben@acme.example', 'org-acme', 'x'],
  ...[[], ['anna@acme.example'], ['ACTIVE']],
];

/** Some values that a fact can have: the tokens of its schema, and what else it accepts. */
function valuesOf(schema: FactSchema): fc.Arbitrary<Json> {
  const { options = [] } = schema as { readonly options?: readonly unknown[] };
  const all = [...SAMPLES, ...options.filter((o) => typeof o === 'string')] as readonly Json[];
  const fitting = all.filter((value) => schema.safeParse(value).success);
  return fitting.length === 0 ? fc.constant(null) : fc.constantFrom(...fitting);
}
