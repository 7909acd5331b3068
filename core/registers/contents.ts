import type { Json } from '../base/json.js';
import { fail, ok, type Result } from '../base/result.js';
import { meant } from '../base/suggest.js';
import { filled, formOf, sentence, shown } from '../decide/sentences/wording.js';
import type { LoadedPolicy } from '../process/loaded-policy.js';
import type { Guide } from '../rule/guide.js';
import type { RuleSet } from '../rule/policy.js';
import { unique } from './entry.js';
import { factInWords } from './sentences.js';
import { type RegisterView, wordsOf } from './view.js';

/** Something that a policy has, by its name, with a sentence on it. */
export interface Listed {
  readonly id: string;
  readonly edition: string;
  readonly sentence: string;
}

/** The decisions, each with its question. */
export function listDecisions(view: RegisterView): readonly Listed[] {
  return ruleSetsOf(view).map(({ id, edition, file }) => {
    const question = wordsOf(view, edition.id).edition.decisions[id]?.question ?? file.question;
    return { id, edition: edition.id, sentence: sentence(question) };
  });
}

/** The processes, each with its title. */
export function listProcesses(view: RegisterView): readonly Listed[] {
  const all = [...view.policy.processes.values()];
  return all
    .filter(({ edition }) => view.guides.has(edition))
    .map(({ id, edition, title }) => {
      const told = wordsOf(view, edition).edition.processes?.[id]?.title;
      return { id, edition, sentence: sentence(told ?? title) };
    });
}

/** A fact of a decision. */
export interface ListedFact extends Listed {
  readonly type: string;
  readonly values?: readonly string[] | undefined;
  readonly unit?: string | undefined;
  /** What leaving it out means: `unknown`, `default` or `notSent`. */
  readonly absent: string;
  readonly default?: Json | undefined;
}

/** The facts of a decision; problem `request/unknown-decision`. */
export function listFacts(view: RegisterView, decision: string): Result<readonly ListedFact[]> {
  const { ruleSets } = view.policy;
  const ruleSet = ruleSets.get(decision);
  if (ruleSet === undefined) {
    const message = `\`${decision}\` is not a decision`;
    const hint = meant(decision, ruleSets.keys());
    return fail([{ code: 'request/unknown-decision', message, hint }]);
  }
  const edition = ruleSet.edition.id;
  const told = wordsOf(view, edition).edition.facts;
  return ok(
    [...ruleSet.facts.values()].map(({ name, title, type, values, unit, absent }) => ({
      ...{ id: name, edition, sentence: sentence(told?.[name] ?? title) },
      ...{ type, values, unit, absent, default: ruleSet.file.defaults?.[name]?.value },
    })),
  );
}

/** An assumption, with the switches that set it otherwise. */
export interface ListedAssumption extends Listed {
  readonly switches: readonly string[];
}

/** The assumptions of the guides, each with the gap that it fills. */
export function listAssumptions(view: RegisterView): readonly ListedAssumption[] {
  const switches = listSwitches(view);
  return [...view.guides].flatMap(([edition, { guide }]) =>
    guide.assumptions.map((id) => {
      const own = switches.filter((one) => one.edition === edition && one.assumes === id);
      const told = wordsOf(view, edition).edition.assumptions[id] ?? id;
      return { id, edition, sentence: sentence(told), switches: own.map((one) => one.id) };
    }),
  );
}

/** A switch: an assumption with alternatives. */
export interface ListedSwitch extends Listed {
  readonly default: Json;
  readonly values: readonly Json[];
  /** The id of its assumption. */
  readonly assumes: string;
  /** The decisions and processes that read it. */
  readonly readBy: readonly string[];
}

/** The switches, each with what its default means. */
export function listSwitches(view: RegisterView): readonly ListedSwitch[] {
  const found = new Map<string, ListedSwitch>();
  const add = (one: ListedSwitch) => {
    const before = found.get(one.id);
    const readBy = unique([...(before?.readBy ?? []), ...one.readBy]);
    found.set(one.id, { ...(before ?? one), readBy });
  };
  for (const ruleSet of ruleSetsOf(view))
    for (const [id, { default: value, values, assumes }] of ruleSet.switches)
      add({
        ...{ id, edition: ruleSet.edition.id, default: value, values, assumes },
        sentence: sentence(factInWords(view, ruleSet, { fact: id, value })),
        readBy: [ruleSet.id],
      });
  for (const { id: process, edition, switches } of view.policy.processes.values())
    for (const [id, { default: value, values, assumes }] of Object.entries(switches))
      if (view.guides.has(edition)) {
        const told = wordsOf(view, edition).edition.assumptions[assumes] ?? assumes;
        add({ id, edition, default: value, values, assumes, sentence: told, readBy: [process] });
      }
  return [...found.values()];
}

/** An epoch of a guide. */
export interface ListedEpoch extends Listed {
  readonly from: string | null;
  readonly precision: string;
  readonly contentKnown: boolean;
}

/** The epochs of the guides, oldest first. */
export function listEpochs(view: RegisterView): readonly ListedEpoch[] {
  return [...view.guides].flatMap(([edition, { guide }]) =>
    guide.epochs.map((epoch) => ({
      ...{ id: epoch.id, edition, sentence: epochInWords(view, guide, epoch) },
      ...{ from: epoch.from, precision: epoch.precision },
      contentKnown: epoch.contentKnown !== false,
    })),
  );
}

function epochInWords(
  view: RegisterView,
  { title, edition }: Guide,
  { id, from, contentKnown }: Guide['epochs'][number],
): string {
  const words = wordsOf(view, edition);
  const { date, label, notesOnly } = words.engine.time;
  const given = { guide: title, epoch: id, date: shown(words, from) };
  const time = filled(words, formOf(words, from === null ? label : date, 1), given);
  return contentKnown === false ? `${time} ${filled(words, formOf(words, notesOnly, 1))}` : time;
}

function ruleSetsOf({
  policy,
  guides,
}: Pick<RegisterView, 'guides'> & { policy: LoadedPolicy }): readonly RuleSet[] {
  return [...policy.ruleSets.values()].filter(({ edition }) => guides.has(edition.id));
}
