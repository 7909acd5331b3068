import type { ProcessDefinition } from '../process/definition.js';
import { attachment as broadworksAttachment } from './broadworks/processes/attachment.js';
import { attachment as wholesaleAttachment } from './wholesale/processes/attachment.js';

/** The processes of both editions by id. */
export const processes: ReadonlyMap<string, ProcessDefinition> = new Map(
  [broadworksAttachment, wholesaleAttachment].map((definition) => [definition.id, definition]),
);
