import type { PolicyFile } from '../core/rule/policy.js';
import { shippedFile } from '../core/rule/shipped-file.js';

const files = import.meta.glob<string>('./*/fingerprints.json', {
  eager: true,
  query: '?raw',
  import: 'default',
});

/**
 * The fingerprints of the lines that both editions cite, as data for `loadPolicy` beside `rules`: to
 * compare a copy of the guides. Nothing is decided by them.
 */
export const fingerprints: readonly PolicyFile[] = Object.entries(files).map(([path, text]) =>
  shippedFile(`rules/${path.slice(2)}`, text),
);
