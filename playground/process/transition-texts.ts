import { needed, type ProcessDefinition, type ProcessGraph } from '../../core/define.js';
import type { Json } from '../../core/index.js';
import {
  effectsOf,
  factSpec,
  type GraphTransition,
  type Guard,
  guardName,
  type Period,
  ruleCitesAt,
  sentenceOf,
  transitionGuards,
  unreachable,
} from '../../core/studio.js';
import { switchWords } from '../decision/switch-words.js';
import type { TransitionTexts } from '../elements/machine-texts.js';
import { shown } from '../elements/shown-value.js';
import { factTitle } from '../facts/fact-titles.js';
import { policy, texts } from '../shipped-system.js';
import type { PageState } from '../state/page-state.js';
import { fill } from '../words/index.js';
import { type ProcessViewWords, processViewWords } from '../words/process/index.js';
import { processWords } from '../words/process-words.js';

type Lang = PageState['lang'];

/**
 * The transitions of a process in words, by id: what its event is, its guard, what it does, and the
 * rules behind it with their lines at a time.
 */
export function transitionTexts(
  definition: ProcessDefinition,
  graph: ProcessGraph,
  { lang, asOf }: { readonly lang: Lang; readonly asOf: string | null },
): Readonly<Record<string, TransitionTexts>> {
  const words = processViewWords[lang];
  const guards = transitionGuards(definition);
  const titles = processWords(definition, lang).events;
  const emissions = texts[lang]?.editions[definition.edition]?.emissions;
  const guide = policy.guides.get(definition.edition);
  const sentence = (id: string) => sentenceOf(id, emissions).replaceAll(/\{\w+\}/g, '…');
  const effects = (ids: readonly string[]) =>
    ids.flatMap((id) => named(definition, id)).map(sentence);
  const one = ({ id, event, rules, effects: own, also }: GraphTransition): TransitionTexts => {
    const guard = guards.get(id);
    const more = also.flatMap((addition) => {
      const said = effects(addition.effects);
      const values = { guard: addition.guard, effects: said.join(' ') };
      return said.length === 0 ? [] : [fill(words.guard.also, values)];
    });
    return {
      title: titles[event] ?? words.machine.atOnce,
      guard: guard && guardWords(guard, { definition, words, lang }),
      effects: [...effects(own), ...more],
      rules: rules.map((rule) => [rule, ...ruleCitesAt(guide, rule, asOf)].join(' ')),
    };
  };
  return Object.fromEntries(
    graph.transitions.map((transition) => [transition.id, one(transition)]),
  );
}

/** An effect by its name; one that ends in an answer: all that it may be. */
function named(definition: ProcessDefinition, id: string): readonly string[] {
  const [start = '', hole] = id.split('<');
  if (hole === undefined) return [id];
  if (start === 'EACH_') return [];
  return [...effectsOf(policy, definition).ids].filter((one) => one.startsWith(start)).slice(0, 3);
}

interface GuardWording {
  readonly definition: ProcessDefinition;
  readonly words: ProcessViewWords;
  readonly lang: Lang;
}

/** A guard in words: the sentences of the answers that it asks for, the titles of the facts that it reads. */
export function guardWords(guard: Guard, wording: GuardWording): string {
  const { guard: words } = wording.words;
  if ('all' in guard) return listed(guard.all, words.and, wording);
  if ('any' in guard) return `(${listed(guard.any, words.or, wording)})`;
  if ('not' in guard) return `${words.not}: ${guardWords(guard.not, wording)}`;
  if ('child' in guard) return fill(words.child, { state: guard.child });
  if ('inForce' in guard) return periodWords(guard.inForce, words);
  const value = 'includes' in guard ? guard.includes : guard.is;
  if ('answer' in guard) {
    const said = answerText(guard.answer, value, wording);
    if (said !== undefined) return fill(words.said, { text: said });
  }
  if ('switch' in guard) {
    const said = switchWords(
      { key: guard.switch, value },
      wording.definition.edition,
      wording.lang,
    );
    return fill(words.is, { name: guard.switch, value: said });
  }
  const form = 'includes' in guard ? words.has : words.is;
  return fill(form, {
    name: nameOf(guard, wording),
    value: valueText(guardName(guard), value, wording),
  });
}

function periodWords({ from, until, except }: Period, words: ProcessViewWords['guard']): string {
  return [
    ...(from === undefined ? [] : [fill(words.from, { time: from })]),
    ...(until === undefined ? [] : [fill(words.until, { time: until })]),
    ...(except === undefined ? [] : [fill(words.except, { time: except.join(', ') })]),
  ].join(` ${words.and} `);
}

function listed(parts: readonly Guard[], word: string, wording: GuardWording): string {
  return parts.map((part) => guardWords(part, wording)).join(` ${word} `);
}

type ReadingGuard = Exclude<
  Guard,
  | { readonly all: readonly Guard[] }
  | { readonly any: readonly Guard[] }
  | { readonly not: Guard }
  | { readonly child: string }
  | { readonly switch: string }
  | { readonly inForce: unknown }
>;

/** What an atomic guard reads, in words. */
function nameOf(guard: ReadingGuard, { definition, lang }: GuardWording): string {
  const { edition, events, facts } = definition;
  if ('answer' in guard) return guard.answer[1];
  if ('progress' in guard) return guard.progress;
  if ('payload' in guard) {
    const schema = Object.values(events).find(({ payload }) => guard.payload in payload)?.payload[
      guard.payload
    ];
    if (schema === undefined) return guard.payload;
    return factTitle(factSpec(guard.payload, needed(schema)), edition, lang);
  }
  if ('fact' in guard) {
    const use = facts[guard.fact];
    return use === undefined ? guard.fact : factTitle(factSpec(guard.fact, use), edition, lang);
  }
  return unreachable(guard);
}

/** The sentence for an answer, where it is the same whatever the case. */
function answerText(
  [decision, output]: readonly [string, string],
  value: Json,
  { definition: { edition }, lang }: GuardWording,
): string | undefined {
  const wording =
    texts[lang]?.editions[edition]?.decisions[decision]?.outputs[output]?.[String(value)];
  return typeof wording === 'string' && !wording.includes('{')
    ? wording.replace(/\.$/, '')
    : undefined;
}

function valueText(
  name: string,
  value: Json,
  { definition: { edition }, lang }: GuardWording,
): string {
  const wording = texts[lang]?.editions[edition]?.values[name]?.[String(value)];
  if (typeof wording === 'string' && !wording.includes('{')) return wording;
  const own = texts[lang]?.engine.values;
  if (typeof value === 'boolean' && own !== undefined) return own[value ? 'true' : 'false'];
  return shown(value);
}
