import { useState } from 'preact/hooks';
import { Coded } from '../coded.js';
import { uncoded } from '../elements/coded.js';
import { usePage } from '../page.js';
import { useWhatIf } from '../what-if/use-what-if.js';
import { WhatIfProblem } from '../what-if/what-would-change.js';
import { counted, fill } from '../words/index.js';
import { toolWords } from '../words/tools/index.js';
import type { RegionsRequest, ToldRegions } from './find-regions.js';

/** Milliseconds in which another change comes. */
const TYPING = 200;

/** The cases that two versions of the rules decide otherwise, in words, each with a case to open. */
export function RegionList({ request }: { readonly request: RegionsRequest }) {
  const { state } = usePage();
  const { regions: words } = toolWords[state.lang];
  const { result, isCurrent } = useWhatIf(request, TYPING);
  return (
    <div class="found" aria-busy={!isCurrent} aria-live="polite">
      {!isCurrent && <p class="quiet">{words.working}</p>}
      {isCurrent && result?.ok === false && <WhatIfProblem result={result} />}
      {isCurrent && result?.ok === true && <Regions told={result.value} />}
    </div>
  );
}

function Regions({ told }: { readonly told: ToldRegions }) {
  const { state } = usePage();
  const { regions: words } = toolWords[state.lang];
  const page = usePage().words;
  const [all, showAll] = useState(false);
  const [allEdits, showAllEdits] = useState(false);
  const { summary, edits, regions, remark, equivalent } = told;
  const groups = byChange(regions);
  const more = groups.length - MOST_SHOWN;
  return (
    <>
      <p>
        <span class={`badge ${equivalent === true ? 'good' : 'caution'}`} aria-hidden="true">
          {equivalent === true ? '=' : equivalent === null ? '?' : '≠'}
        </span>{' '}
        <strong>
          <Coded text={summary} />
        </strong>
      </p>
      {edits.length > 0 && (
        <ul class="quiet edits">
          {(allEdits ? edits : edits.slice(0, MOST_EDITS)).map((edit) => (
            <li key={edit}>
              <Coded text={edit} />
            </li>
          ))}
        </ul>
      )}
      {edits.length > MOST_EDITS && !allEdits && (
        <button type="button" class="link" onClick={() => showAllEdits(true)}>
          {fill(page.more, { n: String(edits.length - MOST_EDITS) })}
        </button>
      )}
      <ol class="regions">
        {(all ? groups : groups.slice(0, MOST_SHOWN)).map((alike) => (
          <Change key={JSON.stringify(alike)} alike={alike} />
        ))}
      </ol>
      {more > 0 && !all && (
        <button type="button" class="link" onClick={() => showAll(true)}>
          {counted(more, words.more, state.lang)}
        </button>
      )}
      {remark !== null && <p class="quiet">{remark}</p>}
    </>
  );
}

type ToldRegion = ToldRegions['regions'][number];

/** How many changes are shown at first, and how many regions of each. */
const MOST_SHOWN = 3;
const MOST_REGIONS = 2;
/** How many edits of rules are shown at first. */
const MOST_EDITS = 6;

/** Regions in which the outcome changes in the same way. */
function byChange(regions: readonly ToldRegion[]): readonly (readonly ToldRegion[])[] {
  const keyOf = ({ before, after }: ToldRegion) => `${before} ${after}`;
  const keys = [...new Set(regions.map(keyOf))];
  return keys.map((key) => regions.filter((region) => keyOf(region) === key));
}

function Change({ alike }: { readonly alike: readonly ToldRegion[] }) {
  const { state } = usePage();
  const { regions: words } = toolWords[state.lang];
  const [all, showAll] = useState(false);
  const [first] = alike;
  const more = alike.length - MOST_REGIONS;
  if (first === undefined) return null;
  return (
    <li class="region">
      <p>
        <Coded text={first.before} />
      </p>
      <p class="to">
        <Coded text={first.after} />
      </p>
      <ul class="wheres">
        {(all ? alike : alike.slice(0, MOST_REGIONS)).map((region) => (
          <Where key={region.where} region={region} />
        ))}
      </ul>
      {more > 0 && !all && (
        <button type="button" class="link" onClick={() => showAll(true)}>
          {counted(more, words.moreCases, state.lang)}
        </button>
      )}
    </li>
  );
}

function Where({ region }: { readonly region: ToldRegion }) {
  const { state, dispatch } = usePage();
  const { regions: words } = toolWords[state.lang];
  const { where, rules, share, facts } = region;
  const open = () => dispatch({ do: 'ask', question: { ...state.question, facts: { ...facts } } });
  return (
    <li>
      <p>
        <Coded text={where} /> <span class="quiet">({share})</span>
      </p>
      {rules.map((rule) => (
        <p key={rule} class="quiet">
          <Coded text={rule} />
        </p>
      ))}
      <button
        type="button"
        class="small"
        aria-label={`${words.open}: ${uncoded(where)}`}
        onClick={open}
      >
        {words.open}
      </button>
    </li>
  );
}
