import { capital, type GuideRule, guideRules, guidesAt, type RuleSet } from '../../core/studio.js';
import { uncoded } from '../elements/coded.js';
import { factTitle } from '../facts/fact-titles.js';
import { examples } from '../gallery/example.js';
import { policy, texts } from '../shipped-system.js';
import type { Action } from '../state/action.js';
import type { PageState } from '../state/page-state.js';
import { processWords } from '../words/process-words.js';
import type { PaletteEntry } from './palette-entry.js';

type Lang = PageState['lang'];

/** Decisions, processes, examples and facts of the page. */
export function pageEntries(lang: Lang): readonly PaletteEntry[] {
  const ruleSets = [...policy.ruleSets.values()];
  return [
    ...ruleSets.map((ruleSet) => decisionEntry(ruleSet, lang)),
    ...processEntries(lang),
    ...exampleEntries(),
    ...ruleSets.flatMap((ruleSet) => factEntries(ruleSet, lang)),
  ];
}

/** The rules of the guides that a decision or a process implements. */
export function ruleEntries(lang: Lang): readonly PaletteEntry[] {
  const guides = guidesAt(policy, {});
  if (!guides.ok) return [];
  return guideRules({ policy, texts, lang, guides: guides.value }).flatMap(ruleEntry);
}

function ask(decision: string): Action {
  return { do: 'ask', question: { decision, facts: {}, asOf: null, switches: {} } };
}

function play(process: string): readonly Action[] {
  return [
    { do: 'process', process },
    { do: 'view', view: 'process' },
  ];
}

function questionOf({ id, edition, file }: RuleSet, lang: Lang): string {
  return capital(texts[lang]?.editions[edition.id]?.decisions[id]?.question ?? file.question);
}

function decisionEntry(ruleSet: RuleSet, lang: Lang): PaletteEntry {
  const { id } = ruleSet;
  return {
    ...{ key: `decision ${id}`, kind: 'decision', text: questionOf(ruleSet, lang), detail: id },
    actions: [ask(id)],
  };
}

function processEntries(lang: Lang): readonly PaletteEntry[] {
  return [...policy.processes.values()].map((definition) => ({
    ...{ key: `process ${definition.id}`, kind: 'process', detail: definition.id },
    text: capital(processWords(definition, lang).title),
    actions: play(definition.id),
  }));
}

function exampleEntries(): readonly PaletteEntry[] {
  return examples.flatMap((example): readonly PaletteEntry[] => {
    const { scenario, id } = example;
    const shared = { kind: 'example', isEnglish: true } as const;
    if (!('cases' in scenario)) {
      const actions: readonly Action[] = [{ do: 'choose', example }];
      return [
        {
          ...shared,
          key: `example ${id}`,
          text: scenario.title,
          detail: scenario.process,
          actions,
        },
      ];
    }
    return scenario.cases.map(({ title }, index) => ({
      ...shared,
      key: `example ${id} ${index}`,
      text: title,
      detail: `${scenario.title} ${scenario.decision}`,
      actions: [{ do: 'choose', example, case: index }],
    }));
  });
}

function factEntries({ id, edition, facts }: RuleSet, lang: Lang): readonly PaletteEntry[] {
  return [...facts.values()].map((spec) => ({
    ...{ key: `fact ${id} ${spec.name}`, kind: 'fact' },
    text: factTitle(spec, edition.id, lang),
    detail: `${spec.name} ${id}`,
    actions: [ask(id)],
    fact: spec.name,
  }));
}

function ruleEntry(rule: GuideRule): readonly PaletteEntry[] {
  const [decided] = rule.decided;
  const [fallback] = rule.defaults;
  const [played] = rule.played;
  const decision = decided?.decision ?? fallback?.decision;
  const at = decision ?? played?.process;
  if (at === undefined) return [];
  return [
    {
      ...{ key: `rule ${rule.edition} ${rule.id}`, kind: 'rule', text: uncoded(rule.sentence) },
      detail: `${rule.id} ${rule.cites.join(' ')} ${at}`,
      cites: rule.cites,
      actions: decision === undefined ? play(at) : [ask(decision)],
    },
  ];
}
