import { useMemo } from 'preact/hooks';
import type { Json, Result } from '../../core/index.js';
import { planAt, type RuleSet, resolveAsOf } from '../../core/studio.js';
import { type EditedRules, editsOf, rulesUnder } from '../edits/rule-edits.js';
import { usePolicy } from '../edits/use-policy.js';
import { usePage } from '../page.js';

/** The rules of a decision, as somebody edits them. */
export interface RulesInEdit {
  /** As the guide has it. */
  readonly guide: RuleSet;
  /** As it is decided by: where the edits are not sound, that of the guide. */
  readonly inEffect: RuleSet;
  readonly rules: Result<EditedRules>;
  /** The values of parameters at the time that is asked about. */
  readonly parameters: ReadonlyMap<string, Json>;
  change(rules: EditedRules): void;
}

/** The rules of a decision, to edit them. */
export function useEditedRules(guide: RuleSet): RulesInEdit {
  const { state, dispatch } = usePage();
  const policy = usePolicy();
  const { edits } = state;
  const { asOf } = state.question;
  const rules = useMemo(() => rulesUnder(guide, edits ?? []), [guide, edits]);
  const inEffect = policy.ruleSets.get(guide.id) ?? guide;
  const parameters = useMemo(() => {
    const time = resolveAsOf(guide.guide, asOf);
    return time.ok ? planAt(inEffect, time.value.epoch).parameters : new Map<string, Json>();
  }, [guide, inEffect, asOf]);
  return {
    ...{ guide, inEffect, rules, parameters },
    change: (next) => dispatch({ do: 'rules', decision: guide.id, edits: editsOf(guide, next) }),
  };
}
