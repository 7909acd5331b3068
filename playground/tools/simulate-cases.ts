import {
  type AnswerTone,
  type DecisionRecord,
  type Json,
  type Policy,
  type Problem,
  prepareUnknown,
  type Result,
  type Texts,
} from '../../core/index.js';
import {
  type CountedValue,
  fail,
  findRuleSet,
  isRecord,
  narrationOf,
  ok,
  outputText,
  problemsOf,
  type RuleSet,
  ruleTitle,
  type SimulatedRow,
  SimulatedTable,
  Simulation,
  toneOfValue,
} from '../../core/studio.js';
import { factTitle } from '../facts/fact-titles.js';
import type { PageState } from '../state/page-state.js';
import { type MatchedColumn, type ReadCases, readCases } from './read-cases.js';

/** Asks to decide many cases. A JSON value: it is sent to a worker. */
export interface CasesRequest {
  readonly for: 'cases';
  readonly decision: string;
  readonly asOf: string | null;
  readonly switches: Readonly<Record<string, Json>>;
  readonly lang: PageState['lang'];
  /** The output that rows are counted by. */
  readonly output: string;
  /** A table, or lines of JSON. */
  readonly text: string;
  /** Whether they are decided by edited rules, too. */
  readonly isEdited: boolean;
}

/** A value of an output in words. */
export interface ToldValue {
  readonly text: string;
  readonly tone: AnswerTone;
  /** Titles of the facts that it depends on, where it is not certain; else none. */
  readonly missing: readonly string[];
}

/** An answer to a row: a value, and the titles of the rules that give it. */
export interface ToldAnswer extends ToldValue {
  readonly rules: readonly string[];
}

/** What became of a row. */
export interface ToldRow {
  readonly id: string;
  readonly before: ToldAnswer | undefined;
  /** By edited rules; undefined where nothing changes. */
  readonly after: ToldAnswer | undefined;
  /** Why it cannot be decided. */
  readonly problems: readonly string[];
}

/** Rows that edited rules decide otherwise in the same way. */
export interface ToldChange {
  readonly from: ToldValue;
  readonly to: ToldValue;
  readonly count: number;
  readonly ended: readonly string[];
  readonly added: readonly string[];
  readonly ids: readonly string[];
}

/** What became of many cases. */
export interface SimulatedCases {
  readonly columns: readonly MatchedColumn[];
  readonly rows: number;
  readonly refused: number;
  readonly changed: number;
  readonly groups: readonly (ToldValue & { readonly before: number; readonly after: number })[];
  readonly changes: readonly ToldChange[];
  /** The first rows. */
  readonly first: readonly ToldRow[];
  /** Every row, as a line of CSV with its line feed; first the names of the columns. */
  readonly lines: readonly string[];
}

/** How many rows are shown. */
const MOST_SHOWN = 100;
/** After how many rows somebody hears of it. */
const STEP = 500;

/** The policies that cases are decided by, and the words for the answers. */
export interface Simulating {
  readonly guide: Policy;
  readonly edited: Policy;
  readonly texts: Texts;
}

/**
 * Decides many cases one by one.
 * @param tell hears now and then how many are done, of how many; says whether to continue
 * @returns problems of the request, or of the text as a whole; those of single rows are in the result;
 *   none where it was not to continue
 */
export async function simulateCases(
  simulating: Simulating,
  request: CasesRequest,
  tell: (done: number, all: number) => Promise<boolean>,
): Promise<Result<SimulatedCases>> {
  const read = readyFor(simulating, request);
  if (!read.ok) return read;
  const { cases, simulation, teller, table } = read.value;
  const { rows, columns } = cases;
  const lines = [table.header()];
  const first: ToldRow[] = [];
  for (let index = 0; index < rows; index++) {
    const { id, facts } = cases.row(index);
    const row = facts.ok ? simulation.row(id, facts.value) : simulation.refuse(facts.problems);
    lines.push(row.ok ? table.row(id, row.value) : table.refused(id, row.problems));
    if (index < MOST_SHOWN) first.push(teller.row(id, row));
    if (row.ok && row.value.isChanged) teller.note(row.value);
    if ((index + 1) % STEP === 0 && !(await tell(index + 1, rows))) return fail([]);
  }
  return ok({ columns, rows, first, lines, ...reportOf(simulation, teller) });
}

/** Everything that is needed to decide the cases of a request. */
interface Ready {
  readonly cases: ReadCases;
  readonly simulation: Simulation;
  readonly teller: CasesTeller;
  readonly table: SimulatedTable;
}

function readyFor(
  { guide, edited, texts }: Simulating,
  { decision, asOf, switches, output, text, isEdited, lang }: CasesRequest,
): Result<Ready> {
  const found = findRuleSet(guide, decision);
  if (!found.ok) return found;
  const ruleSet = found.value;
  const titles = [...ruleSet.facts.values()].map(
    (spec) => [spec.name, factTitle(spec, ruleSet.edition.id, lang)] as const,
  );
  const cases = readCases(ruleSet, text, new Map(titles));
  const base = prepareUnknown(guide, { decision, asOf, switches });
  const reform = isEdited ? prepareUnknown(edited, { decision, asOf, switches }) : ok(undefined);
  if (!cases.ok || !base.ok || !reform.ok) return fail(problemsOf(cases, base, reform));
  const listed = [...ruleSet.outputs.values()].filter((one) => one.listed);
  return ok({
    cases: cases.value,
    simulation: new Simulation(base.value, output, reform.value),
    teller: new CasesTeller(ruleSet, texts, { lang, output }),
    table: new SimulatedTable({ outputs: listed.map(({ name }) => name), hasReform: isEdited }),
  });
}

