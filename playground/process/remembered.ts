import { useState } from 'preact/hooks';

const KEY = 'provisim.process';

// Where the browser keeps nothing, it holds as long as the page is open.
const chosen = new Map<string, string>();

/**
 * A choice of how a process is shown. It belongs to the reader: it is remembered in the browser, and
 * no link carries it.
 * @param options the first one is that of somebody who has not chosen
 */
export function useRemembered<T extends string>(
  name: string,
  options: readonly [T, ...T[]],
): [T, (option: T) => void] {
  const known = chosen.get(name) ?? kept(name);
  const [option, take] = useState(options.find((one) => one === known) ?? options[0]);
  return [
    option,
    (next) => {
      keep(name, next);
      take(next);
    },
  ];
}

function kept(name: string): string | undefined {
  try {
    return localStorage.getItem(`${KEY}.${name}`) ?? undefined;
  } catch {
    return undefined;
  }
}

function keep(name: string, option: string): void {
  chosen.set(name, option);
  try {
    localStorage.setItem(`${KEY}.${name}`, option);
  } catch {
    // Not allowed here, or full: it is remembered until the page is closed.
  }
}
