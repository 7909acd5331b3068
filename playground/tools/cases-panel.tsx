import { useState } from 'preact/hooks';
import type { RuleSet } from '../../core/studio.js';
import { Problems } from '../decision/answer.js';
import { usePage } from '../page.js';
import { type LongTaskKind, useLongTask } from '../what-if/use-long-task.js';
import type { CasesMessage, CasesProgress } from '../what-if/what-if.js';
import { fill } from '../words/index.js';
import { toolWords } from '../words/tools/index.js';
import { CasesResult } from './cases-result.js';
import { exampleCases } from './example-cases.js';
import type { CasesRequest, SimulatedCases } from './simulate-cases.js';

/** A text with cases, and the file that it is from; undefined: somebody has written it. */
interface Source {
  readonly text: string;
  readonly file: string | undefined;
}

const SIMULATION: LongTaskKind<CasesMessage, CasesProgress, SimulatedCases> = {
  begun: { done: 0, all: 0 },
  inPage: async (message, tell) =>
    (await import('./shipped-cases.js')).simulateShipped(message, (done, all) =>
      tell({ done, all }),
    ),
};

/** Many cases to decide at once, in the browser. */
export function CasesPanel({ ruleSet }: { readonly ruleSet: RuleSet }) {
  const { state } = usePage();
  const { cases: words } = toolWords[state.lang];
  const outputs = [...ruleSet.outputs.values()].filter(({ listed }) => listed);
  const [source, take] = useState<Source>({ text: '', file: undefined });
  const [output, count] = useState(outputs[0]?.name ?? '');
  const simulation = useLongTask(SIMULATION);
  const { lang, question, edits } = state;
  const { decision, asOf, switches } = question;
  const isEdited = edits?.some((edit) => edit.decision === decision) === true;
  const request = (by: string): CasesRequest => ({
    ...{ for: 'cases', decision, asOf, switches, lang, text: source.text, isEdited },
    output: by,
  });
  const start = (by: string) => simulation.start({ request: request(by), edits });
  const now = simulation.state;
  return (
    <>
      <p class="quiet">{words.intro}</p>
      <CasesSource
        source={source}
        take={(next) => {
          simulation.cancel();
          take(next);
        }}
        example={() => exampleCases(ruleSet)}
      />
      <p class="private">
        <span class="badge good" aria-hidden="true">
          ✓
        </span>{' '}
        {words.private}
      </p>
      <div class="row">
        <button
          type="button"
          class="primary"
          disabled={source.text.trim() === '' || now.is === 'running'}
          onClick={() => start(output)}
        >
          {words.decide}
        </button>
        <label class="inline">
          <span>{words.count}</span>{' '}
          <select
            value={output}
            onChange={({ currentTarget }) => {
              count(currentTarget.value);
              if (now.is !== 'idle') start(currentTarget.value);
            }}
          >
            {outputs.map(({ name }) => (
              <option key={name}>{name}</option>
            ))}
          </select>
        </label>
        {now.is === 'running' && (
          <>
            <progress
              aria-label={words.decide}
              {...(now.progress.all > 0 && { value: now.progress.done, max: now.progress.all })}
            />
            <span role="status" class="quiet">
              {now.progress.all === 0
                ? words.reading
                : fill(words.progress, {
                    done: shownCount(now.progress.done, lang),
                    all: shownCount(now.progress.all, lang),
                  })}
            </span>
            <button type="button" onClick={simulation.cancel}>
              {words.cancel}
            </button>
          </>
        )}
      </div>
      {now.is === 'done' && !now.result.ok && (
        <Problems title={words.problems} problems={now.result.problems} />
      )}
      {now.is === 'done' && now.result.ok && (
        <CasesResult
          cases={now.result.value}
          decision={decision}
          isEdited={now.of.request.isEdited}
          isOutdated={now.of.edits !== edits || now.of.request.asOf !== asOf}
        />
      )}
    </>
  );
}

/** A number as the language writes it. */
export function shownCount(value: number, lang: string): string {
  return value.toLocaleString(lang);
}

/** Larger texts are not shown in a field. */
const MOST_EDITABLE = 100_000;

function CasesSource(props: {
  readonly source: Source;
  readonly take: (source: Source) => void;
  readonly example: () => string;
}) {
  const { state } = usePage();
  const { cases: words } = toolWords[state.lang];
  const { source, take, example } = props;
  const open = async (file: File | undefined) => {
    if (file !== undefined) take({ text: await file.text(), file: file.name });
  };
  const size = shownCount(Math.ceil(source.text.length / 1000), state.lang);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: what is dropped can be opened or pasted, too
    <div
      class="source"
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        void open(event.dataTransfer?.files[0]);
      }}
    >
      {source.text.length > MOST_EDITABLE ? (
        <p>
          <strong>{fill(words.file, { name: source.file ?? words.paste, size })}</strong>
        </p>
      ) : (
        <textarea
          aria-label={words.paste}
          rows={6}
          spellcheck={false}
          placeholder={'existingOrgUserCount,existingOrgHasVerifiedDomain\n112,yes'}
          value={source.text}
          onInput={({ currentTarget }) => take({ text: currentTarget.value, file: undefined })}
        />
      )}
      <div class="row">
        <label class="filebutton">
          {words.open}
          <input
            class="hidden"
            type="file"
            accept=".csv,.tsv,.txt,.jsonl,.ndjson,text/csv"
            onChange={({ currentTarget }) => {
              void open(currentTarget.files?.[0]);
              currentTarget.value = ''; // the same file can be opened again
            }}
          />
        </label>
        <span class="quiet">{words.drop}</span>
        <button type="button" onClick={() => take({ text: example(), file: undefined })}>
          {words.example}
        </button>
      </div>
    </div>
  );
}
