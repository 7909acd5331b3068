/** The most characters of a value in a message. */
const MOST = 80;

/**
 * Any value as a message shows it: as JSON writes it, but with the values that JSON does not have,
 * and cut after 80 characters. Never throws, however deep, long or circular the value is.
 */
export function shown(value: unknown): string {
  const text = written(value, MOST + 1);
  return text.length > MOST ? `${text.slice(0, MOST - 3)}…` : text;
}

/** A text as it is; what is no text as `shown` shows it. */
export function asText(value: unknown): string {
  return typeof value === 'string' ? value : shown(value);
}

/** A name in backticks as its author wrote it; what is no text as `shown` shows it. */
export function named(name: unknown): string {
  return `\`${typeof name === 'string' ? shown(name).slice(1, -1) : shown(name)}\``;
}

/** @param room the characters that are of interest: what goes beyond is left out */
function written(value: unknown, room: number): string {
  if (typeof value === 'string') return JSON.stringify(value.slice(0, room));
  if (typeof value === 'bigint') return `${value}n`;
  if (typeof value !== 'object' || value === null) return String(value);
  if (value instanceof Date) return `Date(${value.getTime()})`;
  if (Array.isArray(value)) return `[${joined(value, room, (item, left) => written(item, left))}]`;
  if (value instanceof Map || value instanceof Set) return value.constructor.name;
  const entry = (key: string, left: number) => {
    const name = JSON.stringify(key.slice(0, left));
    return `${name}:${written(Reflect.get(value, key), left - name.length)}`;
  };
  return `{${joined(Object.keys(value), room, entry)}}`;
}

function joined<T>(
  items: readonly T[],
  room: number,
  text: (item: T, left: number) => string,
): string {
  let found = '';
  for (const [i, item] of items.entries()) {
    if (found.length >= room) break;
    found += `${i === 0 ? '' : ','}${text(item, room - found.length - 1)}`;
  }
  return found;
}
