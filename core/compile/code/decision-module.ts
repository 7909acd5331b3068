import { asJson, type Json } from '../../base/json.js';
import type { Plan } from '../../rule/plan.js';
import { planAt } from '../../rule/plan.js';
import type { RuleSet } from '../../rule/policy.js';
import { CodeScope, inComment, indented, keyOf, literal } from './code-scope.js';
import { commentText, factsType, outcomeType } from './declared-types.js';
import { openRulesOf } from './open-rules-code.js';
import { planCode } from './plan-code.js';
import type { CodeImports } from './value-code.js';

/** What is generated of a decision. */
export interface ModuleRequest {
  readonly ruleSet: RuleSet;
  /** The fingerprint of what it is decided by. */
  readonly policyHash: string;
  /** The epoch that it knows; undefined: all, and all values of the switches. */
  readonly epoch: string | undefined;
  /** With one epoch: the values of the switches. */
  readonly switches: ReadonlyMap<string, Json>;
  readonly imports: CodeImports;
}

/** A generated module: its code, and its types for TypeScript. */
export interface GeneratedModule {
  readonly code: string;
  readonly types: string;
}

/** Generates the module of a decision. */
export function decisionModule(request: ModuleRequest): GeneratedModule {
  return request.epoch === undefined
    ? ofAllEpochs(request)
    : { code: ofOneEpoch(request, request.epoch), types: typesOf(request, [request.epoch]) };
}

function ofOneEpoch(request: ModuleRequest, epoch: string): string {
  const { ruleSet, switches, imports } = request;
  const scope = scopeFor(request);
  const open = openCode(scope, request);
  const body = planCode(planAt(ruleSet, epoch), { scope, imports, fixed: switches });
  const isDefault = [...switches].every(
    ([key, value]) => ruleSet.switches.get(key)?.default === value,
  );
  const passed = isDefault ? '' : `, ${literal(Object.fromEntries(switches))}`;
  return moduleText(request, scope, [
    body,
    '',
    'export { settled };',
    '',
    'export function outcome(facts) {',
    `  return settled(facts) ?? ${open}(facts, epoch${passed});`,
    '}',
  ]);
}

function ofAllEpochs(request: ModuleRequest): GeneratedModule {
  const { ruleSet, imports } = request;
  const { epochs } = ruleSet.guide;
  const outer = scopeFor(request);
  const open = openCode(outer, request);
  const bodies = new Map<string, string>();
  const byEpoch = epochs.map(({ id }) => {
    const plan: Plan = planAt(ruleSet, id);
    const scope = new CodeScope(importedNames(request));
    const body = planCode(plan, { scope, imports, fixed: new Map() });
    for (const [from, names] of scope.imports) for (const name of names) outer.use({ from, name });
    const known = bodies.get(body) ?? outer.names.fresh(`from ${id}`);
    bodies.set(body, known);
    return `${keyOf(id)}: ${known}`;
  });
  const run = (name: string) => outer.use({ from: imports.run, name });
  const made = [...bodies].flatMap(([body, name]) => [
    `const ${name} = /* @__PURE__ */ ${run('once')}(() => {`,
    ...indented([body, 'return settled;']),
    '});',
    '',
  ]);
  const switches = [...ruleSet.switches].map(
    ([key, { values, default: otherwise }]) =>
      `${keyOf(key)}: ${run('switchValue')}(given, ${literal(key)}, ${literal([otherwise, ...values])}),`,
  );
  const code = moduleText(request, outer, [
    `export const epochs = ${literal(epochs.map(({ id }) => id))};`,
    `const GUIDE = ${literal(asJson({ edition: ruleSet.edition.id, epochs }))};`,
    ...outer.lines,
    ...made,
    `const BY_EPOCH = { ${byEpoch.join(', ')} };`,
    '',
    'function switchesOf(given) {',
    `  return {`,
    ...indented(switches, '    '),
    '  };',
    '}',
    '',
    'export function settled(facts, options = {}) {',
    `  return BY_EPOCH[${run('epochOf')}(GUIDE, options.asOf)]()(facts, switchesOf(options.switches));`,
    '}',
    '',
    'export function outcome(facts, options = {}) {',
    `  const at = ${run('epochOf')}(GUIDE, options.asOf);`,
    '  const switches = switchesOf(options.switches);',
    `  return BY_EPOCH[at]()(facts, switches) ?? ${open}(facts, at, switches);`,
    '}',
  ]);
  return {
    code,
    types: typesOf(
      request,
      epochs.map(({ id }) => id),
    ),
  };
}

/** Declares the exact answer; gives its name. */
function openCode(scope: CodeScope, { ruleSet, epoch, imports }: ModuleRequest): string {
  const rules = literal(openRulesOf(ruleSet, epoch));
  const own = ownFunctions(ruleSet).map((name) => {
    const { expression, imports: needed } = imports.own(name);
    for (const one of needed) scope.use(one);
    return `${keyOf(name)}: ${expression}`;
  });
  const functions = own.length === 0 ? '' : `, { ${own.join(', ')} }`;
  const exactly = scope.use({ from: imports.open, name: 'openOutcomes' });
  return scope.constant('exactly', `/* @__PURE__ */ ${exactly}(() => (${rules})${functions})`);
}

