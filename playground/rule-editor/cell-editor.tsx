import type { Json } from '../../core/index.js';
import {
  type Comparison,
  isList,
  isNumeric,
  type Operator,
  type RuleSet,
  type ValueType,
} from '../../core/studio.js';
import { usePage } from '../page.js';
import { fill } from '../words/index.js';
import { toolWords } from '../words/tools/index.js';
import { nameIn } from './cell-words.js';
import { ValueControl } from './value-control.js';

const ORDERED: readonly Operator[] = [
  'greaterThanInclusive',
  'greaterThan',
  'lessThanInclusive',
  'lessThan',
];
const LITERAL = '';

/** The operators that compare a value of a type. */
function operatorsOf(type: ValueType): readonly Operator[] {
  if (isList(type)) return ['contains', 'doesNotContain', 'equal', 'notEqual'];
  const plain: readonly Operator[] = ['equal', 'notEqual'];
  if (type.type === 'boolean') return plain;
  return isNumeric(type) ? [...ORDERED, ...plain] : [...plain, 'in', 'notIn'];
}

/** Whether an operand is several values. */
function takesMany(operator: Operator, type: ValueType): boolean {
  const isWhole = operator === 'equal' || operator === 'notEqual';
  return operator === 'in' || operator === 'notIn' || (isWhole && isList(type));
}

/** A value to begin with. */
function usualValue(type: ValueType, isMany: boolean): Json {
  if (isMany) return [];
  if (type.values?.[0] !== undefined) return type.values[0];
  if (type.type === 'boolean') return true;
  return isNumeric(type) ? (type.min ?? 0) : '';
}

interface ComparisonEditorProps {
  readonly ruleSet: RuleSet;
  readonly name: string;
  readonly rule: string;
  readonly comparison: Comparison | undefined;
  readonly change: (comparison: Comparison | undefined) => void;
}

/** Writes the comparison of a name in a rule. */
export function ComparisonEditor(props: ComparisonEditorProps) {
  const { state } = usePage();
  const { table } = toolWords[state.lang];
  const { ruleSet, name, rule, comparison, change } = props;
  const type = typeIn(ruleSet, name);
  const operators = operatorsOf(type);
  const operator = comparison?.operator;
  const cell = fill(table.cell, { column: name, rule });
  const choose = (text: string) => {
    const next = [...operators, operator].find((one) => one === text);
    if (next === undefined) return change(undefined);
    const isMany = takesMany(next, type);
    const isKept = operator !== undefined && takesMany(operator, type) === isMany;
    const value = isKept ? comparison?.value : undefined;
    change({ fact: name, operator: next, value: value ?? usualValue(type, isMany) });
  };
  return (
    <div class="celledit">
      <label class="field">
        <span>{table.operator}</span>
        <select
          aria-label={`${table.operator}: ${cell}`}
          value={operator ?? LITERAL}
          onChange={({ currentTarget }) => choose(currentTarget.value)}
        >
          <option value={LITERAL}>{table.remove}</option>
          {operator !== undefined && !operators.includes(operator) && (
            <option value={operator}>{table.signs[operator]}</option>
          )}
          {operators.map((one) => (
            <option key={one} value={one}>
              {table.signs[one]}
            </option>
          ))}
        </select>
      </label>
      {comparison !== undefined && (
        <Operand
          {...{ ruleSet, type, cell }}
          value={comparison.value}
          isMany={takesMany(comparison.operator, type)}
          names={namesOf(ruleSet, ['parameter'])}
          change={(value) => change({ ...comparison, value })}
        />
      )}
    </div>
  );
}

interface OutputEditorProps {
  readonly ruleSet: RuleSet;
  readonly name: string;
  readonly rule: string;
  readonly value: Json | undefined;
  readonly change: (value: Json | undefined) => void;
}

/** Writes what a rule gives to an output. */
export function OutputEditor({ ruleSet, name, rule, value, change }: OutputEditorProps) {
  const { state } = usePage();
  const { table } = toolWords[state.lang];
  const type: ValueType = ruleSet.outputs.get(name) ?? typeIn(ruleSet, name);
  const cell = fill(table.cell, { column: name, rule });
  const isMany = isList(type);
  return (
    <div class="celledit">
      <label class="check">
        <input
          type="checkbox"
          aria-label={`${table.give}: ${cell}`}
          checked={value !== undefined}
          onChange={() => change(value === undefined ? usualValue(type, isMany) : undefined)}
        />
        {table.give}
      </label>
      {value !== undefined && (
        <Operand
          {...{ ruleSet, type, cell, value, isMany, change }}
          names={namesOf(ruleSet, ['fact', 'derivation', 'output', 'parameter'])}
        />
      )}
    </div>
  );
}

interface OperandProps {
  readonly type: ValueType;
  readonly cell: string;
  readonly value: Json;
  readonly isMany: boolean;
  /** The names that can be there in place of a constant. */
  readonly names: readonly string[];
  readonly change: (value: Json) => void;
}

/** A constant, or the name of what has the value. */
function Operand({ type, cell, value, isMany, names, change }: OperandProps) {
  const { state } = usePage();
  const { table } = toolWords[state.lang];
  const name = nameIn(value);
  const choose = (chosen: string) =>
    change(chosen === LITERAL ? usualValue(type, isMany) : { fact: chosen });
  return (
    <>
      {(names.length > 0 || name !== undefined) && (
        <label class="field">
          <span>{table.from}</span>
          <select
            aria-label={`${table.from}: ${cell}`}
            value={name ?? LITERAL}
            onChange={({ currentTarget }) => choose(currentTarget.value)}
          >
            <option value={LITERAL}>{table.literal}</option>
            {[...new Set([...names, ...(name === undefined ? [] : [name])])].map((one) => (
              <option key={one} value={one}>
                {one}
              </option>
            ))}
          </select>
        </label>
      )}
      {name === undefined && (
        <span class="field">
          <span aria-hidden="true">{table.value}</span>
          <ValueControl label={`${table.value}: ${cell}`} {...{ type, isMany, value, change }} />
        </span>
      )}
    </>
  );
}

function typeIn({ names, outputs }: RuleSet, name: string): ValueType {
  return names.get(name) ?? outputs.get(name) ?? { type: 'string' };
}

function namesOf({ names }: RuleSet, kinds: readonly string[]): readonly string[] {
  return [...names].filter(([, { kind }]) => kinds.includes(kind)).map(([name]) => name);
}
