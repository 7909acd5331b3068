import type { Json } from '../../core/base/json.js';
import type { ProcessDefinition } from '../../core/process/definition.js';
import type { Case } from '../../core/process/run.js';
import { factSpec } from '../../core/rule/signature.js';
import { AsOf } from '../decision/as-of.js';
import { factTitle } from '../facts/fact-titles.js';
import { FactsForm } from '../facts/facts-form.js';
import { usePage } from '../page.js';
import { world } from '../policy.js';
import { GameSwitches } from './game-switches.js';

/** The facts of the case as they are now, to change them before the next event. */
export function CaseForm(props: {
  readonly definition: ProcessDefinition;
  readonly story: Case;
  readonly wanted: readonly string[];
}) {
  const { state, dispatch, words } = usePage();
  const { definition, story, wanted } = props;
  const { learn, asOf } = state.game;
  const guide = world.policy.guides.get(definition.edition);
  const entries = Object.entries(definition.facts).map(([name, use]) => {
    const spec = factSpec(name, use);
    return {
      spec,
      title: factTitle(spec, definition.edition, state.lang),
      value: learn[name] ?? (name in learn ? null : story.facts[name]),
      byDefault: defaultOf(definition, name),
      missing: wanted.includes(name) && !(name in learn),
      problem: undefined,
    };
  });
  // Leaving out what the case knows would change nothing: it has to be taken away.
  const change = (name: string, value: Json | undefined) => {
    const gone = definition.facts[name]?.absent === 'notSent' ? null : { unknown: true };
    const taken = value === undefined && name in story.facts ? gone : value;
    dispatch({ do: 'learn', name, value: taken });
  };
  return (
    <details class="pane casefacts" open={wanted.length > 0}>
      <summary>
        <h2>{words.process.facts}</h2>
      </summary>
      <p class="quiet casefacts-note">{words.process.factsNote}</p>
      {guide !== undefined && (
        <AsOf
          guide={guide}
          value={asOf}
          onChange={(wantedTime) => dispatch({ do: 'gameAsOf', asOf: wantedTime })}
        />
      )}
      <FactsForm entries={entries} onFact={change} />
      <GameSwitches definition={definition} />
    </details>
  );
}

function defaultOf({ asks }: ProcessDefinition, name: string): Json | undefined {
  const ruleSets = Object.keys(asks).map((id) => world.policy.ruleSets.get(id));
  return ruleSets.flatMap((ruleSet) => ruleSet?.file.defaults?.[name]?.value ?? [])[0];
}
