import { deflateRawSync } from 'node:zlib';
import type { Trace } from '../../core/explore/trace.js';
import type { Scenario } from '../../core/simulate/scenario.js';

/**
 * The address of a playground page that opens a scenario.
 * @param base the page's own address
 */
export function traceLink(story: Trace | Scenario, base: string): string {
  const packed = deflateRawSync(JSON.stringify(story)).toString('base64url');
  return `${base.split('#')[0]}#story=${packed}`;
}
