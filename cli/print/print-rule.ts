import type { Style } from '../../core/index.js';
import {
  block,
  type GuideRule,
  gap,
  layOut,
  periodInWords,
  type RegisterView,
  type TextBlock,
  toned,
  wordsOf,
} from '../../core/studio.js';

type Shown = GuideRule & { readonly scenarios: readonly string[] };

/** Rules of guides, each with what it says and where it is decided, played or told. */
export function ruleLines(
  view: RegisterView,
  rules: readonly Shown[],
  look: { readonly style: Style; readonly width: number },
): readonly string[] {
  const [edition = ''] = view.guides.keys();
  if (rules.length === 0) return [wordsOf(view, edition).engine.register.noRule];
  const blocks = rules.flatMap((rule, i) => [...(i === 0 ? [] : [gap]), ...ruleBlocks(view, rule)]);
  return layOut(blocks, look);
}

function ruleBlocks(view: RegisterView, rule: Shown): readonly TextBlock[] {
  const words = wordsOf(view, rule.edition);
  const { register } = words.engine;
  const decided = rule.decided.map(({ decision, rule: id, table, title }) => {
    return `${decision} ${id} (${table}): ${title}`;
  });
  const defaults = rule.defaults.map(({ decision, fact, value }) => {
    return `${decision} ${fact}: ${JSON.stringify(value)}`;
  });
  const played = rule.played.map(({ process, transition, title }) => {
    return `${process} ${transition}: ${title}`;
  });
  const none = rule.place === 'informational' ? register.told : register.nowhere;
  const placed = [...decided, ...defaults, ...played].length > 0;
  return [
    block(0, [toned('strong', rule.id), rule.sentence]),
    ...part(register.lines, [rule.cites.join(', ')]),
    ...part(register.time, [periodInWords(words, rule.inForce)]),
    ...part(register.decided, decided),
    ...part(register.defaults, defaults),
    ...part(register.played, played),
    ...(placed ? [] : [block(2, [none])]),
    ...(placed ? part(register.scenarios, orNone(rule.scenarios, register.noScenario)) : []),
  ];
}

function orNone(items: readonly string[], none: string): readonly string[] {
  return items.length === 0 ? [none] : items;
}

function part(heading: string, lines: readonly string[]): readonly TextBlock[] {
  if (lines.length === 0) return [];
  return [block(2, [toned('heading', heading)]), ...lines.map((line) => block(4, [line], 6))];
}
