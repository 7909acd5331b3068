import { canonicalText, type Json } from '../base/json.js';
import type { Problem } from '../base/problem.js';
import { durationLabel } from '../process/clock.js';
import type { Case, Step } from '../process/run.js';
import { stateLabel } from '../process/state-path.js';

interface RunStep {
  readonly run: number;
  readonly step: Step;
}

/** The steps of a case in order, with their runs. */
function stepsIn({ runs }: Case): readonly RunStep[] {
  const all = runs.flatMap(({ log }, run) => log.map((step) => ({ run, step })));
  return all.sort((a, b) => a.step.order - b.step.order);
}

/** The place of a step in a saved case, as a JSON pointer. */
export function stepPlace({ runs }: Case, { order }: Step): string {
  const run = runs.findIndex(({ log }) => log.some((s) => s.order === order));
  const index = runs[run]?.log.findIndex((s) => s.order === order);
  return `/case/runs/${run}/log/${index}`;
}

/**
 * The first divergence of a replay: `saved/other-way`.
 * @param cutShort the replay stopped early: missing steps are then no divergence
 */
export function otherWay(saved: Case, now: Case, cutShort: boolean): Problem | undefined {
  const before = stepsIn(saved);
  const after = stepsIn(now);
  for (const [i, then] of before.entries()) {
    const again = after[i];
    if (again === undefined && cutShort) return undefined;
    const message = differenceOf(then, again, i + 1);
    if (message !== undefined) return other(message, stepPlace(saved, then.step));
  }
  const more = after[before.length];
  if (more === undefined) return undefined;
  return other(`by now there is a step ${before.length + 1}: ${eventWords(more.step)}`, '/case');
}

/** How a step goes another way by now; undefined where it does not. */
function differenceOf(
  { run, step }: RunStep,
  again: RunStep | undefined,
  number: number,
): string | undefined {
  const name = `step ${number} ${step.event}`;
  if (again === undefined) {
    return `${name} was at ${durationLabel(step.at)}, by now it does not come`;
  }
  if (run !== again.run || !isSameEvent(step, again.step)) {
    return `step ${number} was ${eventWords(step)}, by now it is ${eventWords(again.step)}`;
  }
  if (isSameEnd(step, again.step)) return undefined;
  return `${name} ${endWords(step, 'then')}, by now it ${endWords(again.step, 'now')}`;
}

/** Other differences where the path is the same: effects, and due times of timers. */
export function changeNotes(saved: Case, now: Case): string[] {
  const before = stepsIn(saved);
  const effects = stepsIn(now).flatMap(({ step }, i) => {
    const then = idsOf(before[i]?.step);
    const ids = idsOf(step);
    return then === ids ? [] : [`step ${i + 1} ${step.event} emits ${ids}, it emitted ${then}`];
  });
  const timers = now.runs.flatMap((run, i) =>
    run.timers.flatMap(({ id, due }) => {
      const then = saved.runs[i]?.timers.find((timer) => timer.id === id);
      if (then?.due === due) return [];
      const was = then === undefined ? 'it did not run' : `it was at ${durationLabel(then.due)}`;
      return [`the timer \`${id}\` is due at ${durationLabel(due)}, ${was}`];
    }),
  );
  return [...effects, ...timers];
}

function other(message: string, at: string): Problem {
  const hint = 'play it again from there, or open it where it was played';
  return { code: 'saved/other-way', message, hint, at };
}

function isSameEvent(a: Step, b: Step): boolean {
  return a.event === b.event && a.timer === b.timer && a.at === b.at;
}

function isSameEnd(a: Step, b: Step): boolean {
  const ends = [a, b].map(({ to, refused, wanted }) =>
    canonicalText([
      to as Json,
      refused !== undefined,
      wanted === undefined ? null : [...wanted].sort(),
    ]),
  );
  return ends[0] === ends[1];
}

function eventWords({ event, at, timer }: Step): string {
  const by = timer === undefined ? '' : `, set off by the timer \`${timer}\``;
  return `${event === '' ? 'the first by itself' : event} at ${durationLabel(at)}${by}`;
}

function endWords({ to, refused, wanted }: Step, when: 'then' | 'now'): string {
  const now = when === 'now';
  if (refused !== undefined) return `${now ? 'is' : 'was'} refused: ${refused.message}`;
  if (wanted !== undefined) return `${now ? 'waits' : 'waited'} for ${wanted.join(', ')}`;
  return `${now ? 'leads' : 'led'} to ${stateLabel(to)}`;
}

function idsOf(step: Step | undefined): string {
  const ids = step?.effects.map(({ id }) => id) ?? [];
  return ids.length === 0 ? 'nothing' : ids.join(', ');
}
