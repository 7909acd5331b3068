import { describe, expect, it } from 'vitest';
import { sources } from '../architecture/sources.js';

const all = new Map(sources().map((source) => [source.path, source]));

/** The sources that are loaded with one of them. */
function reachable(from: string): readonly string[] {
  const found = new Set([from]);
  for (const path of found) {
    for (const { to, typeOnly } of all.get(path)?.imports ?? []) {
      if (!typeOnly && to.path !== undefined) found.add(to.path);
    }
  }
  return [...found];
}

describe('the entry for policies of one’s own', () => {
  it('loads nothing of the shipped editions', () => {
    const loaded = reachable('core/define.ts');
    expect(loaded).toContain('core/decide/decide.ts');
    expect(loaded).toContain('core/process/step.ts');
    expect(loaded.filter((path) => /^(core\/webex|rules|scenarios)\//.test(path))).toEqual([]);
    // The same search finds them where they are loaded.
    expect(reachable('core/index.ts').some((path) => path.startsWith('core/webex/'))).toBe(true);
  });
});
