import type { Signature } from '../core/define.js';
import {
  type Condition,
  factSpecs,
  type Guide,
  isList,
  type ParameterFile,
  type RuleSetFile,
} from '../core/studio.js';
import { constantsOf, drawCondition, type Scope } from './arbitrary-condition.js';
import {
  declaredNames,
  drawDerivations,
  drawParameters,
  drawSwitches,
} from './arbitrary-declaration.js';
import { CITES, RULE_IDS } from './arbitrary-guide.js';
import { drawFrames, type Frame } from './arbitrary-output.js';
import { drawTable } from './arbitrary-table.js';
import type { Draw } from './draw.js';
import type { Named } from './named.js';

/** Bounds on the size of a generated rule set. */
export interface Size {
  readonly tables: number;
  /** For each table. */
  readonly rules: number;
  readonly derivations: number;
}

/** A rule set file for a signature without outputs, with the outputs that it adds. */
export function drawRuleSet(
  draw: Draw,
  signature: Signature,
  { guide, size }: { readonly guide: Guide; readonly size: Size },
): { readonly file: RuleSetFile; readonly outputs: Signature['outputs'] } {
  const facts = factsNamed(signature);
  const frames = drawFrames(draw, size.tables);
  const parameters = drawParameters(draw, guide);
  const switches = drawSwitches(draw);
  const declared = declaredNames(parameters, switches);
  const outputs = frames.flatMap((frame) => frame.outputs);
  const settable = outputs.filter(({ name }) => name !== 'effects');
  const derived = drawDerivations(draw, [...facts, ...declared, ...settable], {
    most: size.derivations,
    prefix: 'd',
    parameters: Object.keys(parameters),
  });
  const names: Named[] = [...derived.names, ...settable, ...facts, ...facts, ...declared];
  const values = valuesOf(parameters);
  const early = names.filter(({ since }) => since === 0);
  const conditions = drawNamedConditions(draw, {
    names: early,
    parameters: values,
    conditions: [],
  });
  const tables = frames.map((frame: Frame, index) => {
    const readable = names.filter(({ since }) => since <= index);
    const scope = { names: readable, parameters: values, conditions: Object.keys(conditions) };
    return drawTable(draw, frame, { scope, guide, mostRules: size.rules });
  });
  const file: RuleSetFile = {
    id: signature.id,
    question: 'What comes out?',
    parameters,
    switches,
    defaults: drawDefaults(draw, signature),
    derive: derived.calls,
    conditions,
    tables,
  };
  const listed = outputs.filter((output) => output.listed);
  return { file, outputs: Object.fromEntries(listed.map(({ name, schema }) => [name, schema])) };
}

/** All values of parameters over time. */
function valuesOf(parameters: Readonly<Record<string, ParameterFile>>): Scope['parameters'] {
  const entries = Object.entries(parameters);
  return Object.fromEntries(entries.map(([name, p]) => [name, p.values.map((v) => v.value)]));
}

/** The facts of a signature as names for rules. */
export function factsNamed(signature: Signature): Named[] {
  return [...factSpecs(signature).values()].map(
    ({ name, type, values, open, min, max, nullable }) => ({
      name,
      since: 0,
      type: {
        type,
        ...(values === undefined ? {} : { values }),
        ...(open === undefined ? {} : { open }),
        ...(min === undefined ? {} : { min }),
        ...(max === undefined ? {} : { max }),
        ...(nullable === undefined ? {} : { nullable }),
      },
    }),
  );
}

function drawNamedConditions(draw: Draw, scope: Scope): Record<string, Condition> {
  const found: Record<string, Condition> = {};
  for (const name of ['this', 'that'].slice(draw.below(3))) {
    found[name] = drawCondition(draw, { ...scope, conditions: Object.keys(found) }, 2);
  }
  return found;
}

function drawDefaults(draw: Draw, signature: Signature): NonNullable<RuleSetFile['defaults']> {
  const used = [...factSpecs(signature).values()].filter(({ absent }) => absent === 'default');
  return Object.fromEntries(
    used.map((fact) => {
      const constants = constantsOf(fact);
      const value = isList(fact) ? draw.some(constants, 0, 2) : draw.pick(constants);
      return [
        fact.name,
        // Constants are scalars, and members of lists are texts.
        { value: value as string | string[], implements: [RULE_IDS[0]], cites: CITES },
      ];
    }),
  );
}
