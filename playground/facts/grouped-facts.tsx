import { useEffect, useRef, useState } from 'preact/hooks';
import { usePage } from '../page.js';
import type { DecisiveFacts } from '../what-if/use-changes.js';
import { counted } from '../words/index.js';
import type { FactEntry, OnFact } from './fact-entry.js';
import { FactsForm } from './facts-form.js';

type Group = 'matters' | 'alone' | 'together' | 'other';

/** The group of each fact, by its name; and whether the others are known to change nothing. */
interface Grouping {
  readonly groups: Readonly<Record<string, Group>>;
  readonly isComplete: boolean;
}

const SHOWN = ['matters', 'alone', 'together'] as const;

/** Milliseconds after the focus has left, in which the press of a button elsewhere is over. */
const SETTLED = 400;

/**
 * The facts in groups: those that would matter if they were known, those that decide, alone or together
 * with others, and the rest, folded. While somebody is in the form, every fact stays where it is.
 */
export function GroupedFacts(props: {
  readonly entries: readonly FactEntry[];
  /** Undefined: not known, or not yet. */
  readonly decisive: DecisiveFacts | undefined;
  readonly onFact: OnFact;
}) {
  const { state, words } = usePage();
  const { entries, decisive, onFact } = props;
  const form = useRef<HTMLDivElement>(null);
  const grouping = useGrouping(form, decisive && groupingOf(entries, decisive));
  if (grouping === undefined) {
    return (
      <div ref={form}>
        <FactsForm {...{ entries, onFact }} />
      </div>
    );
  }
  const of = (group: Group) => entries.filter(({ spec }) => grouping.groups[spec.name] === group);
  const { groups } = words.fact;
  const others = of('other');
  return (
    <div ref={form} class="groups">
      {SHOWN.filter((group) => of(group).length > 0).map((group) => (
        <section key={group}>
          <h3>{groups[group]}</h3>
          <FactsForm entries={of(group)} onFact={onFact} />
        </section>
      ))}
      {others.length > 0 && (
        <details>
          <summary>
            {counted(others.length, groups[grouping.isComplete ? 'none' : 'other'], state.lang)}
          </summary>
          <FactsForm entries={others} onFact={onFact} />
        </details>
      )}
    </div>
  );
}

function groupingOf(entries: readonly FactEntry[], decisive: DecisiveFacts): Grouping {
  const groupOf = ({ spec, missing }: FactEntry): Group => {
    if (missing) return 'matters';
    if (decisive.alone.has(spec.name)) return 'alone';
    return decisive.together.has(spec.name) ? 'together' : 'other';
  };
  const groups = Object.fromEntries(entries.map((entry) => [entry.spec.name, groupOf(entry)]));
  return { groups, isComplete: decisive.isComplete };
}

/** The grouping that is shown: it follows the wanted one as soon as nobody is in the form. */
function useGrouping(
  form: { readonly current: HTMLElement | null },
  wanted: Grouping | undefined,
): Grouping | undefined {
  const [shown, show] = useState<Grouping>();
  const key = JSON.stringify(wanted);
  useEffect(() => {
    if (wanted === undefined || key === JSON.stringify(shown)) return;
    const element = form.current;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const showUnlessUsed = (delay: number) => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        if (element?.contains(document.activeElement) !== true) show(wanted);
      }, delay);
    };
    const left = () => showUnlessUsed(SETTLED);
    showUnlessUsed(0);
    element?.addEventListener('focusout', left);
    return () => {
      clearTimeout(timer);
      element?.removeEventListener('focusout', left);
    };
  }, [key, shown]);
  return shown;
}
