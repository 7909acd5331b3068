import * as z from 'zod/mini';
import { type Condition, conditionSchema, OPERATORS } from './condition.js';

/** The versions of the format that can be read; files are written in the last one. */
export const RULE_FILE_VERSIONS = [1, 2] as const;

const scalar = z.union([z.string(), z.number(), z.boolean(), z.null()]);
const named = z.strictObject({ fact: z.string() });
const list = z.array(z.string());
const doc = (description: string) => z.meta({ description });

/** The published schema of a period. */
export const periodSchema = z
  .strictObject({
    from: z.optional(z.string().check(doc('first epoch in which it holds'))),
    until: z.optional(z.string().check(doc('first epoch in which it no longer holds'))),
    except: z.optional(list.check(doc('epochs between, in which it does not hold'))),
    notBefore: z.optional(
      z
        .string()
        .check(
          doc(
            'where the start is uncertain: it lies after this epoch; from `from` on: the end does',
          ),
        ),
    ),
  })
  .check(doc('when it holds; left out: always'));

/** The period of a rule or of a parameter's value, as epoch ids of the guide. */
export type Period = z.infer<typeof periodSchema>;

const constant = z.union([scalar, z.array(scalar)]);

const required = (...keys: readonly string[]) => keys.map((key) => ({ required: [key] }));

const parameterValue = z
  .strictObject({
    value: z.optional(constant),
    adds: z.optional(
      z
        .array(scalar)
        .check(
          z.minLength(1),
          doc('instead of `value`: members that join those of the value before, from `inForce` on'),
        ),
    ),
    inForce: z.optional(periodSchema),
    cites: list,
  })
  // For editors; the loader says it in words: `addsProblems`.
  .check(z.meta({ oneOf: required('value', 'adds') }));

const parameter = z.strictObject({
  unit: z.optional(z.string()),
  values: z.array(parameterValue).check(z.minLength(1)),
});

const policySwitch = z.strictObject({
  default: scalar,
  values: z.array(scalar).check(z.minLength(2)),
  assumes: z.string(),
});

const listItem = z.union([
  scalar,
  named,
  z.strictObject({
    id: z.string(),
    args: z.optional(z.record(z.string(), z.union([scalar, named]))),
  }),
]);
const assignment = z.union([scalar, named, z.array(listItem)]);

const setting = z.union([
  z.string().check(doc('an output of the decision; null, or the empty set, when no rule holds')),
  z.strictObject({
    name: z.string(),
    type: z.optional(z.enum(['boolean', 'integer', 'number', 'enum', 'set', 'string', 'email'])),
    values: z.optional(list),
    default: z.optional(z.union([scalar, z.array(scalar)])),
  }),
]);

const seeAlso = z.optional(
  list.check(doc('ids of rules of the guide that it touches without deciding them')),
);

const column = z.union([
  z
    .strictObject({ fact: z.string(), operator: z.enum(OPERATORS) })
    .check(doc('a cell is the operand of this comparison')),
  z.strictObject({ gives: z.string() }).check(doc('a cell is the value given to this output')),
]);

const using = z
  .strictObject({
    uses: z
      .array(z.string())
      .check(z.minLength(1), doc('shared files of the edition: `restrictedMode/mode`')),
  })
  .check(doc('the tables of shared files stand here, and what they read is declared with them'));

/** The kinds of findings of an analysis, worst first. */
export const FINDING_KINDS = [
  'never-holds',
  'shadowed',
  'no-answer',
  'contradictory',
  'always-true',
  'unused-fact',
  'unused-derivation',
  'unused-parameter',
  'unused-switch',
  'needless-because',
  'gap',
  'redundant',
  'comparison-without-effect',
  'overlap',
] as const;

