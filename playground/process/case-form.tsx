import type { ProcessDefinition } from '../../core/define.js';
import type { Case, CaseFacts, Json } from '../../core/index.js';
import { factSpec } from '../../core/studio.js';
import { AsOf } from '../decision/as-of.js';
import type { FactEntry } from '../facts/fact-entry.js';
import { factTitle } from '../facts/fact-titles.js';
import { FactsForm } from '../facts/facts-form.js';
import { policy } from '../shipped-system.js';
import type { PageState } from '../state/page-state.js';
import { GameSwitches } from './game-switches.js';
import { useProcessPage } from './process-page.js';

interface CaseFormProps {
  readonly definition: ProcessDefinition;
  readonly caseState: Case;
  /** The index of the run that is shown. */
  readonly shown: number;
  /** Facts that an event waits for. */
  readonly wanted: readonly string[];
}

/** The current facts of the case, to change before the next event. */
export function CaseForm(props: CaseFormProps) {
  const { state, dispatch, words } = useProcessPage();
  const { definition, caseState, shown, wanted } = props;
  const known = factsOf(caseState, shown);
  const { asOf } = state.game;
  const guide = policy.guides.get(definition.edition);
  // Leaving out a known fact would change nothing: it has to be forgotten.
  const change = (name: string, value: Json | undefined) => {
    const gone = definition.facts[name]?.absent === 'notSent' ? null : { unknown: true };
    const taken = value === undefined && name in known ? gone : value;
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
      <FactsForm entries={entriesOf(props, state)} onFact={change} />
      <GameSwitches definition={definition} />
    </details>
  );
}

/** The facts that a run sees: those of the case, shadowed by its own. */
function factsOf({ facts, runs }: Case, shown: number): CaseFacts {
  return { ...facts, ...runs[shown]?.own };
}

function entriesOf(props: CaseFormProps, { game, lang }: PageState) {
  const { definition, caseState, shown, wanted } = props;
  const { learn } = game;
  const known = factsOf(caseState, shown);
  return Object.entries(definition.facts).map(([name, use]): FactEntry => {
    const spec = factSpec(name, use);
    return {
      spec,
      title: factTitle(spec, definition.edition, lang),
      value: learn[name] ?? (name in learn ? null : known[name]),
      byDefault: defaultOf(definition, name),
      missing: wanted.includes(name) && !(name in learn),
      problem: undefined,
    };
  });
}

function defaultOf({ asks }: ProcessDefinition, name: string): Json | undefined {
  const ruleSets = Object.keys(asks).map((id) => policy.ruleSets.get(id));
  return ruleSets.flatMap((ruleSet) => ruleSet?.file.defaults?.[name]?.value ?? [])[0];
}
