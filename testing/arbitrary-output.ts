import {
  boolean,
  email,
  type FactSchema,
  integer,
  oneOf,
  setOf,
  setOfTexts,
  text,
} from '../core/define.js';
import type { RuleSetFile, TableFile, ValueType } from '../core/studio.js';
import { TOKENS } from './alphabet.js';
import { constantsOf } from './arbitrary-condition.js';
import type { Draw } from './draw.js';
import type { Named } from './named.js';

/** A table without its rules. */
export interface Frame {
  readonly name: string;
  readonly hitPolicy: TableFile['hitPolicy'];
  readonly outputs: readonly Output[];
}

/** An output or intermediate of a generated rule set. */
export interface Output extends Named {
  readonly listed: boolean;
  readonly schema: FactSchema;
  readonly setting: RuleSetFile['tables'][number]['sets'][number];
}

const POLICIES = ['FIRST', 'COLLECT', 'STRICTEST'] as const;
const SORTS = ['enum', 'set', 'boolean', 'integer', 'string', 'email'] as const;

/** The tables with their outputs: the last one sets an output of the decision. */
export function drawFrames(draw: Draw, most: number): Frame[] {
  const count = 1 + draw.below(most);
  return Array.from({ length: count }, (_, table) => {
    const hitPolicy = draw.pick(POLICIES);
    const last = table === count - 1;
    const outputs = Array.from({ length: 1 + draw.below(2) }, (_, i) => {
      const sort = draw.pick(hitPolicy === 'STRICTEST' ? ['enum' as const] : SORTS);
      const listed = (last && i === 0) || draw.chance(40);
      return drawOutput(draw, { name: `out${table}${i}`, sort, listed, table });
    });
    const effects = hitPolicy !== 'STRICTEST' && last && draw.chance(15) ? [EFFECTS] : [];
    return { name: `table${table}`, hitPolicy, outputs: [...outputs, ...effects] };
  });
}

const EFFECTS: Output = {
  name: 'effects',
  type: { type: 'set' },
  since: Infinity,
  listed: false,
  schema: setOf(TOKENS),
  setting: 'effects',
};

interface Place {
  readonly name: string;
  readonly sort: (typeof SORTS)[number];
  readonly listed: boolean;
  readonly table: number;
}

function drawOutput(draw: Draw, { name, sort, listed, table }: Place): Output {
  const values = sort === 'enum' || sort === 'set' ? [...TOKENS] : undefined;
  const free = sort === 'set' && draw.chance(50);
  const type: ValueType = {
    type: sort,
    ...(values === undefined || free ? {} : { values }),
    nullable: true,
  };
  const constants = constantsOf(type);
  const some = sort === 'set' ? draw.some(constants, 0, 2) : draw.pick(constants);
  // Constants of an output's type are scalars, as the file format requires.
  const given = draw.chance(30) ? { default: some as string | string[] } : {};
  const declared = {
    ...(listed ? {} : { type: sort }),
    ...(listed || free || !values ? {} : { values }),
  };
  const plain = listed && !('default' in given);
  const setting = plain ? name : { name, ...declared, ...given };
  return {
    name,
    type,
    since: table + 1,
    listed,
    schema: free ? setOfTexts() : schemaOf(sort),
    setting,
  };
}

function schemaOf(sort: Place['sort']): FactSchema {
  switch (sort) {
    case 'boolean':
      return boolean();
    case 'integer':
      return integer();
    case 'string':
      return text();
    case 'email':
      return email();
    case 'enum':
      return oneOf(TOKENS);
    case 'set':
      return setOf(TOKENS);
  }
}
