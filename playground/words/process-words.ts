import type { ProcessDefinition } from '../../core/define.js';
import { texts } from '../shipped-system.js';
import type { PageState } from '../state/page-state.js';

/** The words about a process in a language; English ones are in its definition. */
export interface ProcessWords {
  readonly title: string;
  /** The title of each event, by its name. */
  readonly events: Readonly<Record<string, string>>;
  /** The description of each state, by its name; English ones are in the machine. */
  readonly states: Readonly<Record<string, string>>;
  /** What each timer measures, by its name. */
  readonly timers: Readonly<Record<string, string>>;
}

/** The words about a process, with English ones for those that the language lacks. */
export function processWords(
  { id, edition, title, events, timers = {} }: ProcessDefinition,
  lang: PageState['lang'],
): ProcessWords {
  const english = Object.entries(events).map(([name, event]) => [name, event.title] as const);
  const waited = Object.entries(timers).map(([name, timer]) => [name, timer.title] as const);
  const own = texts[lang]?.editions[edition]?.processes?.[id];
  return {
    title: own?.title ?? title,
    events: { ...Object.fromEntries(english), ...own?.events },
    states: own?.states ?? {},
    timers: { ...Object.fromEntries(waited), ...own?.timers },
  };
}