/** The functions of the edition that a decision derives with. */
export function ownFunctions({ edition, file, constraints }: RuleSet): readonly string[] {
  const calls = [file.derive ?? {}, ...constraints.map(({ derive }) => derive ?? {})];
  const names = calls.flatMap((of) => Object.values(of).flatMap((call) => Object.keys(call)));
  return [...new Set(names)].filter((name) => Object.hasOwn(edition.functions ?? {}, name));
}

/** A scope in which nothing has the name of something that may be imported. */
function scopeFor(request: ModuleRequest): CodeScope {
  return new CodeScope(importedNames(request));
}

const SHARED = [
  'UNREAD given sent asSet listed addAll sharedSets SharedOutcomes decided once switchValue epochOf ownFunction',
  'openOutcomes BY_EPOCH GUIDE switchesOf',
].flatMap((line) => line.split(' '));

function importedNames({ ruleSet, imports }: ModuleRequest): readonly string[] {
  const derived = [...Object.values(ruleSet.file.derive ?? {})].flatMap((call) =>
    Object.keys(call),
  );
  const own = ownFunctions(ruleSet).flatMap((name) => imports.own(name).imports);
  return [...SHARED, ...derived, ...own.map(({ name }) => name)];
}

function moduleText(
  { ruleSet, epoch, policyHash }: ModuleRequest,
  scope: CodeScope,
  body: readonly string[],
): string {
  const { id, guide, file } = ruleSet;
  const imports = [...scope.imports].map(
    ([from, names]) => `import { ${[...names].sort().join(', ')} } from '${from}';`,
  );
  return `${[
    `// Generated by \`provisim compile\` from the rule set \`${id}\`: not to be edited.`,
    `// ${inComment(file.question)}`,
    '// Truth values are 0 for false, 3 for true, and 1 where it depends on what is not known.',
    ...imports,
    '',
    `export const decision = ${literal(id)};`,
    `export const epoch = ${literal(epoch ?? guide.epochs.at(-1)?.id ?? '')};`,
    `export const policyHash = ${literal(policyHash)};`,
    '',
    ...body,
  ].join('\n')}\n`;
}

function typesOf({ ruleSet, epoch }: ModuleRequest, epochs: readonly string[]): string {
  const isOfAll = epoch === undefined;
  const ids = epochs.map((id) => literal(id)).join(' | ');
  const options = isOfAll ? ', options?: Options' : '';
  const switches = [...ruleSet.switches].map(
    ([key, { values }]) => `readonly ${keyOf(key)}?: ${values.map((v) => literal(v)).join(' | ')};`,
  );
  return `${[
    `// Generated by \`provisim compile\` from the rule set \`${ruleSet.id}\`: not to be edited.`,
    '',
    commentText(['What a fact is in a request that says on purpose that it is not known.']),
    'export interface Unknown {\n  readonly unknown: true;\n}',
    '',
    factsType(ruleSet, 'Facts'),
    '',
    outcomeType(ruleSet, 'Outcome'),
    '',
    commentText(['An outcome in which every output is certain. Frozen.']),
    "export interface Decided {\n  readonly status: 'DECIDED';\n  readonly outcome: Outcome;\n  readonly missing: readonly string[];\n}",
    '',
    commentText([
      'The outputs that are certain, and the facts that could still change another. Frozen.',
    ]),
    "export interface NeedsInput {\n  readonly status: 'NEEDS_INPUT';\n  readonly outcome: Partial<Outcome>;\n  readonly missing: readonly (keyof Facts & string)[];\n}",
    '',
    ...(isOfAll
      ? [
          commentText(['A time, and values of switches.']),
          'export interface Options {',
          `  readonly asOf?: Epoch | \`\${number}-\${number}-\${number}\` | null;`,
          `  readonly switches?: {${['', ...indented(switches, '    ')].join('\n')}\n  };`,
          '}',
          '',
          commentText(['An epoch of the guide.']),
          `export type Epoch = ${ids};`,
          '',
          commentText(['The epochs, from oldest to newest.']),
          'export declare const epochs: readonly Epoch[];',
        ]
      : []),
    `export declare const decision: ${literal(ruleSet.id)};`,
    commentText([isOfAll ? 'The newest epoch.' : 'The epoch of its rules.']),
    `export declare const epoch: ${isOfAll ? 'Epoch' : ids};`,
    commentText(['The fingerprint of what it is decided by, as in records.']),
    'export declare const policyHash: string;',
    commentText([
      'The outcome for some facts, as `prepare(…).outcome` gives it. They are taken as they are: of the',
      'declared types, unchecked.',
    ]),
    `export declare function outcome(facts: Facts${options}): Decided | NeedsInput;`,
    commentText([
      'The outcome where three-valued logic is certain of it, which it is where every fact is known;',
      'otherwise undefined. A bundle of this alone leaves out the search for what is missing.',
    ]),
    `export declare function settled(facts: Facts${options}): Decided | undefined;`,
  ].join('\n')}\n`;
}
