import { loadPolicy } from 'provisim';
import { rules } from 'provisim/rules';
import type { ProcessDefinition } from '../../../core/process/definition.js';
import type { LoadedPolicy } from '../../../core/process/loaded-policy.js';
import { needed } from '../../../core/rule/signature.js';
import { mutated } from '../../process/mutate-machine.js';
import { shippedPolicy } from '../../shipped.js';
import { type Mutant, strange } from './mutants.js';

/** The shipped policy and processes. */
export const policy = shippedPolicy();

/** A shipped process. */
export function shipped(id: string): ProcessDefinition {
  const definition = policy.processes.get(id);
  if (definition === undefined) throw new Error(`no process ${id}`);
  return definition;
}

/** The policy with another text in one rule file. */
export function worldWith({ rule }: Mutant): LoadedPolicy {
  if (rule === undefined) return policy;
  const path = `rules/broadworks/${rule.file}.json`;
  const files = rules.map((file) => {
    if (file.path !== path) return file;
    const text = JSON.stringify(file.content);
    if (!text.includes(rule.from)) throw new Error(`${path} has no ${rule.from}`);
    return { path, content: JSON.parse(text.replace(rule.from, rule.to)) as unknown };
  });
  const loaded = loadPolicy(files);
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems));
  return loaded.value;
}

/** The process with the fault of a mutant in its machine. */
export function faulty({ of, machine }: Mutant): ProcessDefinition {
  const definition = shipped(`broadworks.${of}`);
  if (machine === undefined) return definition;
  const facts = { ...definition.facts, emailId: needed(strange.emailId, { nullable: true }) };
  return mutated({ ...definition, facts }, machine);
}
