import { useState } from 'preact/hooks';
import type { Problem } from '../../core/base/problem.js';
import { fail, ok, type Result } from '../../core/base/result.js';
import type { Case } from '../../core/process/run.js';
import { openCase, saveCase } from '../../core/process/saved-case.js';
import { Problems } from '../decision/answer.js';
import { usePage } from '../page.js';
import { world } from '../policy.js';
import type { Game } from '../state/page-state.js';
import { fill } from '../words/index.js';
import { gameOfCase } from './game-of-case.js';

interface Opened {
  readonly game: Game;
  /** What is otherwise than when it was saved. */
  readonly notes: readonly string[];
}

/** Keeps the case in a file, and opens one; what is wrong with it is said in full. */
export function Keep({ story }: { readonly story: Case | undefined }) {
  const { dispatch, words } = usePage();
  const [said, say] = useState<{ file: string; notes: readonly string[] }>();
  const [problems, complain] = useState<readonly Problem[]>([]);
  const open = async (file: File) => {
    const opened = read(await file.text());
    complain(opened.ok ? [] : opened.problems);
    say(opened.ok ? { file: file.name, notes: opened.value.notes } : undefined);
    if (opened.ok) dispatch({ do: 'open', game: opened.value.game });
  };
  return (
    <div class="keep">
      <div class="row">
        {story !== undefined && (
          <button type="button" onClick={() => download(story)}>
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
          {said !== undefined && fill(words.process.opened, { file: said.file })}
        </span>
      </div>
      {problems.length > 0 && <Problems title={words.process.cannotOpen} problems={problems} />}
      {said !== undefined && said.notes.length > 0 && (
        <div class="notes">
          <p>{words.process.migrated}:</p>
          <ul lang="en">
            {said.notes.map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}

function read(text: string): Result<Opened> {
  const parsed = parse(text);
  const opened = parsed.ok ? openCase(world, parsed.value) : parsed;
  if (!opened.ok) return opened;
  const game = gameOfCase(world, opened.value.case);
  return game.ok ? ok({ game: game.value, notes: opened.value.notes }) : game;
}

function parse(text: string): Result<unknown> {
  try {
    return ok(JSON.parse(text));
  } catch {
    return fail([{ code: 'open/no-json', message: 'the file is not JSON' }]);
  }
}

function download(story: Case): void {
  const text = `${JSON.stringify(saveCase(world, story), null, 2)}\n`;
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  link.download = `${story.runs[0]?.process ?? 'case'}.json`;
  link.click();
  URL.revokeObjectURL(link.href);
}
