import type { ProcessDefinition } from '../../core/define.js';
import type { Json, Policy, Step, Style, Texts } from '../../core/index.js';
import {
  block,
  fill,
  languageOf,
  type NarratedEmission,
  narrateState,
  narrateStep,
  type ProcessTexts,
  type StepNarrative,
  stateName,
  type TextBlock,
  TONE_MARKS,
} from '../../core/studio.js';

/** Everything that a step is printed with. */
export interface Telling {
  readonly policy: Policy;
  readonly texts: Texts;
  readonly definition: ProcessDefinition;
  /** The time of the run. */
  readonly asOf: string | null;
  /** The language; left out: English. */
  readonly lang?: string;
  readonly look: { readonly style: Style; readonly width: number };
  /** Quotes citations from a copy of the guide; left out: there is none. */
  readonly quote?: (cites: readonly string[]) => readonly TextBlock[];
}

/**
 * What a step did and the state it led to, with rules and lines of the guide; or why it did
 * nothing.
 */
export function stepBlocks(step: Step, telling: Telling): readonly TextBlock[] {
  const lang = telling.lang ?? 'en';
  const narrative = narrateStep(step, { ...telling, lang });
  const { steps } = languageOf(telling.texts, lang).words;
  return [
    ...changesOf(steps.told, step.payload),
    ...changesOf(steps.learned, step.learned),
    ...decisionBlocks(narrative),
    ...outcomeBlocks(step, narrative, telling),
    ...(telling.quote?.(citedBy(narrative)) ?? []),
  ];
}

/** The words of a process in the language of a telling. */
export function processTextsOf({ texts, lang = 'en', definition }: Telling): ProcessTexts {
  return texts[lang]?.editions[definition.edition]?.processes?.[definition.id] ?? {};
}

/** What a step cites: for the decisions that it asked, then for its transitions. */
function citedBy({ decisions, cites }: StepNarrative): readonly string[] {
  const asked = decisions.flatMap(({ narrative }) => narrative.why.flatMap((rule) => rule.cites));
  return [...asked, ...cites];
}

/** The words for the state of a run. */
function stateWords(
  definition: ProcessDefinition,
  step: Step,
  { states = {} }: ProcessTexts,
): string {
  const narrated = narrateState(definition, step);
  const { label } = narrated;
  const description = states[stateName(step.to)] ?? narrated.description;
  return description === undefined ? label : `${label}: ${description}`;
}

function decisionBlocks({ decisions }: StepNarrative): TextBlock[] {
  return decisions.flatMap(({ narrative: { headline, tone, remark, why } }) => {
    return [
      ...(remark === null ? [] : [block(3, [remark])]),
      ...headline.map(({ text }, i) =>
        block(3, i === 0 ? [TONE_MARKS[tone], text] : [text], i === 0 ? 5 : 6),
      ),
      ...why.map(({ title, because, cites }) =>
        block(6, [`${title}${because === '' ? '' : `: ${because}`}`, quiet(cited(cites))], 8),
      ),
    ];
  });
}

function quiet(text: string): { readonly text: string; readonly tone: 'quiet' } {
  return { text, tone: 'quiet' };
}

function cited(cites: readonly string[]): string {
  return cites.map((cite) => `[${cite}]`).join(' ');
}

function outcomeBlocks(step: Step, narrative: StepNarrative, telling: Telling): TextBlock[] {
  const { definition, policy, texts, lang = 'en' } = telling;
  const { steps } = languageOf(texts, lang).words;
  const { refused, wanted, changed, handover } = step;
  const { effects, warnings } = narrative;
  if (refused !== undefined) {
    const possible = refused.possible.join(', ');
    return [
      block(3, [{ text: steps.refused, tone: 'warning' }, refused.message], 6),
      ...(possible === ''
        ? []
        : [block(6, [{ text: fill(steps.possible, { events: possible }), tone: 'quiet' }], 8)]),
    ];
  }
  if (wanted !== undefined) {
    const names = wanted.map((name) => `${titleOf(definition, policy, name)} (${name})`).join('; ');
    return [block(3, [{ text: steps.wants, tone: 'warning' }, names], 6)];
  }
  const sources = citations(narrative, steps.assumed);
  return [
    ...effects.map((e) => block(3, [{ text: '*', tone: 'heading' }, ...emitted(e)], 5)),
    ...warnings.map((w) => block(3, [{ text: steps.warning, tone: 'warning' }, ...emitted(w)], 5)),
    ...changesOf(steps.now, changed),
    block(
      3,
      [
        { text: '->', tone: 'heading' },
        { text: stateWords(definition, step, processTextsOf(telling)), tone: 'strong' },
      ],
      6,
    ),
    ...(sources === '' ? [] : [block(6, [quiet(sources)])]),
    ...(handover === undefined
      ? []
      : [block(3, [fill(steps.goesOn, { process: handover.process, entry: handover.entry })], 6)]),
  ];
}

function citations({ cites, assumptions }: StepNarrative, assumed: string): string {
  const resting = assumptions.map((id) => fill(assumed, { id }));
  return [cited(cites), ...resting].filter(Boolean).join(' ');
}

function changesOf(word: string, values: Readonly<Record<string, Json>>): TextBlock[] {
  const said = Object.entries(values).map(([name, value]) => `${name} ${text(value)}`);
  return said.length === 0
    ? []
    : [block(3, [{ text: `${word}:`, tone: 'quiet' }, said.join(', ')], 6)];
}

/** The sentence for what was emitted, with its id and the arguments that it does not name. */
function emitted({ id, text: sentence, args }: NarratedEmission): TextBlock['spans'] {
  const said = Object.entries(args).map(([name, value]) => `${name} ${text(value)}`);
  return [{ text: sentence, tone: 'plain' }, quiet(`(${[id, ...said].join(', ')})`)];
}

function titleOf(definition: ProcessDefinition, policy: Policy, name: string): string {
  const specs = [...policy.ruleSets.values()].filter((r) => r.edition.id === definition.edition);
  return specs.flatMap((r) => r.facts.get(name)?.title ?? [])[0] ?? name;
}

function text(value: Json): string {
  return typeof value === 'string' ? value : JSON.stringify(value).replaceAll('"', '');
}
