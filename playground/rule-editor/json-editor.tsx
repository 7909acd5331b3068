import { useEffect, useRef, useState } from 'preact/hooks';
import type { RuleSet } from '../../core/studio.js';
import { Coded } from '../coded.js';
import { Problems } from '../decision/answer.js';
import { problemText } from '../decision/asked.js';
import { isSameJson } from '../edits/json-diff.js';
import { policyUnder } from '../edits/policy-under.js';
import { type EditedRules, editsOf, withoutRules, withRulesOff } from '../edits/rule-edits.js';
import { factTitle } from '../facts/fact-titles.js';
import { usePage } from '../page.js';
import '../styles/rule-editor.css';
import { counted, fill } from '../words/index.js';
import { toolWords } from '../words/tools/index.js';
import { type CodeEditor, codeEditor } from './code-editor.js';
import { laidOut } from './json-layout.js';
import { suggestionsAt } from './suggestions.js';
import { type PlacedProblem, placed, readText } from './text-places.js';
import { type RulesInEdit, useEditedRules } from './use-edited-rules.js';

/** Milliseconds after the last key press in which another one comes. */
const TYPING = 400;

/** The rule file of a decision as a text, with suggestions, and with problems at their places. */
export function JsonEditor({ ruleSet }: { readonly ruleSet: RuleSet }) {
  const { state } = usePage();
  const { change } = toolWords[state.lang];
  const rules = useEditedRules(ruleSet);
  return rules.rules.ok ? (
    <RuleText {...{ ruleSet, rules }} edited={rules.rules.value} />
  ) : (
    <Problems title={change.unsound} problems={rules.rules.problems} />
  );
}

interface RuleTextProps {
  readonly ruleSet: RuleSet;
  readonly rules: RulesInEdit;
  readonly edited: EditedRules;
}

function RuleText({ ruleSet, rules, edited }: RuleTextProps) {
  const { state } = usePage();
  const { lang } = state;
  const { json } = toolWords[lang];
  const place = useRef<HTMLDivElement>(null);
  const editor = useRef<CodeEditor | undefined>(undefined);
  const [typed, type] = useState<string>();
  const [problems, found] = useState<readonly PlacedProblem[]>([]);
  const label = fill(json.label, { decision: ruleSet.id });

  // What was made elsewhere, in the table or by undoing, is shown at once.
  useEffect(() => {
    const made = editor.current;
    if (made === undefined) return;
    const content = withoutRules(edited.whole, edited.off);
    const read = readText(made.text);
    if (!read.ok || !isSameJson(read.value, content)) {
      type(undefined);
      made.write(textOf(edited));
    }
    show(made.text);
  }, [edited]);

  useEffect(() => {
    if (place.current === null) return;
    const about = {
      ruleSet: rules.guide,
      titleOf: (name: string) => {
        const spec = ruleSet.facts.get(name);
        return spec && factTitle(spec, ruleSet.edition.id, lang);
      },
    };
    const made = codeEditor(place.current, {
      label,
      text: typed ?? textOf(edited),
      changed: type,
      suggest: (text, offset) => suggestionsAt(text, offset, about),
    });
    editor.current = made;
    show(made.text);
    return () => {
      made.destroy();
      editor.current = undefined;
    };
  }, [ruleSet, lang]);

  useEffect(() => {
    if (typed === undefined) return;
    const timer = setTimeout(() => {
      type(undefined);
      const read = readText(typed);
      if (read.ok) rules.change(withRulesOff(read.value, edited));
      show(typed);
    }, TYPING);
    return () => clearTimeout(timer);
  });

  function show(text: string): void {
    const here = placed(text, problemsOfText(ruleSet, text, edited));
    found(here);
    editor.current?.mark(
      here.map(({ from, to, problem }) => ({ from, to, message: problemText(problem) })),
    );
  }

  return (
    <div class="jsonedit">
      <p class="quiet">{json.intro}</p>
      <div ref={place} class="code" />
      <div role="status">
        {problems.length === 0 ? (
          <p class="quiet">{json.none}</p>
        ) : (
          <p>
            <strong class="wrong">{counted(problems.length, json.problems, lang)}</strong>
          </p>
        )}
      </div>
      <ul class="placed">
        {problems.slice(0, MOST_LISTED).map(({ problem, from, line, column }) => (
          <li key={`${from} ${problem.code} ${problem.message}`}>
            <button type="button" class="link" onClick={() => editor.current?.goTo(from)}>
              {fill(json.at, { line: String(line), column: String(column) })}
            </button>{' '}
            <span lang="en">
              <Coded text={problemText(problem)} />
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** How many problems are listed; all are marked in the text. */
const MOST_LISTED = 20;

function textOf({ whole, off }: EditedRules): string {
  return `${laidOut(withoutRules(whole, off))}\n`;
}

/** What the loader has with a text; where it is no JSON, why not. */
function problemsOfText(ruleSet: RuleSet, text: string, edited: EditedRules) {
  const read = readText(text);
  if (!read.ok) return read.problems;
  const under = policyUnder(editsOf(ruleSet, withRulesOff(read.value, edited)));
  return under.ok ? [] : under.problems;
}
