import { useMemo, useState } from 'preact/hooks';
import type { Result } from '../../core/index.js';
import { parametersOf, type RuleSet, resolveAsOf } from '../../core/studio.js';
import { type Asked, ask } from '../decision/asked.js';
import { isOfParameter } from '../edits/rule-edits.js';
import { usePolicy } from '../edits/use-policy.js';
import { lazy } from '../lazy.js';
import { usePage } from '../page.js';
import { policy as ofGuide, texts } from '../shipped-system.js';
import { toolWords } from '../words/tools/index.js';
import { BrokenInvariants } from './broken-invariants.js';
import type { RegionsRequest } from './find-regions.js';
import { FindingList } from './finding-list.js';
import { OpenRuleFile } from './open-rule-file.js';
import { OtherExampleList, useOtherExamples } from './other-examples.js';
import { ParameterField } from './parameter-field.js';
import { RegionList } from './region-list.js';
import { SideBySide } from './side-by-side.js';
import { Watched } from './watched.js';

/** Loaded when it is wanted: the editor is larger than the rest of the page. */
const JsonEditor = lazy(async () => (await import('../rule-editor/json-editor.js')).JsonEditor);
const DecisionTable = lazy(
  async () => (await import('../rule-editor/decision-table.js')).DecisionTable,
);

const WAYS = ['values', 'table', 'json'] as const;
type Way = (typeof WAYS)[number];

interface ChangePanelProps {
  readonly asked: Result<Asked>;
  readonly ruleSet: RuleSet;
}

/** The rules of a decision, to write others: as values, as a table, as JSON; and what that changes. */
export function ChangePanel({ asked }: ChangePanelProps) {
  const { state } = usePage();
  const { change: words, json } = toolWords[state.lang];
  const { decision } = state.question;
  const edits = state.edits ?? [];
  const hasRules = edits.some((edit) => edit.decision === decision && !isOfParameter(edit));
  const [way, choose] = useState<Way>(hasRules ? 'table' : 'values');
  const guide = ofGuide.ruleSets.get(decision);
  const isEdited = edits.some((edit) => edit.decision === decision);
  return (
    <>
      <fieldset class="row ways-to-edit">
        <legend class="hidden">{words.ways}</legend>
        {WAYS.map((one) => (
          <button key={one} type="button" aria-pressed={one === way} onClick={() => choose(one)}>
            {words[one]}
          </button>
        ))}
        <EditSteps decision={decision} />
      </fieldset>
      {way === 'values' && <Fields />}
      {way === 'table' && guide !== undefined && <DecisionTable key={decision} ruleSet={guide} />}
      {way === 'json' && guide !== undefined && (
        <div class="awaited" data-awaiting={json.working}>
          <JsonEditor key={decision} ruleSet={guide} />
        </div>
      )}
      <OpenRuleFile />
      {isEdited && <Effects key={decision} asked={asked} />}
      <Watched />
    </>
  );
}

/** Back and forth between edits, and back to the guide. */
function EditSteps({ decision }: { readonly decision: string }) {
  const { state, dispatch } = usePage();
  const { change: words, bar } = toolWords[state.lang];
  const { edits = [], editsBefore = [], editsAfter = [] } = state;
  const isEdited = edits.some((edit) => edit.decision === decision);
  return (
    <span class="steps-of-edit">
      <button
        type="button"
        disabled={editsBefore.length + edits.length === 0}
        onClick={() => dispatch({ do: 'undoEdit' })}
      >
        {bar.undo}
      </button>
      <button
        type="button"
        disabled={editsAfter.length === 0}
        onClick={() => dispatch({ do: 'redoEdit' })}
      >
        {bar.redo}
      </button>
      {isEdited && (
        <button type="button" onClick={() => dispatch({ do: 'rules', decision, edits: [] })}>
          {words.backOne}
        </button>
      )}
    </span>
  );
}

function Fields() {
  const { state, dispatch } = usePage();
  const policy = usePolicy();
  const { change: words } = toolWords[state.lang];
  const { decision, asOf } = state.question;
  const { lang } = state;
  const [guide, tried] = useMemo(
    () => [ofGuide, policy].map((each) => parametersAt(each, { decision, asOf, lang })),
    [policy, decision, asOf, lang],
  );
  if (guide === undefined || guide.length === 0) return <p>{words.none}</p>;
  return (
    <>
      <p class="quiet">{words.intro}</p>
      <ul class="parameters">
        {guide.map((parameter) => (
          <ParameterField
            key={`${decision} ${parameter.name}`}
            parameter={parameter}
            value={tried?.find(({ name }) => name === parameter.name)?.value ?? parameter.value}
            change={(value) =>
              dispatch({ do: 'edit', edit: { decision, parameter: parameter.name, asOf }, value })
            }
          />
        ))}
      </ul>
    </>
  );
}

function parametersAt(
  policy: typeof ofGuide,
  asked: { readonly decision: string; readonly asOf: string | null; readonly lang: string },
) {
  const { decision, asOf, lang } = asked;
  const guide = policy.ruleSets.get(decision)?.guide;
  const time = guide && resolveAsOf(guide, asOf);
  if (guide === undefined || time?.ok !== true) return [];
  const at = { guide, epoch: time.value.epoch, isAsked: true };
  return parametersOf({ policy, texts, lang, guides: new Map([[guide.edition, at]]) }, decision);
}

function Effects({ asked }: { readonly asked: Result<Asked> }) {
  const { state } = usePage();
  const { lang, question, edits = [] } = state;
  const { change: words, answers } = toolWords[lang];
  const { decision, asOf, switches } = question;
  const byGuide = useMemo(() => ask(ofGuide, question, lang), [question, lang]);
  const found = useOtherExamples(edits);
  const others = found?.others.filter(({ id }) => id !== '');
  const side = { asOf, switches };
  const request: RegionsRequest = {
    ...{ for: 'regions', decision, lang },
    from: { ...side, isEdited: false },
    to: { ...side, isEdited: true },
  };
  return (
    <>
      <SideBySide
        from={{ title: answers.guide, asked: byGuide }}
        to={{ title: answers.changed, asked }}
      />
      <BrokenInvariants edits={edits} asOf={asOf} />
      <h3>{words.regions}</h3>
      <RegionList request={request} />
      <FindingList decision={decision} />
      <h3>{words.examples}</h3>
      {others === undefined ? (
        <p class="quiet">{toolWords[lang].bar.counting}</p>
      ) : (
        <OtherExampleList others={others} />
      )}
    </>
  );
}
