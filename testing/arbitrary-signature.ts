import {
  boolean,
  country,
  defaulted,
  email,
  type FactSchema,
  type FactUse,
  integer,
  listOf,
  needed,
  number,
  oneOf,
  optional,
  setOf,
  text,
  texts,
} from '../core/define.js';
import { TOKENS } from './alphabet.js';
import type { Draw } from './draw.js';

/** The types of generated facts. */
const KINDS = [
  'flag',
  'kind',
  'count',
  'text',
  'email',
  'tokens',
  'emails',
  'set',
  'amount',
  'country',
] as const;

/** The facts of a generated decision, by name; a name begins with the type of the fact. */
export function drawFacts(draw: Draw, most: number): Record<string, FactUse> {
  const count = Math.min(most, 2 + draw.below(most - 1));
  const uses = Array.from({ length: count }, (_, i) => {
    const kind = draw.pick(KINDS);
    return [`${kind}${i}`, drawUse(draw, kind)] as const;
  });
  return Object.fromEntries(uses);
}

function drawUse(draw: Draw, kind: (typeof KINDS)[number]): FactUse {
  const schema = drawSchema(draw, kind);
  const options = kind === 'kind' && draw.chance(30) ? { open: true } : {};
  const use = draw.below(10);
  if (use < 7) return needed(schema, draw.chance(25) ? { ...options, nullable: true } : options);
  return use < 8 ? optional(schema, options) : defaulted(schema, options);
}

function drawSchema(draw: Draw, kind: (typeof KINDS)[number]): FactSchema {
  switch (kind) {
    case 'flag':
      return boolean();
    case 'kind':
      return oneOf(drawTokens(draw));
    case 'count':
      return drawInteger(draw);
    case 'amount':
      return number({ title: '', source: '', min: draw.pick([0, 1]) });
    case 'country':
      return country();
    case 'text':
      return text();
    case 'email':
      return email();
    case 'tokens':
      return listOf(drawTokens(draw));
    case 'emails':
      return texts();
    case 'set':
      return setOf(drawTokens(draw));
  }
}

/** Two or three tokens. */
function drawTokens(draw: Draw): [string, ...string[]] {
  const [a, b, c] = TOKENS;
  return draw.pick([
    [a, b],
    [a, b, c],
    [b, c],
  ]);
}

function drawInteger(draw: Draw): FactSchema {
  const bounds = { title: '', source: '' };
  return integer(
    draw.pick([
      { ...bounds, min: 0 },
      { ...bounds, min: 1 },
      { ...bounds, min: -1 },
      { ...bounds, min: 2 },
      { ...bounds, min: 0, max: 2 },
      { ...bounds, min: 1, max: 3 },
      bounds,
    ]),
  );
}
