import { deflateRawSync } from 'node:zlib';
import type { Story } from '../core/process/explore/story.js';

/**
 * The address of a playground page that opens a story.
 * @param base the page's own address
 */
export function storyLink(story: Story, base: string): string {
  const packed = deflateRawSync(JSON.stringify(story)).toString('base64url');
  return `${base.split('#')[0]}#story=${packed}`;
}
