import { DAYS, INSTANTS } from './calendar.js';
import {
  conforms,
  isList,
  isNumeric,
  type ValueCheck,
  type ValueType,
  type WrittenForm,
} from './value-type.js';

/**
 * Reads values as the schema of a fact does, from what JSON can keep of that schema. Other spellings
 * of a value are not read.
 */
export function valueCheck(type: ValueType, form: WrittenForm): ValueCheck {
  const accepts = isList(type) ? listTest(type, form) : scalarTest(type, form);
  return {
    safeParse: (value) => (accepts(value) ? { success: true, data: value } : { success: false }),
  };
}

type ValueTest = (value: unknown) => boolean;

function listTest(type: ValueType, { each, ...form }: WrittenForm): ValueTest {
  const isDate = each === 'date' || each === 'instant';
  const test = textTest({ ...type, type: isDate ? each : 'string' }, form);
  const isText: ValueTest = each === 'instantOrEmpty' ? isInstantOrEmpty : test;
  return (value) => Array.isArray(value) && value.every(isText);
}

function isInstantOrEmpty(text: unknown): boolean {
  return text === '' || (typeof text === 'string' && INSTANTS.read(text) !== undefined);
}

function scalarTest(type: ValueType, form: WrittenForm): ValueTest {
  if (type.type === 'boolean') return (value) => typeof value === 'boolean';
  if (isNumeric(type)) return (value) => typeof value === 'number' && conforms(type, value);
  return textTest(type, form);
}

function textTest(
  { type, values }: ValueType,
  { patterns = [], minLength = 0 }: WrittenForm,
): ValueTest {
  const forms = patterns.map((pattern) => new RegExp(pattern));
  const scale = type === 'date' ? DAYS : type === 'instant' ? INSTANTS : undefined;
  return (text) =>
    typeof text === 'string' &&
    text.length >= minLength &&
    (values === undefined || values.includes(text)) &&
    forms.every((form) => form.test(text)) &&
    (scale === undefined || scale.read(text) !== undefined);
}
