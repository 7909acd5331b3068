import { type DecisionRecord, decideUnknown, type Policy, type Step } from '../../core/index.js';
import {
  canonicalText,
  type DecisionScenario,
  isDecisionScenario,
  type ProcessScenario,
  stateName,
} from '../../core/studio.js';
import { type Example, examples } from '../gallery/example.js';
import { type Played, replay } from '../process/replay-game.js';
import { stateOfExample } from '../state/state-of-example.js';

/** Asks which examples go otherwise by edited rules. A JSON value: it is sent to a worker. */
export interface ExamplesRequest {
  readonly for: 'examples';
  /** The decisions that are edited. */
  readonly decisions: readonly string[];
}

/** An example that goes otherwise. */
export interface OtherExample {
  /** Of the example. */
  readonly id: string;
  readonly title: string;
  /** The index of the case, and its title; undefined for a run of a process. */
  readonly case: { readonly index: number; readonly title: string } | undefined;
  /** What is the first to differ: an output, or the event of a step; null: its beginning. */
  readonly at: string | null;
  /** The output, or the state after the step; null where it is not certain, or cannot be played. */
  readonly before: string | null;
  readonly after: string | null;
}

/** The examples that go otherwise, among those that the edited decisions are asked in. */
export interface OtherExamples {
  readonly others: readonly OtherExample[];
  readonly all: number;
}

interface Both {
  readonly guide: Policy;
  readonly edited: Policy;
}

/** Decides the cases and plays the scenarios that ask some decisions, by the guide's rules and by edited ones. */
export function findExamples(both: Both, { decisions }: ExamplesRequest): OtherExamples {
  const found = examples.flatMap((example) =>
    isDecisionScenario(example.scenario)
      ? cases(both, decisions, { example, scenario: example.scenario })
      : story(both, decisions, { example, scenario: example.scenario }),
  );
  return { others: found.flatMap((one) => one ?? []), all: found.length };
}

interface About<S> {
  readonly example: Example;
  readonly scenario: S;
}

/** One for each example that is concerned: null where it goes as before. */
type Found = readonly (OtherExample | null)[];

function cases(
  { guide, edited }: Both,
  decisions: readonly string[],
  { example, scenario }: About<DecisionScenario>,
): Found {
  const { id } = example;
  if (!decisions.includes(scenario.decision)) return [];
  return scenario.cases.map(({ title }, index) => {
    const { question } = stateOfExample(example, index);
    if (question === undefined) return null; // a case has one
    const [a, b] = [guide, edited].map((policy) => decideUnknown(policy, question));
    const before = a?.ok === true ? a.value : undefined;
    const after = b?.ok === true ? b.value : undefined;
    const at = otherOutput(before, after);
    if (at === undefined) return null;
    return {
      ...{ id, title: scenario.title, case: { index, title }, at },
      before: valueIn(before, at),
      after: valueIn(after, at),
    };
  });
}

/** The first output that differs; undefined where none does. */
function otherOutput(
  before: DecisionRecord | undefined,
  after: DecisionRecord | undefined,
): string | undefined {
  const names = new Set([
    ...Object.keys(before?.outcome ?? {}),
    ...Object.keys(after?.outcome ?? {}),
  ]);
  return [...names].find((name) => valueIn(before, name) !== valueIn(after, name));
}

function valueIn(record: DecisionRecord | undefined, name: string): string | null {
  const value = record?.outcome[name];
  if (value === undefined) return null;
  return typeof value === 'string' ? value : canonicalText(value);
}

function story(
  { guide, edited }: Both,
  decisions: readonly string[],
  { example, scenario }: About<ProcessScenario>,
): Found {
  const asks = guide.processes.get(scenario.process)?.asks ?? {};
  if (!decisions.some((one) => Object.hasOwn(asks, one))) return [];
  const { game } = stateOfExample(example);
  if (game === undefined) return [];
  const [a, b] = [replay(guide, game), replay(edited, game)];
  const { id } = example;
  const other = { id, title: scenario.title, case: undefined };
  if (!a.ok || !b.ok) {
    return [a.ok === b.ok ? null : { ...other, at: null, before: null, after: null }];
  }
  const at = a.value.played.findIndex((one, i) => !isAlike(one, b.value.played[i]));
  const [before, after] = [a.value.played[at], b.value.played[at]];
  if (before === undefined || after === undefined) return [null];
  return [{ ...other, at: eventOf(before), before: placeIn(before), after: placeIn(after) }];
}

/** Whether a move has done the same; the fingerprints of the rules behind it differ in any case. */
function isAlike(a: Played, b: Played | undefined): boolean {
  const text = (played: Played | undefined) =>
    canonicalText([
      played?.step === undefined ? null : seen(played.step),
      (played?.fired ?? []).map(({ step }) => seen(step)),
      (played?.problems ?? []).map(({ code }) => code),
    ]);
  return text(a) === text(b);
}

function seen({ from, through, to, moves, effects, warnings, changed, ...rest }: Step) {
  const { refused, wanted = [], handover } = rest;
  return {
    ...{ from, to, through: [...through], changed },
    transitions: moves.map(({ transitions }) => [...transitions]),
    emitted: [...effects, ...warnings].map(({ id, args }) => ({ id, args })),
    ...{ refused: refused?.code ?? null, wanted: [...wanted] },
    handover: handover?.process ?? null,
    outcomes: rest.decisions.map(({ outcome }) => outcome),
  };
}

function eventOf({ move }: Played): string {
  if ('event' in move) return move.event;
  return 'wait' in move ? 'wait' : 'follow';
}

function placeIn({ step, fired, problems }: Played): string | null {
  const last = step ?? fired.at(-1)?.step;
  return problems.length > 0 || last === undefined ? null : stateName(last.to);
}
