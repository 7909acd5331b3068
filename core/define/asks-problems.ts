import type { Json } from '../base/json.js';
import type { Problem } from '../base/problem.js';
import { shown } from '../base/shown.js';
import { SECONDS } from '../process/clock.js';
import type { CaseSource, Source } from '../process/definition.js';
import { flattened } from '../process/machine-uses.js';
import type { FactSpec } from '../rule/signature.js';
import { conforms, describeType } from '../rule/value-type.js';
import { valueProblems } from './transition-problems.js';
import { answerProblems, unknown, type Vocabulary } from './unknown-names.js';

const code = 'process/unknown-name';

/** What is wrong with the decisions that a process asks and where it takes their facts from. */
export function asksProblems(of: Vocabulary): Problem[] {
  const { definition, policy } = of;
  return Object.entries(definition.asks).flatMap(([decision, sources]) => {
    const at = `/asks/${decision}`;
    const ruleSet = policy.ruleSets.get(decision);
    if (ruleSet === undefined) {
      const what = 'a decision of the policy';
      return unknown(decision, policy.ruleSets.keys(), {
        what,
        at,
        code: 'process/unknown-decision',
      });
    }
    return Object.entries(sources).flatMap(([fact, source]) => {
      const place = `${at}/${fact}`;
      const spec = ruleSet.facts.get(fact);
      const what = `a fact of \`${decision}\``;
      return spec === undefined
        ? unknown(fact, ruleSet.facts.keys(), { what, at: place, code })
        : sourceProblems(of, source, { spec, at: place });
    });
  });
}

interface Asked {
  readonly spec: FactSpec;
  readonly at: string;
}

function sourceProblems(of: Vocabulary, source: Source, asked: Asked): Problem[] {
  const { at } = asked;
  const { definition } = of;
  if ('case' in source) return caseProblems(of, source, asked);
  if ('payload' in source) {
    return unknown(source.payload, of.fields, { what: 'a field of any event', at, code });
  }
  if ('event' in source) {
    return tableProblems(source.event, asked, {
      known: Object.keys(definition.events),
      what: 'an event of the process',
    });
  }
  if ('state' in source) {
    return tableProblems(source.state, asked, { known: of.states, what: 'a state of the machine' });
  }
  if ('progress' in source) {
    return progressName(of, source.progress, at);
  }
  if ('since' in source) {
    return [...timerName(of, source.since, at), ...unitProblems(source.unit, at)];
  }
  if ('instant' in source) {
    return source.instant === 'now' ? [] : timerName(of, source.instant.started, at);
  }
  if ('answer' in source) return answerProblems(of, source.answer, at);
  if ('constant' in source) return valueFits(source.constant, asked);
  const message = `\`${shown(source)}\` is no source of a fact`;
  return [{ code: 'process/source', message, hint: 'as in `{ payload: "days" }`', at }];
}

function caseProblems(of: Vocabulary, source: CaseSource, { at }: Asked): Problem[] {
  const events = Object.keys(of.definition.events);
  return [
    ...unknown(source.case, of.facts, { what: 'a fact of the process', at, code }),
    ...(source.kept === undefined ? [] : progressName(of, source.kept, at)),
    ...Object.entries(source.after ?? {}).flatMap(([event, value]) => [
      ...unknown(event, events, { what: 'an event of the process', at, code }),
      ...flattened([value]).flatMap((one) => valueProblems(of, one, { event, at })),
    ]),
  ];
}

function tableProblems(
  table: Readonly<Record<string, Json>>,
  asked: Asked,
  { known, what }: { readonly known: Iterable<string>; readonly what: string },
): Problem[] {
  const names = [...known];
  return Object.entries(table).flatMap(([name, value]) => [
    ...unknown(name, names, { what, at: asked.at, code }),
    ...valueFits(value, asked),
  ]);
}

function valueFits(value: Json, { spec, at }: Asked): Problem[] {
  if (value === null || conforms(spec, value)) return [];
  const message = `\`${spec.name}\` cannot be ${shown(value)}`;
  const hint = `right would be ${describeType(spec)}`;
  return [{ code: 'process/impossible-value', message, hint, at }];
}

function progressName(of: Vocabulary, name: string, at: string): Problem[] {
  return unknown(name, of.progress, { what: 'in the context of the machine', at, code });
}

function timerName({ definition }: Vocabulary, timer: string, at: string): Problem[] {
  return unknown(timer, Object.keys(definition.timers ?? {}), {
    what: 'a timer of the process',
    ...{ at, code },
  });
}

/** A problem where a unit of time is none that a clock counts in. */
export function unitProblems(unit: string, at: string): Problem[] {
  if (Object.hasOwn(SECONDS, unit)) return [];
  const known = Object.keys(SECONDS).map((one) => `\`${one}\``);
  const message = `\`${unit}\` is not a unit of time`;
  return [{ code: 'process/unit', message, hint: `right would be ${known.join(', ')}`, at }];
}
