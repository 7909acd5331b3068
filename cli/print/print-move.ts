import type { Step, Timer } from '../../core/index.js';
import {
  block,
  durationLabel,
  fill,
  gap,
  languageOf,
  layOut,
  type PlayedMove,
  type StudioWords,
  type TextBlock,
} from '../../core/studio.js';
import { processTextsOf, stepBlocks, type Telling } from './print-step.js';

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
    sent === undefined ? waitBlock(number, wait ?? 0, telling) : eventBlock(number, sent, telling),
    ...fired.flatMap((step) => [firedBlock(step, telling), ...stepBlocks(step, telling)]),
    ...(sent !== undefined && fired.length > 0 ? [firedBlock(sent, telling)] : []),
    ...(sent === undefined ? [] : stepBlocks(sent, telling)),
    ...(isTimed
      ? [clockBlock(clock, telling), ...timers.map((t) => timerBlock(t, clock, telling))]
      : []),
    gap,
  ];
  return layOut(blocks, look);
}

function eventBlock(number: number, { event }: Step, telling: Telling): TextBlock {
  return block(0, [
    { text: `${number}. ${eventTitle(event, telling)}`, tone: 'strong' },
    { text: event, tone: 'quiet' },
  ]);
}

function eventTitle(event: string, telling: Telling): string {
  const told = processTextsOf(telling).events?.[event];
  return told ?? telling.definition.events[event]?.title ?? event;
}

function timerTitle(timer: string, telling: Telling): string {
  const told = processTextsOf(telling).timers?.[timer];
  return told ?? telling.definition.timers?.[timer]?.title ?? timer;
}

function stepWords({ texts, lang = 'en' }: Telling): StudioWords['steps'] {
  return languageOf(texts, lang).words.steps;
}

function waitBlock(number: number, wait: number, telling: Telling): TextBlock {
  const passed = fill(stepWords(telling).pass, { time: durationLabel(wait) });
  return block(0, [{ text: `${number}. ${passed}`, tone: 'strong' }]);
}

/** When a step happened within its move, and what fired it. */
function firedBlock({ at, timer, event }: Step, telling: Telling): TextBlock {
  const words = stepWords(telling);
  const by = timer === undefined ? '' : fill(words.due, { timer: timerTitle(timer, telling) });
  return block(
    3,
    [
      { text: fill(words.at, { time: durationLabel(at) }), tone: 'heading' },
      { text: eventTitle(event, telling), tone: 'strong' },
      { text: event, tone: 'quiet' },
      { text: by, tone: 'quiet' },
    ],
    6,
  );
}

function clockBlock(clock: number, telling: Telling): TextBlock {
  const text = fill(stepWords(telling).clock, { time: durationLabel(clock) });
  return block(3, [{ text, tone: 'quiet' }]);
}

function timerBlock({ id, due }: Timer, clock: number, telling: Telling): TextBlock {
  const timer = timerTitle(id, telling);
  const text = fill(stepWords(telling).waiting, { timer, time: durationLabel(due - clock) });
  return block(3, [{ text, tone: 'quiet' }], 6);
}
