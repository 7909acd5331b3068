import type { Json } from '../../core/index.js';

/** The longest line in which a list or object is written as a whole. */
const WIDTH = 96;

/** A JSON value as somebody would write it: short lists and objects on one line. */
export function laidOut(value: Json, indent = '', before = 0): string {
  const line = inLine(value);
  if (typeof value !== 'object' || value === null) return line;
  if (indent !== '' && indent.length + before + line.length <= WIDTH) return line;
  const inner = `${indent}  `;
  if (Array.isArray(value)) {
    const list: readonly Json[] = value;
    if (list.length === 0) return '[]';
    return `[\n${list.map((one) => inner + laidOut(one, inner)).join(',\n')}\n${indent}]`;
  }
  const entries = Object.entries(value);
  if (entries.length === 0) return '{}';
  const members = entries.map(([key, one]) => {
    const name = `${JSON.stringify(key)}: `;
    return inner + name + laidOut(one, inner, name.length);
  });
  return `{\n${members.join(',\n')}\n${indent}}`;
}

function inLine(value: Json): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(inLine).join(', ')}]`;
  const members = Object.entries(value).map(
    ([key, one]) => `${JSON.stringify(key)}: ${inLine(one)}`,
  );
  return members.length === 0 ? '{}' : `{ ${members.join(', ')} }`;
}
