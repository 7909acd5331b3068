import type { ProcessDefinition } from '../../core/define.js';
import type { Step, Timer } from '../../core/index.js';
import {
  block,
  durationLabel,
  gap,
  layOut,
  type PlayedMove,
  type TextBlock,
} from '../../core/studio.js';
import { stepBlocks, type Telling } from './print-step.js';

/**
 * A step of a scenario in lines: what was sent or how long it waited, the timers that fired before,
 * the effects of all of it, and what is still waited for.
 * @param number its position in the scenario, from 1
 */
export function moveLines(move: PlayedMove, number: number, telling: Telling): readonly string[] {
  const { definition, look } = telling;
  const { wait, clock, timers } = move;
  const sent = wait === undefined ? move.steps.at(-1) : undefined;
  const fired = sent === undefined ? move.steps : move.steps.slice(0, -1);
  const isTimed = definition.timers !== undefined || clock > 0;
  const blocks: TextBlock[] = [
    sent === undefined ? waitBlock(number, wait ?? 0) : eventBlock(number, sent, definition),
    ...fired.flatMap((step) => [firedBlock(step, definition), ...stepBlocks(step, telling)]),
    ...(sent !== undefined && fired.length > 0 ? [firedBlock(sent, definition)] : []),
    ...(sent === undefined ? [] : stepBlocks(sent, telling)),
    ...(isTimed ? [clockBlock(clock), ...timers.map((t) => timerBlock(t, clock, definition))] : []),
    gap,
  ];
  return layOut(blocks, look);
}

function eventBlock(number: number, { event }: Step, { events }: ProcessDefinition): TextBlock {
  return block(0, [
    { text: `${number}. ${events[event]?.title ?? event}`, tone: 'strong' },
    { text: event, tone: 'quiet' },
  ]);
}

function waitBlock(number: number, wait: number): TextBlock {
  return block(0, [{ text: `${number}. ${durationLabel(wait)} pass`, tone: 'strong' }]);
}

/** When a step happened within its move, and what fired it. */
function firedBlock({ at, timer, event }: Step, { events, timers }: ProcessDefinition): TextBlock {
  const title = events[event]?.title ?? event;
  const by = timer === undefined ? '' : `(due: ${timers?.[timer]?.title ?? timer})`;
  return block(
    3,
    [
      { text: `at ${durationLabel(at)}:`, tone: 'heading' },
      { text: title, tone: 'strong' },
      { text: event, tone: 'quiet' },
      { text: by, tone: 'quiet' },
    ],
    6,
  );
}

function clockBlock(clock: number): TextBlock {
  return block(3, [{ text: `the clock stands at ${durationLabel(clock)}`, tone: 'quiet' }]);
}

function timerBlock({ id, due }: Timer, clock: number, { timers }: ProcessDefinition): TextBlock {
  const text = `waiting: ${timers?.[id]?.title ?? id}, due in ${durationLabel(due - clock)}`;
  return block(3, [{ text, tone: 'quiet' }], 6);
}
