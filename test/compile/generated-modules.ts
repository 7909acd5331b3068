import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { inject } from 'vitest';
import { decisionModule } from '../../core/compile/code/decision-module.js';
import type { CodeImports } from '../../core/compile/code/value-code.js';
import { policyHash } from '../../core/decide/policy-hash.js';
import type { OutcomeOnly } from '../../core/decide/prepare.js';
import type { Policy, RuleSet } from '../../core/rule/policy.js';
import { exportWith } from '../../core/webex/functions/records.js';

/** What a generated module exports. */
export interface DecisionModule {
  readonly decision: string;
  readonly epoch: string;
  readonly policyHash: string;
  outcome(facts: unknown, options?: unknown): OutcomeOnly;
  settled(facts: unknown, options?: unknown): OutcomeOnly | undefined;
}

const CORE = resolve(import.meta.dirname, '../../core');
let made = 0;

/** Which module is generated: of one epoch, the newest where none is named, or of all. */
export interface Wanted {
  readonly epochs?: 'all';
  readonly epoch?: string;
  readonly switches?: ReadonlyMap<string, string | number | boolean | null>;
}

/** Generates the module of a decision, writes it to a scratch folder and imports it. */
export async function generatedModule(
  policy: Policy,
  decision: string,
  { epochs, epoch, switches }: Wanted = {},
): Promise<DecisionModule> {
  const ruleSet = policy.ruleSets.get(decision);
  if (ruleSet === undefined) throw new Error(`there is no ${decision}`);
  const newest = ruleSet.guide.epochs.at(-1)?.id;
  const defaults = [...ruleSet.switches].map(([key, one]) => [key, one.default] as const);
  const { code } = decisionModule({
    ruleSet,
    policyHash: policyHash(ruleSet),
    epoch: epochs === 'all' ? undefined : (epoch ?? newest),
    switches: new Map([...defaults, ...(switches ?? [])]),
    imports: importsOf(ruleSet),
  });
  made += 1;
  const file = join(inject('scratchFolder'), 'generated', `${decision}-${made}.js`);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, code);
  return import(/* @vite-ignore */ pathToFileURL(file).href);
}

function importsOf({ edition }: RuleSet): CodeImports {
  return {
    run: join(CORE, 'compiled.ts'),
    open: join(CORE, 'compiled-open.ts'),
    own: (name) => {
      const record = exportWith(name, edition.functions?.[name]);
      if (record === undefined) throw new Error(`there is no function ${name}`);
      return {
        expression: `${record}.${name}`,
        imports: [{ from: join(CORE, 'compiled-functions.ts'), name: record }],
      };
    },
  };
}
