import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { jsonSchemas } from '../core/schemas.js';

const published = Object.entries(jsonSchemas());
const files = ['rules', 'scenarios'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.json') && !path.startsWith('texts'))
    .map((path) => join(folder, path)),
);

describe('the published JSON Schemas', () => {
  it.each(published)('schemas/%s is what `npm run schemas` writes', (name, schema) => {
    expect(JSON.parse(readFileSync(join('schemas', name), 'utf8'))).toEqual(
      JSON.parse(JSON.stringify(schema)),
    );
  });

  it('are named by every rule set, guide and scenario, so that editors find them', () => {
    const lost = files.filter((file) => {
      const { $schema } = JSON.parse(readFileSync(file, 'utf8'));
      return typeof $schema !== 'string' || !existsSync(join(dirname(file), $schema));
    });
    expect(files.length).toBeGreaterThan(50);
    expect(lost).toEqual([]);
  });
});
