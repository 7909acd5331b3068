import type { StatePath } from '../../core/process/state-path.js';

/** Every state that a run in this place is in, the enclosing ones too. */
export function activeStates(path: StatePath, prefix = ''): readonly string[] {
  if (typeof path === 'string') {
    const steps = path.split('.');
    return steps.map((_, i) => `${prefix}${steps.slice(0, i + 1).join('.')}`);
  }
  return Object.entries(path).flatMap(([name, regions]) => {
    const inner = Object.entries(regions).flatMap(([region, state]) => {
      const place = `${prefix}${name}.${region}`;
      return [place, ...activeStates(state, `${place}.`)];
    });
    return [...activeStates(name, prefix), ...inner];
  });
}
