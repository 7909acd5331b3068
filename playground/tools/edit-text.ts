import { findRuleSet, type ParameterEdit, planAt, resolveAsOf } from '../../core/studio.js';
import { changedRules } from '../edits/changed-rules.js';
import { contentOf, isOfParameter, rulesUnder } from '../edits/rule-edits.js';
import { shown } from '../elements/shown-value.js';
import { policy as ofGuide } from '../shipped-system.js';
import type { Edit, PageState } from '../state/page-state.js';
import { fill } from '../words/index.js';
import { toolWords } from '../words/tools/index.js';

/** How many rules of an edit are named. */
const MOST_NAMED = 2;

/** An edit in a few words. */
export function editText(edit: Edit, lang: PageState['lang']): string {
  const { bar, table } = toolWords[lang];
  if (isOfParameter(edit)) {
    const { parameter, value } = edit;
    return fill(bar.change, { parameter, from: shortOf(guideValue(edit)), to: shortOf(value) });
  }
  const ruleSet = findRuleSet(ofGuide, edit.decision);
  const under = ruleSet.ok ? rulesUnder(ruleSet.value, [edit]) : ruleSet;
  if (!ruleSet.ok || !under.ok) return edit.decision;
  const { rules, isMore } = changedRules(contentOf(ruleSet.value), under.value);
  const named = [...rules].map(([rule, change]) => `${rule}: ${table.changes[change]}`);
  const more = named.length - MOST_NAMED;
  const said = [
    ...named.slice(0, MOST_NAMED),
    ...(more > 0 ? [fill(bar.more, { n: String(more) })] : []),
    ...(isMore || named.length === 0 ? [bar.frame] : []),
  ];
  return said.join(', ');
}

function guideValue({ decision, parameter, asOf }: ParameterEdit) {
  const ruleSet = ofGuide.ruleSets.get(decision);
  const time = ruleSet && resolveAsOf(ruleSet.guide, asOf);
  if (ruleSet === undefined || time?.ok !== true) return null;
  return planAt(ruleSet, time.value.epoch).parameters.get(parameter) ?? null;
}

/** A value as short as a line has room for. */
function shortOf(value: ParameterEdit['value']): string {
  const text = shown(value);
  return text.length > 40 ? `${text.slice(0, 39)}…` : text;
}
