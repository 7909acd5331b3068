import * as fc from 'fast-check';
import { decideByReference } from '../core/engine/index.js';
import { decideUnknown, loadPolicy, prepareUnknown } from '../core/index.js';
import { rules } from '../rules/index.js';
import { type FactsRecord, facts } from '../testing/index.js';

/**
 * Every shipped decision, prepared: the outcome alone and the whole record, with all facts, with about
 * half of them, and with none; and json-rules-engine on the same requests with all facts, whose answers
 * are compared first. Times are of requests after the first round, in which diagrams are made.
 */

const CASES = Number(process.argv[3] ?? 60);
const SEED = 20241218;
/** Reported by name, besides the slowest. */
const NAMED = [
  'broadworks.attach.decision',
  'wholesale.attach.decision',
  'broadworks.restrictedMode.control',
  'wholesale.restrictedMode.control',
  'wholesale.locale.resolve',
];

const loaded = loadPolicy(rules);
if (!loaded.ok) throw new Error('the rules are sound');
const policy = loaded.value;

type Request = FactsRecord;

/** Requests with all facts, with about half of them, and with none. */
function requestsOf(decision: string): Readonly<Record<Known, readonly Request[]>> {
  const drawn = facts(policy, decision, { impossible: false });
  const all = fc.sample(drawn, { numRuns: CASES, seed: SEED });
  const halves = fc.sample(
    drawn.chain((given) => fc.subarray(Object.keys(given)).map((names) => picked(given, names))),
    { numRuns: CASES, seed: SEED },
  );
  return { all, half: halves, none: [{}] };
}

function picked(given: Request, names: readonly string[]): Request {
  return Object.fromEntries(Object.entries(given).filter(([name]) => names.includes(name)));
}

const KNOWN = ['all', 'half', 'none'] as const;
type Known = (typeof KNOWN)[number];

/** Nanoseconds a request. */
interface Times {
  readonly decision: string;
  readonly outcome: Readonly<Record<Known, number>>;
  readonly record: Readonly<Record<Known, number>>;
  /** With all facts. */
  readonly reference: number;
}

/** The median, over rounds, of the mean time of a request. */
async function timed(
  requests: readonly Request[],
  decide: (request: Request) => unknown,
  rounds = 5,
): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round <= rounds; round += 1) {
    const start = performance.now();
    let done = 0;
    do {
      for (const request of requests) {
        const answer = decide(request);
        if (answer instanceof Promise) await answer;
      }
      done += requests.length;
    } while (performance.now() - start < 4);
    if (round > 0) times.push(((performance.now() - start) * 1e6) / done);
  }
  return median(times);
}

async function measured(decision: string): Promise<Times> {
  const prepared = prepareUnknown(policy, { decision });
  if (!prepared.ok) throw new Error(`${decision} is there`);
  const { outcome, decide } = prepared.value;
  const requests = requestsOf(decision);
  for (const given of requests.all) await compare(decision, given);
  const by = async (ask: (request: Request) => unknown) => ({
    all: await timed(requests.all, ask),
    half: await timed(requests.half, ask),
    none: await timed(requests.none, ask),
  });
  const reference = (given: Request) => decideByReference(policy, { decision, facts: given });
  return {
    decision,
    outcome: await by(outcome),
    record: await by(decide),
    reference: await timed(requests.all, reference, 2),
  };
}

let compared = 0;

async function compare(decision: string, given: Request): Promise<void> {
  const own = decideUnknown(policy, { decision, facts: given });
  const other = await decideByReference(policy, { decision, facts: given });
  if (own.ok !== other.ok) throw new Error(`${decision}: ${JSON.stringify(given)}`);
  if (!own.ok || !other.ok) return;
  compared += 1;
  if (JSON.stringify(own.value.outcome) !== JSON.stringify(other.value.outcome))
    throw new Error(`${decision} is decided otherwise: ${JSON.stringify(given)}`);
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

const all: Times[] = [];
for (const decision of policy.ruleSets.keys()) all.push(await measured(decision));

const micro = (ns: number) => (ns / 1000).toPrecision(3).padStart(9);
const write = (line: string) => process.stdout.write(`${line}\n`);

write(`${all.length} decisions, ${compared} answers alike; microseconds a request`);
write('');
write(`${'median and worst of all'.padEnd(36)}   median     worst`);
for (const kind of ['outcome', 'record'] as const) {
  for (const known of KNOWN) {
    const sorted = all.toSorted((a, b) => b[kind][known] - a[kind][known]);
    const times = sorted.map((one) => one[kind][known]);
    const name = `${kind}, ${known === 'half' ? 'half of the facts' : `${known} of the facts`}`;
    write(
      `${name.padEnd(36)}${micro(median(times))} ${micro(times[0] ?? 0)}  ${sorted[0]?.decision}`,
    );
  }
}
write('');
write(`${''.padEnd(36)}  outcome: all, half, none     record: all, half, none  json-rules-engine`);
for (const { decision, outcome, record, reference } of all.filter((one) =>
  NAMED.includes(one.decision),
)) {
  const rows = [outcome, record].flatMap((by) => KNOWN.map((known) => micro(by[known])));
  const ratio = (reference / outcome.all).toFixed(0);
  write(`${decision.padEnd(36)}${rows.join('')}  ${micro(reference)} (${ratio} x the outcome)`);
}
write('');
const ratios = all.map(({ outcome, reference }) => reference / outcome.all);
write(
  `json-rules-engine to the outcome, all facts: median ${median(ratios).toFixed(0)} x, least ${Math.min(...ratios).toFixed(0)} x`,
);
