import { describe } from 'vitest';
import type { Json } from '../../../../core/base/json.js';
import type { AllCases } from '../../laws/all-cases.js';
import { law } from '../../laws/law.js';

/** Two keys of one package: the old one and that of today. */
const TODAY: Readonly<Record<string, string>> = {
  webex_voice: 'enhanced_calling',
  customer_experience_essentials: 'customer_assist',
};

function packagesNamed(keys: Json | undefined): number {
  const all = Array.isArray(keys) ? keys.map(String) : [];
  return new Set(all.map((key) => TODAY[key] ?? key)).size;
}

const oneBasePackage = (cases: AllCases) =>
  cases.except(
    ['assignmentDecision', 'basePackages'],
    (v) => v.assignmentDecision !== 'VALID' || packagesNamed(v.basePackages) === 1,
  );

describe('the packages of a subscriber, in all cases', () => {
  law('INV-01: only one base package is valid', 'wholesale.package.assignment', oneBasePackage, {
    tables: ['violations'],
  });
});
