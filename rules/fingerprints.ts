import type { PolicyFile } from '../core/rule/policy.js';

const files = import.meta.glob<unknown>('./*/fingerprints.json', {
  eager: true,
  import: 'default',
});

/**
 * The fingerprints of the lines that both editions cite, as data for `loadPolicy` beside `rules`: to
 * compare a copy of the guides. Nothing is decided by them.
 */
export const fingerprints: readonly PolicyFile[] = Object.entries(files).map(([path, content]) => ({
  path: `rules/${path.slice(2)}`,
  content,
}));
