import { useRef } from 'preact/hooks';
import type { Json } from '../../core/index.js';
import { isRecord } from '../../core/studio.js';
import { Coded } from '../coded.js';
import type { RuleChange } from '../edits/changed-rules.js';
import {
  type RowAction,
  type RuleTable,
  type TableRule,
  type WrittenRule,
  withComparison,
  withOutput,
} from '../edits/rule-table.js';
import { usePage } from '../page.js';
import { fill } from '../words/index.js';
import { toolWords } from '../words/tools/index.js';
import { ComparisonEditor, OutputEditor } from './cell-editor.js';
import { type CellWords, titleOfRule } from './cell-words.js';
import type { RulesInEdit } from './use-edited-rules.js';

/** What is done with a rule as a whole. */
export type RuleAction = RowAction | 'off' | 'guide';

/** The part of a rule that is open: a column, by its kind and name, or what can be done with the rule. */
export type OpenPart = 'actions' | `compared ${string}` | `output ${string}`;

export interface TableRowProps {
  readonly table: RuleTable;
  readonly rule: TableRule;
  readonly words: CellWords;
  readonly rules: RulesInEdit;
  readonly isOff: boolean;
  readonly changed: RuleChange | undefined;
  readonly open: OpenPart | undefined;
  readonly openPart: (part: OpenPart | undefined) => void;
  readonly change: (rule: WrittenRule) => void;
  readonly act: (action: RuleAction) => void;
}

/** A rule as a row; below it what is open of it. */
export function TableRow(props: TableRowProps) {
  const { state } = usePage();
  const { table: words } = toolWords[state.lang];
  const { table, rule, rules, isOff, changed, open, openPart } = props;
  const row = useRef<HTMLTableRowElement>(null);
  const title = titleOfRule({ id: rule.id, title: String(rule.written.title ?? '') }, rules.guide, {
    parameters: rules.parameters,
    lang: state.lang,
  });
  const toggle = (part: OpenPart) => openPart(open === part ? undefined : part);
  const close = () => {
    row.current?.querySelector<HTMLElement>('[aria-expanded="true"]')?.focus();
    openPart(undefined);
  };
  const columns = 1 + table.compared.length + (table.hasFurther ? 1 : 0) + table.outputs.length;
  const kind = [isOff ? 'off' : '', changed === undefined ? '' : 'edited'].join(' ').trim();
  return (
    <>
      <tr ref={row} class={kind === '' ? undefined : kind}>
        <th scope="row">
          <button
            type="button"
            class="link"
            aria-expanded={open === 'actions'}
            onClick={() => toggle('actions')}
          >
            {rule.id}
          </button>
          {changed !== undefined && <span class="badge caution">{words.changes[changed]}</span>}
          <span class="title">
            <Coded text={title} />
          </span>
          <Period period={rule.written.inForce} />
        </th>
        {table.compared.map((name) => (
          <ComparedCell key={name} {...props} name={name} toggle={toggle} />
        ))}
        {table.hasFurther && <FurtherCell {...props} />}
        {table.outputs.map((name) => (
          <OutputCell key={name} {...props} name={name} toggle={toggle} />
        ))}
      </tr>
      {open !== undefined && (
        <tr class="opened">
          <td
            colSpan={columns}
            onKeyDown={(event) => {
              if (event.key === 'Escape') close();
            }}
          >
            <div class="part">
              <OpenedPart {...props} open={open} />
              <button type="button" class="small" onClick={close}>
                {words.close}
              </button>
            </div>
          </td>
        </tr>
      )}
    </>
  );
}

interface CellProps extends TableRowProps {
  readonly name: string;
  readonly toggle: (part: OpenPart) => void;
}

function ComparedCell({ rule, name, words, open, toggle }: CellProps) {
  const comparisons = rule.compared.get(name) ?? [];
  const text = comparisons.map((one) => words.comparison(one, true)).join('; ');
  const part: OpenPart = `compared ${name}`;
  return (
    <Cell
      {...{ rule, name, text }}
      isMany={comparisons.length > 1}
      isOpen={open === part}
      toggle={() => toggle(part)}
    />
  );
}