const accepted = z
  .strictObject({
    finding: z.enum(FINDING_KINDS).check(doc('the kind of a finding of `provisim analyze`')),
    name: z.optional(z.string().check(doc('the fact, table, derivation or parameter it is about'))),
    rule: z.optional(z.string().check(doc('the id of a rule that it is about'))),
    because: z.string().check(z.minLength(1), doc('why it is meant so')),
    cites: z.optional(list.check(doc('lines of the guide that say so'))),
  })
  .check(doc('a finding of `provisim analyze` that is meant so: it is a note then'));

/** A finding of an analysis that is meant so, with the reason. */
export type AcceptedFinding = z.infer<typeof accepted>;

const version = z
  .optional(z.literal([...RULE_FILE_VERSIONS]))
  .check(doc('of the format; left out: 1'));

/** The parts of a rule set that shared files have as well. */
function partsWith<C extends z.ZodMiniType>(condition: C) {
  const assumed = z
    .strictObject({ id: z.string(), when: z.optional(condition) })
    .check(doc('a resolution of a silence of the guide, and the region in which it matters'));

  const defaultValue = z.strictObject({
    value: z.union([scalar, z.array(scalar)]),
    implements: list,
    seeAlso,
    cites: list,
    assumes: z.optional(z.array(assumed)),
  });

  const usualValue = z.strictObject({
    value: z.union([scalar, z.array(scalar)]),
    cites: list.check(doc('lines of the guide that say what is usual')),
    because: z.optional(z.string().check(doc('why there is nothing to cite'))),
  });

  const head = {
    id: z
      .string()
      .check(z.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/), doc('unique in the file and for ever')),
    implements: list.check(doc('ids of the rules of the guide that this rule decides')),
    seeAlso,
    title: z.string().check(z.minLength(1), doc('what the rule says; {name} shows a parameter')),
    cites: list.check(doc('lines of the guide: `000:178-180`')),
    because: z.optional(z.string().check(doc('why there is nothing to cite'))),
    inForce: z.optional(periodSchema),
    assumes: z.optional(z.array(assumed)),
  };

  const rule = z.strictObject({
    ...head,
    conditions: z.optional(condition),
    event: z.strictObject({
      params: z
        .record(z.string(), assignment)
        .check(doc('what the rule gives to outputs of its table')),
    }),
  });

  const row = z.strictObject({
    ...head,
    conditions: z.optional(condition).check(doc('holds beside its cells: what has no column')),
    cells: z
      .array(z.union([scalar, z.array(scalar), named]))
      .check(doc('one a column; `*` compares nothing, null gives nothing')),
  });

  const table = z
    .strictObject({
      name: z.string(),
      hitPolicy: z.enum(['FIRST', 'COLLECT', 'STRICTEST']),
      sets: z.array(setting).check(z.minLength(1)),
      order: z.optional(list.check(doc('STRICTEST: the values from mildest to strictest'))),
      rules: z.optional(z.array(rule).check(z.minLength(1))),
      when: z.optional(condition).check(doc('holds for every row')),
      columns: z.optional(z.array(column).check(z.minLength(1))),
      rows: z.optional(z.array(row).check(z.minLength(1), doc('rules, written as a table'))),
    })
    // For editors; the loader says it in words: `rowProblems`.
    .check(z.meta({ anyOf: required('rules', 'rows') }));

  const declarations = {
    parameters: z.optional(z.record(z.string(), parameter)),
    switches: z.optional(z.record(z.string(), policySwitch)),
    defaults: z.optional(
      z.record(z.string(), defaultValue).check(doc('values of facts that were left out')),
    ),
    usual: z.optional(
      z
        .record(z.string(), usualValue)
        .check(doc('values by which facts that are not known are completed, only on request')),
    ),
    derive: z.optional(
      z
        .record(z.string(), z.record(z.string(), list))
        .check(doc('name: { function: [names of its arguments] }')),
    ),
    conditions: z.optional(z.record(z.string(), condition)),
  };
  return { declarations, table };
}

/**
 * The shape of a rule set file.
 * @param condition the schema of a condition, or of anything where conditions are read apart
 */
