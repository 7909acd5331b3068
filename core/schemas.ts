import * as z from 'zod/mini';
import { recordSchema } from './decide/record.js';
import { fingerprintsSchema } from './rule/fingerprints.js';
import { guideSchema } from './rule/guide.js';
import { ruleSetSchema, sharedSchema } from './rule/rule-set.js';
import { snapshotsSchema } from './rule/snapshots.js';
import { scenarioSchema } from './simulate/scenario.js';

const published = {
  'decision-record': recordSchema,
  fingerprints: fingerprintsSchema,
  guide: guideSchema,
  'rule-set': ruleSetSchema,
  'shared-rules': sharedSchema,
  scenario: scenarioSchema,
  snapshots: snapshotsSchema,
};

/**
 * The JSON Schemas of the published files and records, by file name. Editors complete and validate
 * by them: rule sets and scenarios name theirs in `$schema`.
 */
export function jsonSchemas(): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(published).map(([name, schema]) => [
      `${name}.schema.json`,
      z.toJSONSchema(schema, { reused: 'ref' }),
    ]),
  );
}
