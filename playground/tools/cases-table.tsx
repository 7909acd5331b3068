import { TONE_MARKS } from '../../core/studio.js';
import { Coded } from '../coded.js';
import { usePage } from '../page.js';
import { fill } from '../words/index.js';
import { toolWords } from '../words/tools/index.js';
import type { ToldAnswer, ToldRow, ToldValue } from './simulate-cases.js';

/** A value in words, or the facts that it depends on. */
export function valueText({ text, missing }: ToldValue, words: string): string {
  return missing.length === 0 ? text : fill(words, { facts: missing.join(', ') });
}

/** Rows with their answers, and the rules that decide them. */
export function CasesTable(props: {
  readonly rows: readonly ToldRow[];
  readonly isEdited: boolean;
}) {
  const { state } = usePage();
  const { cases: words } = toolWords[state.lang];
  const { rows, isEdited } = props;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a table that is wider than its place scrolls by keys, too
    <section class="scroll" tabIndex={0} aria-label={words.first}>
      <table>
        <thead>
          <tr>
            <th scope="col">{words.row}</th>
            <th scope="col">{words.answer}</th>
            <th scope="col">{words.rule}</th>
            {isEdited && <th scope="col">{words.withChange}</th>}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, i) => (
            <tr key={i}>
              <th scope="row">{row.id}</th>
              <td>
                {row.before === undefined ? <Wrong row={row} /> : <Answered answer={row.before} />}
              </td>
              <td class="quiet">
                <Coded text={row.before?.rules.join('; ') ?? ''} />
              </td>
              {isEdited && (
                <td>
                  {row.after !== undefined && (
                    <>
                      <Answered answer={row.after} />{' '}
                      <span class="quiet">
                        <Coded text={row.after.rules.join('; ')} />
                      </span>
                    </>
                  )}
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Answered({ answer }: { readonly answer: ToldAnswer }) {
  const { state } = usePage();
  const { cases: words } = toolWords[state.lang];
  return (
    <>
      <span class={`badge ${answer.tone}`} aria-hidden="true">
        {TONE_MARKS[answer.tone]}
      </span>{' '}
      <Coded text={valueText(answer, words.missing)} />
    </>
  );
}

function Wrong({ row }: { readonly row: ToldRow }) {
  return (
    <span class="wrong">
      <Coded text={row.problems.join('; ')} />
    </span>
  );
}