export function ruleSetSchemaWith<C extends z.ZodMiniType>(condition: C) {
  const { declarations, table } = partsWith(condition);
  return z
    .strictObject({
      $schema: z.optional(z.string()),
      version,
      id: z.string().check(doc('the decision: `<edition>.<system>.<question>`')),
      question: z.string().check(z.minLength(1)),
      ...declarations,
      accepted: z.optional(z.array(accepted)),
      tables: z.array(z.union([using, table])).check(z.minLength(1)),
    })
    .check(z.meta({ title: 'provisim rule set' }));
}

/**
 * The shape of a shared file: tables that several decisions of an edition have in common, and what
 * these tables read; or only such declarations.
 * @param condition as of `ruleSetSchemaWith`
 */
export function sharedSchemaWith<C extends z.ZodMiniType>(condition: C) {
  const { declarations, table } = partsWith(condition);
  return z
    .strictObject({
      $schema: z.optional(z.string()),
      version,
      shared: z
        .string()
        .check(
          z.regex(/^[^/]+(\/[^/]+)+$/),
          doc('what it is used by, behind its edition: `broadworks/restrictedMode/mode`'),
        ),
      ...declarations,
      tables: z.optional(z.array(table).check(z.minLength(1))),
    })
    .check(z.meta({ title: 'provisim shared rules' }));
}

/** The schemas of the members of `tables`, to name the one that a problem is about. */
export function tableSchemasWith<C extends z.ZodMiniType>(condition: C) {
  return { using, table: partsWith(condition).table };
}

/** The published schema of a rule set file: one file a decision. */
export const ruleSetSchema = ruleSetSchemaWith(conditionSchema);

/** The published schema of a shared file. */
export const sharedSchema = sharedSchemaWith(conditionSchema);

/** A rule set file as it is written. */
export type WrittenRuleSet = z.infer<typeof ruleSetSchema>;
/** A shared file as it is written. */
export type WrittenShared = z.infer<typeof sharedSchema>;
/** What a rule set file or a shared file declares beside its tables, as it is written. */
export type WrittenDeclarations = Pick<
  WrittenShared,
  'parameters' | 'switches' | 'defaults' | 'usual' | 'derive' | 'conditions'
>;
/** A table as it is written: its rules may be rows under columns. */
export type WrittenTable = NonNullable<WrittenShared['tables']>[number];
/** A rule set file with the tables of shared files written out. */
export type JoinedRuleSet = Omit<WrittenRuleSet, 'tables'> & {
  readonly tables: readonly WrittenTable[];
};
/** A parameter as it is written. */
export type WrittenParameter = z.infer<typeof parameter>;
/** A rule, or a row as the rule that it abbreviates. */
export type RuleFile = NonNullable<WrittenTable['rules']>[number];
/** A table with all its rules. */
export type TableFile = Omit<WrittenTable, 'rules' | 'when' | 'columns' | 'rows'> & {
  readonly rules: readonly RuleFile[];
};
/** A parameter with every value in full. */
export type ParameterFile = Omit<WrittenParameter, 'values'> & {
  readonly values: readonly ParameterValue[];
};
/** One value of a parameter. */
export interface ParameterValue {
  readonly value: z.infer<typeof constant>;
  readonly inForce?: Period | undefined;
  readonly cites: string[];
}
/** A rule set file, read: one form for all that can be written in several. */
export type RuleSetFile = Omit<JoinedRuleSet, 'tables' | 'parameters'> & {
  readonly tables: readonly TableFile[];
  readonly parameters?: Readonly<Record<string, ParameterFile>> | undefined;
};
/**
 * The right-hand side of an assignment to an output: a constant, a name, or the members of a list.
 */
export type Assignment = z.infer<typeof assignment>;
/** One member of a list that a rule assigns. */
export type ListItem = z.infer<typeof listItem>;
/** A switch of a rule set file. */
export type SwitchFile = z.infer<typeof policySwitch>;
/** An assumption as a rule cites it. */
export interface Assumed {
  readonly id: string;
  readonly when?: Condition | undefined;
}
