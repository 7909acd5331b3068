import type { Json } from '../base/json.js';
import type { Problem } from '../base/problem.js';
import { shown } from '../base/shown.js';
import type { Single } from '../process/guard.js';
import type { MachineAction, ValueSource } from '../process/machine-action.js';
import { type UsedTransition, valuesIn } from '../process/machine-uses.js';
import { valueTypeOf } from '../rule/fact-schema.js';
import { conforms, describeType } from '../rule/value-type.js';
import { answerProblems, impossible, unknown, type Vocabulary } from './unknown-names.js';

const code = 'process/unknown-name';

/** What is wrong with what the transitions of a machine name. */
export function transitionProblems(of: Vocabulary, used: UsedTransition): Problem[] {
  const { event, guards, actions, at } = used;
  const events = Object.keys(of.definition.events);
  const known =
    event === ''
      ? []
      : unknown(event, events, {
          what: 'an event of the process',
          at,
          code: 'process/unknown-event',
        });
  return [
    ...known,
    ...guards.flatMap((guard) => guardProblems(of, guard, { event, at: `${at}/guard` })),
    ...actions.flatMap((action) => actionProblems(of, action, { event, at: `${at}/actions` })),
  ];
}

/** Where a name is written, and the event of the transition; empty where any event may be. */
export interface Place {
  readonly event: string;
  readonly at: string;
}

/** What is wrong with what a single guard names. */
export function guardProblems(of: Vocabulary, guard: Single, { event, at }: Place): Problem[] {
  const { definition, policy } = of;
  if ('answer' in guard) {
    return [
      ...answerProblems(of, guard.answer, at),
      ...impossible(of, guard.answer, { ...guard, at }),
    ];
  }
  if ('payload' in guard) return fieldProblems(of, guard.payload, { event, at });
  if ('switch' in guard) {
    const known = definition.switches;
    const values = known[guard.switch]?.values;
    return [
      ...unknown(guard.switch, Object.keys(known), { what: 'a switch of the process', at, code }),
      ...(values?.includes(guard.is) === false ? [neverIs(guard.switch, guard.is, at)] : []),
    ];
  }
  if ('progress' in guard) {
    return unknown(guard.progress, of.progress, {
      what: 'in the context of the machine',
      at,
      code,
    });
  }
  if ('fact' in guard) {
    const use = definition.facts[guard.fact];
    if (use === undefined) return unknown(guard.fact, of.facts, { what: FACT, at, code });
    const type = { ...valueTypeOf(use.schema), nullable: true, open: use.open };
    return conforms(type, guard.is)
      ? []
      : [{ ...neverIs(guard.fact, guard.is, at), hint: `right would be ${describeType(type)}` }];
  }
  if ('child' in guard) return [];
  const epochs = policy.guides.get(definition.edition)?.epochs.map(({ id }) => id) ?? [];
  const { from, until, except = [] } = guard.inForce;
  return [from, until, ...except].flatMap((epoch) =>
    epoch === undefined ? [] : unknown(epoch, epochs, { what: 'an epoch of the guide', at, code }),
  );
}

const FACT = 'a fact of the process';

function neverIs(name: string, value: Json, at: string): Problem {
  const message = `\`${name}\` never is ${shown(value)}`;
  return { code: 'process/impossible-value', message, at };
}

function fieldProblems(of: Vocabulary, field: string, { event, at }: Place): Problem[] {
  const spec = of.definition.events[event];
  const known = spec === undefined ? of.fields : Object.keys(spec.payload);
  const what = spec === undefined ? 'a field of any event' : `a field of \`${event}\``;
  return unknown(field, known, { what, at, code });
}

function actionProblems(of: Vocabulary, action: MachineAction, place: Place): Problem[] {
  const { definition, policy } = of;
  const { type, params } = action;
  const { at } = place;
  const values = valuesIn(action).flatMap((value) => valueProblems(of, value, place));
  switch (type) {
    case 'cites': {
      const guide = policy.guides.get(definition.edition);
      if (guide === undefined) return [];
      const { rules, assumes } = params;
      const code = 'process/unknown-spec-id';
      return [
        ...rules.flatMap((id) =>
          unknown(id, Object.keys(guide.rules), {
            what: 'the id of a rule of the guide',
            at,
            code,
          }),
        ),
        ...assumes.flatMap((id) =>
          unknown(id, guide.assumptions, {
            what: 'the id of an assumption of the guide',
            at,
            code,
          }),
        ),
      ];
    }
    case 'each':
      return answerProblems(of, params.of, at);
    case 'start': {
      const known = Object.keys(definition.timers ?? {});
      return unknown(params.timer, known, { what: 'a timer of the process', at, code });
    }
    case 'setFacts':
      return [
        ...Object.keys(params).flatMap((fact) =>
          unknown(fact, of.factsOfAll, { what: 'a fact of any process', at, code }),
        ),
        ...values,
      ];
    case 'progress':
      return Object.keys(params).flatMap((name) =>
        unknown(name, of.progress, { what: 'in the context of the machine', at, code }),
      );
    default:
      return values;
  }
}

/** What is wrong with what a carried value names. */
export function valueProblems(of: Vocabulary, value: ValueSource, place: Place): Problem[] {
  if ('payload' in value) return fieldProblems(of, value.payload, place);
  if ('fact' in value) return unknown(value.fact, of.facts, { what: FACT, at: place.at, code });
  return 'answer' in value ? answerProblems(of, value.answer, place.at) : [];
}
