import { isRecord } from '../../core/base/json.js';
import { pointer } from '../../core/base/problem.js';

type Path = readonly PropertyKey[];
type Entry = Record<string, unknown>;

/** One mutation of a rule set file, and the problem that it causes. */
export interface Break {
  readonly way: string;
  readonly code: string;
  readonly at: string;
  /** The mutated rule, as a JSON pointer; undefined where another part is mutated. */
  readonly rule: string | undefined;
  /** Mutates a copy of the file. */
  apply(copy: unknown): void;
}

/** A mutation of one object of a file: the place of the problem below it, and the change. */
interface Way {
  readonly way: string;
  readonly code: string;
  at(part: Entry): Path;
  change(part: Entry): void;
}

const set = (way: string, code: string, path: Path, value: unknown): Way => ({
  way,
  code: `rule-set/${code}`,
  at: () => path,
  change: (part) => {
    const keys = [...path];
    const last = String(keys.pop());
    const owner = keys.reduce<Entry>((inner, key) => inner[String(key)] as Entry, part);
    owner[last] = value;
  },
});

const append = (way: string, code: string, [list, below]: [string, Path], item: unknown): Way => ({
  way,
  code: `rule-set/${code}`,
  at: (part) => [list, ((part[list] ?? []) as unknown[]).length, ...below],
  change: (part) => {
    part[list] = [...((part[list] ?? []) as unknown[]), structuredClone(item)];
  },
});

const remove = (way: string, code: string, key: string): Way => ({
  way,
  code: `rule-set/${code}`,
  at: () => [key],
  change: (part) => {
    delete part[key];
  },
});

const COMPARISON: readonly Way[] = [
  set('an unknown fact', 'unknown-fact', ['fact'], 'noSuchFact'),
  set('a name that every object has', 'unknown-fact', ['fact'], 'constructor'),
  set('an unknown operator', 'unknown-operator', ['operator'], 'resembles'),
  set('a parameter that is not there', 'unknown-parameter', ['value', 'fact'], 'noSuchParameter'),
  set('a path', 'path-refused', ['path'], '$.x'),
  set('parameters of a fact', 'params-refused', ['params'], {}),
  set('a priority', 'priority-refused', ['priority'], 3),
  set('an unknown key', 'shape', ['because'], 'it is so'),
  { ...remove('no value', 'shape', 'value'), at: () => [] },
];
const OPERAND = set('an operand of another type', 'operand-type', ['value'], ['no', 7]);
const LIST_OPERAND = set('one value for a list', 'operand-type', ['value'], 'no such token');

const CITED: readonly Way[] = [
  set('an unknown epoch', 'unknown-epoch', ['inForce', 'from'], 'P-9.99'),
  append('an unknown rule of the guide', 'unknown-spec-id', ['implements', []], 'XX-YY-01'),
  append('an unknown rule to see', 'unknown-spec-id', ['seeAlso', []], 'XX-YY-01'),
  append('an unknown assumption', 'unknown-spec-id', ['assumes', ['id']], { id: 'XX-RES-01' }),
  append('a citation of nothing', 'citation-form', ['cites', []], 'page 3'),
  remove('no citation', 'missing-citation', 'cites'),
  remove('no title', 'shape', 'title'),
  set('an id that is none', 'shape', ['id'], 'Not An Id'),
  set('an unknown key', 'shape', ['priority'], 1),
];

const CONDITIONS: readonly Way[] = [
  set('an empty `any`', 'empty-condition', ['conditions', 'any'], []),
  set('an empty `all`', 'empty-condition', ['conditions', 'all'], []),
  set('a condition that is not there', 'unknown-condition', ['conditions', 'condition'], 'nowhere'),
];

const RULE: readonly Way[] = [
  ...CITED,
  ...CONDITIONS,
  set('an output of no table', 'unknown-output', ['event', 'params', 'noSuchOutput'], true),
];

const ROW: readonly Way[] = [
  ...CITED,
  ...CONDITIONS,
  { ...append('a cell too many', 'cells', ['cells', []], '*'), at: () => ['cells'] },
];

/** What a mutation needs in order to apply. */
function prepared({ code, at }: Way, part: Entry): Entry {
  const [first] = at(part);
  if (code.endsWith('condition')) return { ...part, conditions: {} };
  if (first === 'inForce') return { ...part, inForce: {} };
  return code.endsWith('parameter') ? { ...part, value: {} } : part;
}

/** Every mutation of every rule and row of the file. */
export function ruleBreaks(file: unknown): Break[] {
  return objectsOf(file, []).flatMap(({ part, path }) => {
    const [section, , list] = path;
    if (section !== 'tables' || (list !== 'rules' && list !== 'rows')) return [];
    const whole = list === 'rules' ? RULE : ROW;
    const ways = [
      ...(path.length === 4 ? whole : []),
      ...(typeof part.operator === 'string' ? [...COMPARISON, ...operandWays(part)] : []),
    ];
    return ways.map((way) => breakAt(way, part, path, pointer(path.slice(0, 4))));
  });
}

function operandWays({ operator, value }: Entry): Way[] {
  // An e-mail is compared with null only: its operand would be the lesser problem.
  if (value === null) return [];
  return [operator === 'in' || operator === 'notIn' ? LIST_OPERAND : OPERAND];
}

function breakAt(way: Way, part: Entry, path: Path, rule: string): Break {
  return {
    way: way.way,
    code: way.code,
    at: pointer([...path, ...way.at(part)]),
    rule,
    apply: (copy) => {
      const target = path.reduce<unknown>((inner, key) => (inner as Entry)[String(key)], copy);
      const owner = target as Entry; // the copy has the shape of the original
      Object.assign(owner, prepared(way, owner));
      way.change(owner);
    },
  };
}

/** The objects of a JSON value, each with its path. */
export function objectsOf(value: unknown, path: Path): { part: Entry; path: Path }[] {
  if (Array.isArray(value)) return value.flatMap((item, i) => objectsOf(item, [...path, i]));
  if (!isRecord(value)) return [];
  const inner = Object.entries(value).flatMap(([key, item]) => objectsOf(item, [...path, key]));
  return [{ part: value, path }, ...inner];
}
