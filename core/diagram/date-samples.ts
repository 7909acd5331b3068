import type { Json } from '../base/json.js';
import { DAYS, INSTANTS, type Scale } from '../rule/calendar.js';
import type { FactSpec } from '../rule/signature.js';
import { cellsOf, cutFrom } from './date-cells.js';
import type { Partitions, SpanConstraint } from './partitions.js';

/** Numbers that stand for all dates or instants that a name may be. */
type Samples = Map<string, readonly number[]>;

/** A cut that goes forth and back by the same step is the value itself, but for some rounding. */
const ROUNDED = 2;

/** What is known while the values of one fact after the other are chosen. */
interface PartialSample {
  readonly scale: Scale;
  readonly spans: readonly SpanConstraint[];
  readonly found: Samples;
  /** The facts that come after. */
  readonly later: readonly string[];
}

/**
 * For every open date and instant: enough values to stand for all.
 *
 * The values are chosen one fact after the other. What is counted between a fact and an earlier one
 * cuts the fact's domain wherever a step is reached; each cell between two cuts gives one value. A
 * fact that later ones are counted from gives two, for two completions may differ in it, with room
 * between and around them, so that a later fact finds every place that it can have among them.
 * Facts that are not counted between, but both with the same later one, cut each other through it;
 * so does the second value of a fact the first.
 */
export function dateSamples(
  facts: readonly FactSpec[],
  { spans, byName }: Partitions,
  known: (name: string) => Json | undefined,
): ReadonlyMap<string, readonly string[]> {
  const texts = new Map<string, readonly string[]>();
  for (const [type, scale] of [
    ['date', DAYS],
    ['instant', INSTANTS],
  ] as const) {
    const counted = spans.filter(({ span }) => span.scale === scale);
    const found = knownNumbers(counted, scale, known);
    const open = byDegree(
      facts.filter((fact) => fact.type === type),
      counted,
    );
    open.forEach((name, i) => {
      const choice = { scale, spans: counted, found, later: open.slice(i + 1) };
      const copied = byName.get(name)?.copied === true;
      found.set(name, valuesOf(name, choice, copied));
      texts.set(name, (found.get(name) ?? []).map(scale.write));
    });
  }
  return texts;
}

function knownNumbers(
  spans: readonly SpanConstraint[],
  scale: Scale,
  known: (name: string) => Json | undefined,
): Samples {
  const found: Samples = new Map();
  for (const name of spans.flatMap(({ from, to }) => [from, to])) {
    const value = known(name);
    const number = typeof value === 'string' ? scale.read(value) : undefined;
    if (number !== undefined) found.set(name, [number]);
  }
  return found;
}

/** First the facts that are counted with most others: those that follow are tied to fewer. */
function byDegree(facts: readonly FactSpec[], spans: readonly SpanConstraint[]): readonly string[] {
  const degree = (name: string) =>
    spans.filter(({ from, to }) => from === name || to === name).length;
  return facts.map(({ name }) => name).sort((a, b) => degree(b) - degree(a));
}

function valuesOf(name: string, choice: PartialSample, copied: boolean): readonly number[] {
  const { scale, spans, found, later } = choice;
  const cuts = [...found].flatMap(([other, values]) =>
    values.flatMap((value) => cutsBy({ name: other, value }, name, choice)),
  );
  const own = spans.filter(({ from, to }) => from === name || to === name);
  const isCounted = own.some(({ from, to }) => later.includes(from) || later.includes(to));
  const each = copied || isCounted || own.some((read) => read.copied) ? 2 : 1;
  const cells = cellsOf(scale, cuts).map((cell) => cell.some(each));
  const first = cells.flat();
  if (!isCounted) return first;
  // Of two completions, the one may stand for its cell by the first of the values.
  const apart = cells.flatMap(([value]) =>
    value === undefined
      ? []
      : cutsBy({ name, value }, name, choice).filter((cut) => Math.abs(cut - value) > ROUNDED),
  );
  const more = cellsOf(scale, [...cuts, ...apart])
    .filter((cell) => !first.some((value) => cell.holds(value)))
    .flatMap((cell) => cell.some(1));
  return [...first, ...more].sort((a, b) => a - b);
}

/** Where a value of one name cuts another, directly and through names that have no values yet. */
function cutsBy(
  by: { readonly name: string; readonly value: number },
  name: string,
  choice: PartialSample,
): number[] {
  const { scale, spans, later } = choice;
  return spans.flatMap((read) => {
    const other = read.from === by.name ? read.to : read.to === by.name ? read.from : undefined;
    if (other === undefined || (other !== name && !later.includes(other))) return [];
    const cuts = [...read.steps].flatMap((step) => {
      const side = read.from === by.name ? 'from' : 'to';
      return cutFrom(read.span, { side, value: by.value, step }) ?? [];
    });
    if (other === name) return cuts;
    const rest = { ...choice, scale, later: later.filter((one) => one !== other) };
    return cuts.flatMap((value) => cutsBy({ name: other, value }, name, rest));
  });
}
