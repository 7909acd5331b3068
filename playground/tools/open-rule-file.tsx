import { useState } from 'preact/hooks';
import type { Json, Problem, Result } from '../../core/index.js';
import {
  fail,
  findRuleSet,
  isRecord,
  LIMITS,
  ok,
  problemsOf,
  readJson,
} from '../../core/studio.js';
import { Problems } from '../decision/answer.js';
import { policyUnder } from '../edits/policy-under.js';
import { contentOf, editsOf } from '../edits/rule-edits.js';
import { usePage } from '../page.js';
import { policy } from '../shipped-system.js';
import type { Edit } from '../state/page-state.js';
import { toolWords } from '../words/tools/index.js';

/** Opens rule files, and makes what differs in them from the guide's the edits of their decisions. */
export function OpenRuleFile() {
  const { state, dispatch } = usePage();
  const { change: words } = toolWords[state.lang];
  const [problems, found] = useState<readonly Problem[]>([]);
  const open = async (files: readonly File[]) => {
    const read = await Promise.all(files.map(readRuleFile));
    found(problemsOf(...read));
    for (const one of read) {
      if (!one.ok) continue;
      dispatch({ do: 'rules', ...one.value });
      if (one.value.decision === state.question.decision) continue;
      const { decision } = one.value;
      dispatch({ do: 'ask', question: { decision, facts: {}, asOf: null, switches: {} } });
    }
  };
  return (
    <div class="openrules">
      <label class="field">
        <span>{words.import}</span>
        <input
          type="file"
          accept="application/json,.json"
          multiple
          onChange={({ currentTarget }) => {
            void open([...(currentTarget.files ?? [])]);
            currentTarget.value = '';
          }}
        />
      </label>
      <p class="quiet">{words.importHint}</p>
      {problems.length > 0 && <Problems title={words.importBad} problems={problems} />}
    </div>
  );
}

interface EditsOfFile {
  readonly decision: string;
  readonly edits: readonly Edit[];
}

/** Reads a rule file as edits. Never rejects. */
export async function readRuleFile(
  file: Pick<File, 'name' | 'size' | 'text'>,
): Promise<Result<EditsOfFile>> {
  const inFile = (problems: readonly Problem[]): Result<never> =>
    fail(problems.map((problem) => ({ ...problem, file: file.name })));
  if (file.size > LIMITS.characters) {
    const message = `the file has more than ${LIMITS.characters} bytes`;
    return inFile([{ code: 'open/too-large', message }]);
  }
  const text = await file.text().catch(() => '');
  const read = readJson(text);
  if (!read.ok) return inFile(read.problems);
  const id = isRecord(read.value) ? read.value.id : undefined;
  const ruleSet = findRuleSet(policy, typeof id === 'string' ? id : '');
  if (!ruleSet.ok) return inFile(ruleSet.problems);
  const { id: decision } = ruleSet.value;
  if (usesShared(read.value)) return inFile([USES_SHARED]);
  const under = policyUnder(editsOf(ruleSet.value, { whole: read.value, off: [] }));
  if (!under.ok) return inFile(under.problems);
  const opened = under.value.policy.ruleSets.get(decision) ?? ruleSet.value;
  // With rows as rules, as the table shows them.
  const edits = editsOf(ruleSet.value, { whole: contentOf(opened), off: [] });
  return ok({ decision, edits });
}

const USES_SHARED: Problem = {
  code: 'open/uses-shared',
  message: 'the file uses shared files, which this page does not have as files',
  hint: 'open one that was exported here: it has everything written out',
  at: '/tables',
};

function usesShared(content: Json): boolean {
  const tables = isRecord(content) && Array.isArray(content.tables) ? content.tables : [];
  return tables.some((table: Json) => isRecord(table) && 'uses' in table);
}
