import { useState } from 'preact/hooks';
import { type Case, type Policy, type Problem, saveCase } from '../../core/index.js';
import { Coded } from '../coded.js';
import { Problems } from '../decision/answer.js';
import { download } from '../download.js';
import { usePolicy } from '../edits/use-policy.js';
import type { Game } from '../state/page-state.js';
import { fill } from '../words/index.js';
import { useProcessPage } from './process-page.js';
import { readFile } from './read-file.js';

/** The result of opening a file, while its game is unchanged. */
interface Heard {
  readonly name: string;
  readonly moves: Game['moves'];
  readonly problems: readonly Problem[];
  readonly notes: readonly string[];
}

/** Saves the case to a file, and opens one; its problems are shown in full. */
export function Keep({ caseState }: { readonly caseState: Case | undefined }) {
  const { state, dispatch, words } = useProcessPage();
  const policy = usePolicy();
  const { moves } = state.game;
  const [heard, hear] = useState<Heard>();
  // The result of a file is outdated after the next move.
  const said = heard?.moves === moves ? heard : undefined;
  const open = async (file: File) => {
    const opened = await readFile(file);
    const { name } = file;
    if (!opened.ok) return hear({ name, moves, problems: opened.problems, notes: [] });
    const { game, notes } = opened.value;
    hear({ name, moves: game.moves, problems: [], notes });
    dispatch({ do: 'open', game });
  };
  return (
    <div class="keep">
      <div class="row">
        {caseState !== undefined && (
          <button type="button" onClick={() => save(policy, caseState)}>
            {words.process.save}
          </button>
        )}
        <label class="filebutton">
          {words.process.openFile}
          <input
            class="hidden"
            type="file"
            accept=".json,application/json"
            onChange={({ currentTarget }) => {
              const [file] = currentTarget.files ?? [];
              if (file !== undefined) void open(file);
              currentTarget.value = ''; // the same file can be opened again
            }}
          />
        </label>
        <span role="status" class="quiet">
          {said?.problems.length === 0 && fill(words.process.opened, { file: said.name })}
        </span>
      </div>
      {said !== undefined && said.problems.length > 0 && (
        <Problems title={words.process.cannotOpen} problems={said.problems} />
      )}
      {said !== undefined && said.notes.length > 0 && (
        <div class="notes">
          <p>{words.process.migrated}:</p>
          <ul lang="en">
            {said.notes.map((note) => (
              <li key={note}>
                <Coded text={note} />
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}

function save(policy: Policy, state: Case): void {
  const text = `${JSON.stringify(saveCase(policy, state), null, 2)}\n`;
  download(`${state.runs[0]?.process ?? 'case'}.json`, [text], 'application/json');
}
