import type { AnswerTone } from '../../core/index.js';
import { Coded } from '../coded.js';
import { download } from '../download.js';
import { usePage } from '../page.js';
import type { PageState } from '../state/page-state.js';
import { fill } from '../words/index.js';
import { toolWords } from '../words/tools/index.js';
import { CasesTable, valueText } from './cases-table.js';
import type { SimulatedCases, ToldChange } from './simulate-cases.js';

interface CasesResultProps {
  readonly cases: SimulatedCases;
  readonly decision: string;
  /** Whether they were decided by edited rules, too. */
  readonly isEdited: boolean;
  /** Whether something was edited since. */
  readonly isOutdated: boolean;
}

/** What became of many cases: how many have which answer, who goes otherwise, and the first rows. */
export function CasesResult({ cases, decision, isEdited, isOutdated }: CasesResultProps) {
  const { state } = usePage();
  const { cases: words } = toolWords[state.lang];
  const { rows, refused, changed, changes, columns, lines } = cases;
  const say = (n: number, forms: typeof words.rows) => countedText(n, forms, state.lang);
  return (
    <div class={isOutdated ? 'found outdated' : 'found'}>
      {isOutdated && <p role="status">{words.outdated}</p>}
      <p role="status">
        <strong>{say(rows - refused, words.rows)}</strong>
        {refused > 0 && <> · {say(refused, words.refused)}</>}
        {isEdited && (
          <>
            {' '}
            · <strong>{say(changed, words.changed)}</strong>
          </>
        )}
      </p>
      <Groups cases={cases} isEdited={isEdited} />
      {changes.length > 0 && (
        <>
          <h3>{words.flips}</h3>
          <ul class="regions">
            {changes.slice(0, MOST_GROUPS).map((change) => (
              <Flip key={JSON.stringify(change)} change={change} />
            ))}
          </ul>
        </>
      )}
      <p class="more">
        <button type="button" onClick={() => download(`${decision}.csv`, lines, 'text/csv')}>
          {words.save}
        </button>
      </p>
      <h3>{words.first}</h3>
      <CasesTable rows={cases.first} isEdited={isEdited} />
      {columns.length > 0 && (
        <details>
          <summary>
            {words.matched} <span class="quiet">{columns.length}</span>
          </summary>
          <ul>
            {columns.map(({ column, fact }) => (
              <li key={column}>
                {column} → {fact === undefined ? words.ignored : <code>{fact}</code>}
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}

/** Many rows in the form that the language has for them, with its digits. */
function countedText(
  n: number,
  forms: Readonly<Partial<Record<Intl.LDMLPluralRule, string>>>,
  lang: PageState['lang'],
): string {
  const form = forms[new Intl.PluralRules(lang).select(n)] ?? forms.other ?? '{n}';
  return fill(form, { n: n.toLocaleString(lang) });
}

/** How many groups are listed. */
const MOST_GROUPS = 12;

/** How many rows have which answer, with bars. */
function Groups({ cases, isEdited }: Pick<CasesResultProps, 'cases' | 'isEdited'>) {
  const { state, words: page } = usePage();
  const { cases: words } = toolWords[state.lang];
  const { groups } = cases;
  const most = Math.max(1, ...groups.flatMap(({ before, after }) => [before, after]));
  const count = (n: number) => n.toLocaleString(state.lang);
  const more = groups.length - MOST_GROUPS;
  return (
    <>
      <h3>{words.groups}</h3>
      <ul class="groupbars">
        {groups.slice(0, MOST_GROUPS).map((group) => (
          <li key={JSON.stringify(group)}>
            <span class="label">
              <Coded text={valueText(group, words.missing)} />
            </span>
            <Bar share={group.before / most} tone={group.tone} />
            <span class="value">
              {count(group.before)}
              {isEdited && ` → ${count(group.after)}`}
            </span>
            {isEdited && <Bar share={group.after / most} tone={group.tone} isAfter />}
          </li>
        ))}
      </ul>
      {more > 0 && <p class="quiet">{fill(page.more, { n: String(more) })}</p>}
    </>
  );
}

/** A bar as wide as its share; the number beside it says the same. */
function Bar(props: {
  readonly share: number;
  readonly tone: AnswerTone;
  readonly isAfter?: boolean;
}) {
  const { share, tone, isAfter } = props;
  const className = isAfter === true ? `bar ${tone}tone after` : `bar ${tone}tone`;
  return (
    <svg class={className} viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
      <rect width={Math.max(share * 100, share > 0 ? 0.5 : 0)} height="8" />
    </svg>
  );
}

function Flip({ change }: { readonly change: ToldChange }) {
  const { state } = usePage();
  const { cases: words } = toolWords[state.lang];
  const { from, to, count, ended, added, ids } = change;
  const [before, after] = [from, to].map((value) => valueText(value, words.missing));
  return (
    <li class="region">
      <p>
        <strong>{count.toLocaleString(state.lang)}</strong>{' '}
        <Coded
          text={
            before === after ? fill(words.sameOutput, { answer: before ?? '' }) : (before ?? '')
          }
        />
      </p>
      {before !== after && (
        <p class="to">
          → <Coded text={after ?? ''} />
        </p>
      )}
      {ended.map((rule) => (
        <p key={rule} class="quiet">
          <Coded text={fill(words.ended, { rule })} />
        </p>
      ))}
      {added.map((rule) => (
        <p key={rule} class="quiet">
          <Coded text={fill(words.added, { rule })} />
        </p>
      ))}
      <p class="quiet">
        {fill(words.such, { ids: ids.join(', ') })}
        {count > ids.length && ', …'}
      </p>
    </li>
  );
}
