import { useMemo } from 'preact/hooks';
import type { Result } from '../../core/index.js';
import { parametersOf, resolveAsOf } from '../../core/studio.js';
import { type Asked, ask } from '../decision/asked.js';
import { usePolicy } from '../edits/use-policy.js';
import { usePage } from '../page.js';
import { policy as ofGuide, texts } from '../shipped-system.js';
import { toolWords } from '../words/tools/index.js';
import type { RegionsRequest } from './find-regions.js';
import { OtherExampleList, useOtherExamples } from './other-examples.js';
import { ParameterField } from './parameter-field.js';
import { RegionList } from './region-list.js';
import { SideBySide } from './side-by-side.js';

/** The values that a decision reads, to write others; and what that changes. */
export function ChangePanel({ asked }: { readonly asked: Result<Asked> }) {
  const { state } = usePage();
  const { change: words } = toolWords[state.lang];
  const { decision } = state.question;
  const isEdited = state.edits?.some((edit) => edit.decision === decision) === true;
  return (
    <>
      <Fields />
      {isEdited && <Effects key={decision} asked={asked} />}
      {!isEdited && <p class="hidden">{words.intro}</p>}
    </>
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
      <h3>{words.regions}</h3>
      <RegionList request={request} />
      <h3>{words.examples}</h3>
      {others === undefined ? (
        <p class="quiet">{toolWords[lang].bar.counting}</p>
      ) : (
        <OtherExampleList others={others} />
      )}
    </>
  );
}
