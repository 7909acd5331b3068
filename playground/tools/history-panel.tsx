import { useMemo } from 'preact/hooks';
import type { Result } from '../../core/index.js';
import { changesByEpoch, type EpochChanges, type RuleSet, resolveAsOf } from '../../core/studio.js';
import { type Asked, ask } from '../decision/asked.js';
import { usePolicy } from '../edits/use-policy.js';
import { usePage } from '../page.js';
import type { PageState } from '../state/page-state.js';
import { counted, fill } from '../words/index.js';
import { toolWords } from '../words/tools/index.js';
import type { RegionsRequest } from './find-regions.js';
import { RegionList } from './region-list.js';
import { SideBySide } from './side-by-side.js';

interface HistoryPanelProps {
  readonly asked: Result<Asked>;
  readonly ruleSet: RuleSet;
}

/** A decision as an earlier edition of its guide has it, and now. */
export function HistoryPanel({ asked, ruleSet }: HistoryPanelProps) {
  const { state, dispatch } = usePage();
  const { history } = toolWords[state.lang];
  const { time } = usePage().words;
  const now = resolveAsOf(ruleSet.guide, state.question.asOf);
  const { epochs } = ruleSet.guide;
  const at = epochs.findIndex(({ id }) => now.ok && id === now.value.epoch);
  const earlier = epochs.slice(0, Math.max(0, at)).toReversed();
  if (earlier.length === 0) return <p>{history.one}</p>;
  const since = earlier.find(({ id }) => id === state.since)?.id;
  const choose = (id: string) => dispatch({ do: 'since', since: id === '' ? undefined : id });
  return (
    <>
      <p class="quiet">{history.intro}</p>
      <label class="field">
        <span>{history.choose}</span>
        <select value={since ?? ''} onChange={({ currentTarget }) => choose(currentTarget.value)}>
          <option value="">{history.pick}</option>
          {earlier.map(({ id, from, contentKnown }) => (
            <option key={id} value={id}>
              {[id, from, contentKnown === false ? time.notesOnly : null]
                .filter((part) => part !== null)
                .join(' · ')}
            </option>
          ))}
        </select>
      </label>
      <EpochList {...{ ruleSet, since, choose }} known={new Set(earlier.map(({ id }) => id))} />
      {since !== undefined && <Compared {...{ asked, since }} />}
    </>
  );
}

interface EpochListProps {
  readonly ruleSet: RuleSet;
  readonly since: string | undefined;
  /** The epochs that can be compared with. */
  readonly known: ReadonlySet<string>;
  readonly choose: (epoch: string) => void;
}

/** The epochs that have changed the rules of the decision, each with a summary. */
function EpochList({ ruleSet, since, known, choose }: EpochListProps) {
  const { state } = usePage();
  const { history } = toolWords[state.lang];
  const found = useMemo(() => changesByEpoch(ruleSet), [ruleSet]);
  const listed = found.filter(
    ({ before, changes }) => known.has(before) && changes.edits.length > 0,
  );
  if (listed.length === 0) return <p class="quiet">{history.nothing}</p>;
  return (
    <>
      <h3>{history.list}</h3>
      <ul class="epochs">
        {listed.map((one) => (
          <li key={one.epoch}>
            <span>
              <strong>{one.epoch}</strong>{' '}
              {one.from !== null && <span class="quiet">{one.from}</span>}
            </span>
            <span>{summaryOf(one, state.lang)}</span>
            <button
              type="button"
              class="small"
              aria-pressed={since === one.before}
              onClick={() => choose(one.before)}
            >
              {fill(history.compare, { before: one.before })}
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}

/** What an epoch has changed, in a line. */
function summaryOf({ changes, isAlike }: EpochChanges, lang: PageState['lang']): string {
  const { history } = toolWords[lang];
  const { added, ended, changed, parameters, defaults, switches } = changes;
  const values = parameters.length + defaults.length + switches.length;
  const say = (n: number, forms: typeof history.rules) =>
    n === 0 ? [] : [counted(n, forms, lang)];
  const said = [
    ...say(added.length, history.rules),
    ...say(ended.length, history.ended),
    ...say(changed.length, history.changed),
    ...say(values, history.values),
  ];
  if (isAlike) return history.alike;
  return said.length === 0 ? history.frame : said.join(', ');
}

function Compared({ asked, since }: { readonly asked: Result<Asked>; readonly since: string }) {
  const { state } = usePage();
  const policy = usePolicy();
  const { lang, question } = state;
  const { answers, change } = toolWords[lang];
  const before = useMemo(
    () => ask(policy, { ...question, asOf: since }, lang),
    [policy, question, since, lang],
  );
  const { decision, asOf, switches } = question;
  const request: RegionsRequest = {
    ...{ for: 'regions', decision, lang },
    from: { asOf: since, switches, isEdited: true },
    to: { asOf, switches, isEdited: true },
  };
  const now = asOf === null ? answers.now : fill(answers.asOf, { time: asOf });
  return (
    <>
      <SideBySide
        from={{ title: fill(answers.asOf, { time: since }), asked: before }}
        to={{ title: now, asked }}
      />
      <h3>{change.regions}</h3>
      <RegionList request={request} />
    </>
  );
}
