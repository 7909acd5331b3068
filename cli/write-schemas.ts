import { join } from 'node:path';
import { jsonSchemas } from '../core/studio.js';
import { writeWhole } from './print/write-whole.js';

/** Writes the published JSON Schemas into `schemas/`. Run by `npm run schemas`. */
for (const [name, schema] of Object.entries(jsonSchemas())) {
  await writeWhole(join('schemas', name), `${JSON.stringify(schema, null, 2)}\n`);
}