function reportOf(
  simulation: Simulation,
  teller: CasesTeller,
): Pick<SimulatedCases, 'refused' | 'changed' | 'groups' | 'changes'> {
  const { refused, changed, values, changes } = simulation.report();
  const say = (value: CountedValue) => teller.value(value, simulation.exampleOf(value));
  const titles = (ids: readonly string[], side: Side) => ids.map((id) => teller.titleOf(id, side));
  return {
    ...{ refused, changed },
    groups: values.map(({ value, before, after = 0 }) => ({ ...say(value), before, after })),
    changes: changes.map(({ from, to, count, ended, added, ids }) => ({
      ...{ from: say(from), to: say(to), count, ids: ids.map(String) },
      ...{ ended: titles(ended, 'before'), added: titles(added, 'after') },
    })),
  };
}

type Side = 'before' | 'after';

/** Puts rows and values into words; each value and each rule once. */
class CasesTeller {
  readonly #ruleSet: RuleSet;
  readonly #texts: Texts;
  readonly #asked: { readonly lang: string; readonly output: string };
  readonly #values = new Map<string, ToldValue>();
  readonly #titles = new Map<string, string>();
  /** The ids of the rules that give the output its values. */
  readonly #deciding: ReadonlySet<string>;

  constructor(
    ruleSet: RuleSet,
    texts: Texts,
    asked: { readonly lang: string; readonly output: string },
  ) {
    this.#ruleSet = ruleSet;
    this.#texts = texts;
    this.#asked = asked;
    const table = ruleSet.outputs.get(asked.output)?.table ?? -1;
    this.#deciding = new Set(ruleSet.file.tables[table]?.rules.map(({ id }) => id));
  }

  row(id: Json, row: Result<SimulatedRow>): ToldRow {
    if (!row.ok) {
      const problems = row.problems.map(({ message, at }: Problem) =>
        at === undefined ? message : `${at.replace('/facts/', '')}: ${message}`,
      );
      return { id: String(id), before: undefined, after: undefined, problems };
    }
    const { before, after, isChanged } = row.value;
    const isOther = isChanged && after !== undefined;
    return {
      id: String(id),
      before: this.#answer(before, 'before'),
      after: isOther ? this.#answer(after, 'after') : undefined,
      problems: [],
    };
  }

  /** A value in words, by a record that has it. */
  value(value: CountedValue, example: DecisionRecord | undefined): ToldValue {
    const key = JSON.stringify(value);
    const known = this.#values.get(key);
    if (known !== undefined) return known;
    const told = this.#told(value, example);
    this.#values.set(key, told);
    return told;
  }

  /** Takes notice of the rules of a row that changes. */
  note({ before, after = before }: SimulatedRow): void {
    for (const { rule } of before.fired) this.#title(before, rule, 'before');
    for (const { rule } of after.fired) this.#title(after, rule, 'after');
  }

  /** The title of a rule that was noticed. */
  titleOf(rule: string, side: Side): string {
    return this.#titles.get(`${side} ${rule}`) ?? rule;
  }

  #answer(record: DecisionRecord, side: Side): ToldAnswer {
    const value = record.outcome[this.#asked.output] ?? { missing: [...record.missing] };
    const own = record.fired.filter(({ rule }) => this.#deciding.has(rule));
    return {
      ...this.value(value, record),
      rules: own.map(({ rule }) => this.#title(record, rule, side)),
    };
  }

  /** Edited rules have titles with other values. */
  #title(record: DecisionRecord, id: string, side: Side): string {
    const key = `${side} ${id}`;
    const known = this.#titles.get(key);
    if (known !== undefined) return known;
    const rules = record.explanation.tables.flatMap((table) => table.rules);
    const rule = rules.find((one) => one.rule === id);
    const narration = this.#narration(record);
    const title = rule === undefined || narration === undefined ? id : ruleTitle(narration, rule);
    this.#titles.set(key, title);
    return title;
  }

  #told(value: CountedValue, example: DecisionRecord | undefined): ToldValue {
    if (isRecord(value) && Array.isArray(value.missing)) {
      const missing = value.missing.map((name) => this.#titleOfFact(String(name)));
      return { text: '', tone: 'caution', missing };
    }
    const narration = example && this.#narration(example);
    const { output, lang } = this.#asked;
    if (narration === undefined) return { text: String(value), tone: 'neutral', missing: [] };
    const members: readonly Json[] = Array.isArray(value) && value.length > 0 ? value : [value];
    const of = { decision: this.#ruleSet.id, output, value };
    return {
      text: members.map((member) => outputText(narration, output, member)).join(' '),
      tone: toneOfValue(this.#texts[lang]?.tones, of) ?? 'neutral',
      missing: [],
    };
  }

  #titleOfFact(name: string): string {
    const spec = this.#ruleSet.facts.get(name);
    const { lang } = this.#asked;
    const own = this.#texts[lang]?.editions[this.#ruleSet.edition.id]?.facts?.[name];
    return own ?? spec?.title ?? name;
  }

  #narration(record: DecisionRecord) {
    const { lang } = this.#asked;
    const texts = this.#texts[lang];
    return texts && narrationOf(record, this.#ruleSet, { texts, lang });
  }
}
