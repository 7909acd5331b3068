import {
  type Assignment,
  type Condition,
  type Guide,
  isList,
  type RuleFile,
  type TableFile,
  type ValueType,
} from '../core/studio.js';
import { NUMBERS, TOKENS } from './alphabet.js';
import { drawAssignment } from './arbitrary-assignment.js';
import { drawCondition, type Scope } from './arbitrary-condition.js';
import { ASSUMPTIONS, CITES, drawPeriod, RULE_IDS } from './arbitrary-guide.js';
import type { Frame } from './arbitrary-output.js';
import type { Draw } from './draw.js';
import type { Named } from './named.js';

/** What the rules of a table are generated from. */
export interface Setting {
  readonly scope: Scope;
  readonly guide: Guide;
  readonly mostRules: number;
}

/** A table with its rules, without conflicts. */
export function drawTable(draw: Draw, frame: Frame, setting: Setting): TableFile {
  const { name, hitPolicy, outputs } = frame;
  const scalar = outputs.some(({ type }) => !isList(type));
  const guards = hitPolicy === 'COLLECT' && scalar ? drawGuards(draw, setting.scope.names) : [];
  const count = 1 + draw.below(setting.mostRules);
  const rules = Array.from({ length: count }, (_, i) => {
    const guarded = drawGuarded(draw, setting, guards[i]);
    const params = drawParams(draw, frame, setting);
    const last = i === count - 1;
    const always = hitPolicy === 'COLLECT' ? draw.chance(8) : hitPolicy === 'FIRST' && last;
    const free = guards.length === 0 && always && draw.chance(50);
    const content = { conditions: free ? undefined : guarded, params };
    return drawRule(draw, { ...setting, id: `${name}-rule-${i}` }, content);
  });
  const kept = guards.length > 0 ? rules.slice(0, guards.length) : rules;
  const alike = hitPolicy === 'COLLECT' && guards.length === 0 ? alikeScalars(frame, kept) : kept;
  const order = hitPolicy === 'STRICTEST' ? { order: draw.pick(ORDERS) } : {};
  return { name, hitPolicy, sets: outputs.map((o) => o.setting), ...order, rules: alike };
}

const ORDERS = [[...TOKENS], [...TOKENS].reverse()];

function drawParams(draw: Draw, { outputs, hitPolicy }: Frame, { scope }: Setting) {
  const given = draw.chance(70) ? outputs : draw.some(outputs, 1, outputs.length);
  const strictly = hitPolicy === 'STRICTEST';
  return Object.fromEntries(
    given.map((output) => [
      output.name,
      drawAssignment(draw, output, { names: scope.names, strictly }),
    ]),
  );
}

/** Mutually exclusive conditions, or none. */
function drawGuards(draw: Draw, names: readonly Named[]): Condition[] {
  const pivots = names.filter(({ type }) => valuesOf(type).length > 1);
  if (pivots.length === 0 || draw.chance(25)) return [];
  const { name, type } = draw.pick(pivots);
  return valuesOf(type).map((value) => ({ fact: name, operator: 'equal', value }));
}

function valuesOf(type: ValueType): readonly (string | number | boolean)[] {
  if (type.type === 'boolean') return [true, false];
  if (type.type === 'enum') return type.values ?? [];
  return type.type === 'integer' ? NUMBERS.filter((n) => n >= (type.min ?? n)) : [];
}

function drawGuarded(draw: Draw, { scope }: Setting, guard: Condition | undefined): Condition {
  const condition = drawCondition(draw, scope, 3);
  return guard === undefined ? condition : { all: [guard, condition] };
}

/** Replaces conflicting values of a single-valued output by the first one. */
function alikeScalars({ outputs }: Frame, rules: readonly RuleFile[]): RuleFile[] {
  const first = new Map<string, Assignment>();
  const single = outputs.filter(({ type }) => !isList(type)).map(({ name }) => name);
  return rules.map((rule) => {
    const params = Object.entries(rule.event.params).map(([name, given]) => {
      if (!first.has(name)) first.set(name, given);
      return [name, single.includes(name) ? (first.get(name) ?? given) : given];
    });
    return { ...rule, event: { params: Object.fromEntries(params) } };
  });
}

interface Content {
  readonly conditions: Condition | undefined;
  readonly params: Record<string, Assignment>;
}

function drawRule(
  draw: Draw,
  setting: Setting & { readonly id: string },
  { conditions, params }: Content,
): RuleFile {
  const inForce = drawPeriod(draw, setting.guide);
  const when = draw.chance(50) ? { when: drawCondition(draw, setting.scope, 1) } : {};
  const assumes = draw.chance(15) ? { assumes: [{ id: draw.pick(ASSUMPTIONS), ...when }] } : {};
  return {
    id: setting.id,
    implements: [draw.pick(RULE_IDS)],
    title: 'A rule for tests',
    cites: CITES,
    ...(inForce === undefined ? {} : { inForce }),
    ...assumes,
    ...(conditions === undefined ? {} : { conditions }),
    event: { params },
  };
}
