import { formatProblem, loadPolicy } from 'provisim/define';
import { rules } from 'provisim/rules';
import { describe, expect } from 'vitest';
import { problemsOf } from '../../core/base/result.js';
import { cases } from '../../core/webex/cases.js';
import { editions } from '../../core/webex/editions.js';
import { invariants } from '../../core/webex/invariants.js';
import { processes } from '../../core/webex/processes.js';
import { inDepth } from '../decide/runs.js';

describe('the shipped editions', () => {
  inDepth('come through the same door as any policy', () => {
    const beside = { processes: [...processes.values()], invariants, cases };
    const loaded = loadPolicy(rules, editions, beside);
    expect(problemsOf(loaded).map(formatProblem)).toEqual([]);
    expect(loaded.ok && [...loaded.value.processes.keys()]).toEqual([...processes.keys()]);
  });
});
