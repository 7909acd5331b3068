import type { ComponentChildren, RefObject } from 'preact';
import { useMemo, useRef, useState } from 'preact/hooks';
import type { RuleSet } from '../../core/studio.js';
import { Problems } from '../decision/answer.js';
import { type ChangedRules, changedRules } from '../edits/changed-rules.js';
import { contentOf, type EditedRules } from '../edits/rule-edits.js';
import {
  type RuleTable,
  ruleTables,
  withAction,
  withGuideRule,
  withRule,
} from '../edits/rule-table.js';
import { usePage } from '../page.js';
import '../styles/rule-editor.css';
import { counted, fill } from '../words/index.js';
import { toolWords } from '../words/tools/index.js';
import { type CellWords, cellWords } from './cell-words.js';
import { type OpenPart, type RuleAction, TableRow } from './table-row.js';
import { type RulesInEdit, useEditedRules } from './use-edited-rules.js';

/** How many rules of a table are shown at first. */
const MOST_SHOWN = 40;

/** The rules of a decision as tables: a row for each rule, a column for what it compares and gives. */
export function DecisionTable({ ruleSet }: { readonly ruleSet: RuleSet }) {
  const { state } = usePage();
  const { change, table: texts } = toolWords[state.lang];
  const rules = useEditedRules(ruleSet);
  const words = useMemo(
    () => cellWords(ruleSet, rules.parameters, state.lang),
    [ruleSet, rules.parameters, state.lang],
  );
  if (!rules.rules.ok) return <Problems title={change.unsound} problems={rules.rules.problems} />;
  const { whole, off } = rules.rules.value;
  const tables = ruleTables(whole);
  const changed = changedRules(contentOf(ruleSet), { whole, off });
  return (
    <>
      <p class="quiet">{change.introRules}</p>
      {tables.length === 0 && <p>{texts.notShown}</p>}
      {tables.map((table) => (
        <OneTable
          key={table.name}
          {...{ table, words, rules, changed }}
          edited={rules.rules.ok ? rules.rules.value : { whole, off }}
        />
      ))}
    </>
  );
}

interface OneTableProps {
  readonly table: RuleTable;
  readonly words: CellWords;
  readonly rules: RulesInEdit;
  readonly edited: EditedRules;
  readonly changed: ChangedRules;
}

function OneTable({ table, words, rules, edited, changed }: OneTableProps) {
  const { state } = usePage();
  const { table: texts } = toolWords[state.lang];
  const [open, setOpen] = useState<{ readonly rule: string; readonly part: OpenPart }>();
  const [all, showAll] = useState(false);
  const region = useRef<HTMLElement>(null);
  const guide = contentOf(rules.guide);
  const policies: Readonly<Record<string, string>> = texts.policies;
  const shown = all ? table.rules : table.rules.slice(0, MOST_SHOWN);
  const removed = removedRules(guide, table, changed);
  const act = (id: string, action: RuleAction) => {
    const { whole, off } = edited;
    if (action === 'off') {
      const isOff = off.includes(id);
      rules.change({ whole, off: isOff ? off.filter((one) => one !== id) : [...off, id] });
    } else if (action === 'guide') {
      rules.change({
        whole: withGuideRule(whole, guide, id),
        off: off.filter((one) => one !== id),
      });
    } else rules.change({ whole: withAction(whole, id, action), off });
    const isGone = action === 'delete' || (action === 'guide' && changed.rules.get(id) === 'added');
    if (!isGone) return;
    setOpen(undefined);
    // The pressed button goes with its row.
    region.current?.focus();
  };
  return (
    <details class="ruletable" open>
      <summary>
        <strong>{table.name}</strong>{' '}
        <span class="quiet">
          {counted(table.rules.length, texts.stats, state.lang)}
          {table.hitPolicy in policies && ` · ${policies[table.hitPolicy]}`}
        </span>
      </summary>
      <Scrolled place={region} label={fill(texts.scroll, { table: table.name })}>
        <table>
          <thead>
            <tr>
              <th scope="col">{texts.rule}</th>
              {table.compared.map((name) => (
                <Heading key={name} {...{ name, words }} />
              ))}
              {table.hasFurther && <th scope="col">{texts.further}</th>}
              {table.outputs.map((name) => (
                <Heading key={name} {...{ name, words }} isOutput />
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((rule) => (
              <TableRow
                key={rule.id}
                {...{ table, rule, words, rules }}
                isOff={edited.off.includes(rule.id)}
                changed={changed.rules.get(rule.id)}
                open={open?.rule === rule.id ? open.part : undefined}
                openPart={(part) => setOpen(part && { rule: rule.id, part })}
                change={(next) =>
                  rules.change({ ...edited, whole: withRule(edited.whole, rule.id, next) })
                }
                act={(action) => act(rule.id, action)}
              />
            ))}
          </tbody>
        </table>
      </Scrolled>
      {shown.length < table.rules.length && (
        <button type="button" class="link" onClick={() => showAll(true)}>
          {fill(texts.rows, { n: String(table.rules.length) })}
        </button>
      )}
      {removed.length > 0 && (
        <p class="removed">
          <span class="quiet">{texts.removed}:</span>{' '}
          {removed.map((id) => (
            <span key={id}>
              <s>{id}</s>{' '}
              <button
                type="button"
                class="small"
                aria-label={`${texts.restore}: ${id}`}
                onClick={() => act(id, 'guide')}
              >
                {texts.restore}
              </button>
            </span>
          ))}
        </p>
      )}
    </details>
  );
}

interface ScrolledProps {
  readonly place: RefObject<HTMLElement | null>;
  readonly label: string;
  readonly children: ComponentChildren;
}

function Scrolled({ place, label, children }: ScrolledProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a table that is wider than its place scrolls by keys, too
    <section class="scroll" ref={place} tabIndex={0} aria-label={label}>
      {children}
    </section>
  );
}

interface HeadingProps {
  readonly name: string;
  readonly words: CellWords;
  readonly isOutput?: boolean;
}

function Heading({ name, words, isOutput = false }: HeadingProps) {
  const title = words.titleOf(name);
  return (
    <th scope="col" class={isOutput ? 'output' : undefined}>
      {title !== undefined && title !== name && <span>{title}</span>} <code>{name}</code>
    </th>
  );
}

/** The rules of the guide that are no longer in a table. */
function removedRules(
  guide: Parameters<typeof ruleTables>[0],
  table: RuleTable,
  { rules }: ChangedRules,
): readonly string[] {
  const home = ruleTables(guide).find(({ name }) => name === table.name);
  return (home?.rules ?? []).map(({ id }) => id).filter((id) => rules.get(id) === 'removed');
}
