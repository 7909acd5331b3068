import { deflateRawSync } from 'node:zlib';
import type { Scenario, Trace } from '../../core/studio.js';

/**
 * The address of a playground page that opens a scenario.
 * @param base the page's own address
 */
export function traceLink(story: Trace | Scenario, base: string): string {
  const packed = deflateRawSync(JSON.stringify(story)).toString('base64url');
  return `${base.split('#')[0]}#story=${packed}`;
}
