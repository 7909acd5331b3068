import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { jsonSchemas } from '../core/studio.js';

/** Writes the published JSON Schemas into `schemas/`. Run by `npm run schemas`. */
mkdirSync('schemas', { recursive: true });
for (const [name, schema] of Object.entries(jsonSchemas())) {
  writeFileSync(join('schemas', name), `${JSON.stringify(schema, null, 2)}\n`);
}
