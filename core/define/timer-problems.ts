import type { Problem } from '../base/problem.js';
import type { EventSpec, TimerSpec } from '../process/definition.js';
import type { UsedTransition } from '../process/machine-uses.js';
import { unitProblems } from './asks-problems.js';
import { unknown, type Vocabulary } from './unknown-names.js';

const code = 'process/unknown-name';

/** What is wrong with the timers of a process and with what its events do to the clock. */
export function timerProblems(of: Vocabulary, used: readonly UsedTransition[]): Problem[] {
  const { timers = {}, events } = of.definition;
  const started = used.flatMap(({ actions }) =>
    actions.flatMap(({ type, params }) => (type === 'start' ? params.timer : [])),
  );
  return [
    ...Object.entries(timers).flatMap(([id, timer]) => [
      ...specProblems(of, timer, `/timers/${id}`),
      ...(started.includes(id) ? [] : [neverStarted(id)]),
    ]),
    ...Object.entries(events).flatMap(([event, spec]) =>
      clockProblems(of, spec, `/events/${event}/clock`),
    ),
  ];
}

function specProblems(of: Vocabulary, timer: TimerSpec, at: string): Problem[] {
  const { policy, definition } = of;
  const { lasts, unit, due, event, runsIn } = timer;
  const events = Object.keys(definition.events);
  const states = runsIn.flatMap((state, i) =>
    unknown(state, of.states, { what: 'a state of the machine', at: `${at}/runsIn/${i}`, code }),
  );
  const wrongDue =
    due === 'at' || due === 'after'
      ? []
      : [
          {
            code: 'process/due',
            message: `\`${String(due)}\` is neither \`at\` nor \`after\``,
            at: `${at}/due`,
          },
        ];
  return [
    ...lastsProblems(policy, lasts, `${at}/lasts`),
    ...unitProblems(unit, `${at}/unit`),
    ...wrongDue,
    ...unknown(event, events, { what: 'an event of the process', at: `${at}/event`, code }),
    ...states,
    ...(runsIn.length > 0 ? [] : [runsNowhere(`${at}/runsIn`)]),
  ];
}

function lastsProblems(
  { ruleSets }: Vocabulary['policy'],
  { decision, parameter }: TimerSpec['lasts'],
  at: string,
): Problem[] {
  const ruleSet = ruleSets.get(decision);
  if (ruleSet === undefined) {
    return unknown(decision, ruleSets.keys(), { what: 'a decision of the policy', at, code });
  }
  const parameters = ruleSet.file.parameters ?? {};
  const values = parameters[parameter]?.values;
  if (values === undefined) {
    const what = `a parameter of \`${decision}\``;
    return unknown(parameter, Object.keys(parameters), { what, at, code });
  }
  if (values.every(({ value }) => typeof value === 'number')) return [];
  const message = `\`${parameter}\` is no number, so no time`;
  return [{ code: 'process/timer', message, at }];
}

function neverStarted(id: string): Problem {
  const message = `the timer \`${id}\` is never started`;
  const hint = `put \`startTimer('${id}')\` among the actions of a transition`;
  return { code: 'process/timer', message, hint, at: `/timers/${id}` };
}

function runsNowhere(at: string): Problem {
  const hint = 'name the states that it runs in; left, it stops';
  return { code: 'process/timer', message: 'the timer runs in no state', hint, at };
}

function clockProblems({ definition }: Vocabulary, spec: EventSpec, at: string): Problem[] {
  const { clock, payload } = spec;
  if (clock === undefined) return [];
  const timers = Object.keys(definition.timers ?? {});
  const timer = (id: string) => unknown(id, timers, { what: 'a timer of the process', at, code });
  if ('fires' in clock) return timer(clock.fires);
  const field = 'advances' in clock ? clock.advances : clock.reaches;
  return [
    ...unknown(field, Object.keys(payload), { what: 'a field of the payload', at, code }),
    ...unitProblems(clock.unit, at),
    ...('reaches' in clock ? timer(clock.timer) : []),
  ];
}