function OutputCell({ rule, name, words, open, toggle }: CellProps) {
  const value = Object.hasOwn(rule.outputs, name) ? rule.outputs[name] : undefined;
  const part: OpenPart = `output ${name}`;
  return (
    <Cell
      {...{ rule, name }}
      text={words.assignment(value)}
      says={words.sentenceOf(name, value)}
      isMany={!isPlain(value)}
      isOpen={open === part}
      toggle={() => toggle(part)}
    />
  );
}

/** Whether a control can write what is given: no effect with arguments. */
function isPlain(value: Json | undefined): boolean {
  return !Array.isArray(value) || !value.some(isRecord);
}

interface OneCellProps {
  readonly rule: TableRule;
  readonly name: string;
  readonly text: string;
  readonly says?: string | undefined;
  /** Whether it is more than one comparison or value. */
  readonly isMany: boolean;
  readonly isOpen: boolean;
  readonly toggle: () => void;
}

function Cell({ rule, name, text, says, isMany, isOpen, toggle }: OneCellProps) {
  const { state } = usePage();
  const { table } = toolWords[state.lang];
  const label = fill(table.cell, { column: name, rule: rule.id });
  const said = text === '' ? table.none : text;
  if (isMany) {
    return (
      <td title={table.byHand}>
        <Coded text={said} />
      </td>
    );
  }
  return (
    <td>
      <button
        type="button"
        class={text === '' ? 'cell empty' : 'cell'}
        aria-expanded={isOpen}
        aria-label={`${label}: ${text === '' ? table.nothing : text.replaceAll('`', '')}`}
        onClick={toggle}
      >
        <Coded text={said} />
      </button>
      {says !== undefined && <span class="title">{says}</span>}
    </td>
  );
}

function FurtherCell({ rule, words }: TableRowProps) {
  const { state } = usePage();
  const { table } = toolWords[state.lang];
  const text = rule.further.map((one) => words.condition(one)).join(` ${table.and} `);
  return (
    <td class="further" title={text === '' ? undefined : table.byHand}>
      <Coded text={text === '' ? table.none : text} />
    </td>
  );
}

function OpenedPart(props: TableRowProps & { readonly open: OpenPart }) {
  const { open, rule, rules, change } = props;
  if (open === 'actions') return <RuleActions {...props} />;
  const name = open.slice(open.indexOf(' ') + 1);
  const about = { ruleSet: rules.inEffect, name, rule: rule.id };
  return open.startsWith('compared ') ? (
    <ComparisonEditor
      {...about}
      comparison={rule.compared.get(name)?.[0]}
      change={(comparison) => change(withComparison(rule.written, name, comparison))}
    />
  ) : (
    <OutputEditor
      {...about}
      value={Object.hasOwn(rule.outputs, name) ? rule.outputs[name] : undefined}
      change={(value) => change(withOutput(rule.written, name, value))}
    />
  );
}

function RuleActions({ table, rule, isOff, changed, act }: TableRowProps) {
  const { state } = usePage();
  const { table: words } = toolWords[state.lang];
  const at = table.rules.findIndex(({ id }) => id === rule.id);
  const actions: readonly (readonly [RuleAction, string, boolean])[] = [
    ['up', words.up, at > 0],
    ['down', words.down, at < table.rules.length - 1],
    ['duplicate', words.duplicate, true],
    ['off', isOff ? words.on : words.off, true],
    ['delete', words.delete, true],
    ...(changed === undefined ? [] : [['guide', words.guide, true] as const]),
  ];
  return (
    <fieldset class="row">
      <legend class="hidden">{fill(words.actions, { rule: rule.id })}</legend>
      {actions.map(([action, text, isPossible]) => (
        <button
          key={action}
          type="button"
          class="small"
          disabled={!isPossible}
          onClick={() => act(action)}
        >
          {text}
        </button>
      ))}
    </fieldset>
  );
}

/** When a rule is in force, where that is not always. */
function Period({ period }: { readonly period: Json | undefined }) {
  const { state } = usePage();
  const { table } = toolWords[state.lang];
  if (!isRecord(period)) return null;
  const said = [
    ...(typeof period.from === 'string' ? [fill(table.since, { epoch: period.from })] : []),
    ...(typeof period.until === 'string' ? [fill(table.until, { epoch: period.until })] : []),
  ];
  if (said.length === 0) return null;
  return <span class="title">{fill(table.period, { period: said.join(' ') })}</span>;
}
