import { formatProblem } from '../../core/base/problem.js';
import { decideUnknown } from '../../core/decide/decide.js';
import { loadPolicyOf } from '../../core/decide/load-policy.js';
import type { Condition } from '../../core/rule/condition.js';
import type { Constraint } from '../../core/rule/constraint.js';
import type { FactSchema } from '../../core/rule/fact-schema.js';
import type { EditionDefinition, Policy } from '../../core/rule/policy.js';
import type { Assignment, RuleSetFile, TableFile } from '../../core/rule/rule-set.js';
import type { FactUse } from '../../core/rule/signature.js';
import { broadworksFunctions, wholesaleFunctions } from '../../core/webex/functions/by-edition.js';
import { saidBy } from './counted-out.js';
import { ruleSetOf } from './exact-cases.js';

/** A rule: its condition (undefined: always holds), and its assignments. */
type ShortRule = readonly [Condition | undefined, Readonly<Record<string, Assignment>>];

/** A decision in short form; a table is named after its outputs. */
export interface MadeDecision {
  readonly facts: Readonly<Record<string, FactUse>>;
  readonly outputs: Readonly<Record<string, FactSchema>>;
  readonly parameters?: RuleSetFile['parameters'];
  readonly derive?: RuleSetFile['derive'];
  readonly conditions?: RuleSetFile['conditions'];
  readonly constraints?: readonly Constraint[];
  readonly tables: readonly {
    readonly hitPolicy?: TableFile['hitPolicy'];
    readonly sets: TableFile['sets'][number];
    readonly rules: readonly ShortRule[];
  }[];
}

const GUIDE = {
  edition: 'made',
  title: 'A guide',
  source: '000',
  epochs: [{ id: 'E1', from: null, precision: 'exact' }],
  rules: {},
  assumptions: [],
};

/** The id of a generated decision. */
export const MADE_UP = 'made.up.decision';

/** The policy of a generated decision. */
export function madePolicy(made: MadeDecision): Policy {
  const id = MADE_UP;
  const edition: EditionDefinition = {
    id: 'made',
    signatures: [{ id, facts: made.facts, outputs: made.outputs }],
    constraints: made.constraints ?? [],
    functions: { ...broadworksFunctions, ...wholesaleFunctions },
    nullMeans: 'problem',
  };
  const tables = made.tables.map(({ hitPolicy = 'FIRST', sets, rules }, t) => ({
    name: `table${t}`,
    hitPolicy,
    sets: [sets],
    rules: rules.map(([conditions, params], r) => ({
      id: `rule-${t}-${r}`,
      implements: [],
      title: 'A rule',
      cites: ['000:1'],
      ...(conditions === undefined ? {} : { conditions }),
      event: { params },
    })),
  }));
  const { parameters = {}, derive = {}, conditions = {} } = made;
  const content = { id, question: 'What?', parameters, derive, conditions, tables };
  const files = [
    { path: 'made/guide.json', content: GUIDE },
    { path: 'made/up.json', content },
  ];
  const loaded = loadPolicyOf(files, [edition]);
  if (!loaded.ok) throw new Error(loaded.problems.map(formatProblem).join('\n'));
  return loaded.value;
}

/** Decides a generated decision: the certain outputs with sets sorted, and the missing facts. */
export function decideMade(made: MadeDecision, given: Readonly<Record<string, unknown>>) {
  const policy = madePolicy(made);
  const decided = decideUnknown(policy, { decision: MADE_UP, facts: given });
  if (!decided.ok) throw new Error(decided.problems.map(formatProblem).join('\n'));
  const { certain, missing } = saidBy(decided.value, ruleSetOf(policy, MADE_UP));
  return { certain, missing };
}
