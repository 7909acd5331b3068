import type { Json, Problem } from '../../core/index.js';
import type { FactSpec } from '../../core/studio.js';

/** One fact as the form shows it. */
export interface FactEntry {
  readonly spec: FactSpec;
  /** In the language of the page. */
  readonly title: string;
  /** Undefined: left out. */
  readonly value: Json | undefined;
  /** The value where the fact is left out. */
  readonly byDefault: Json | undefined;
  /** It could still change the outcome, or an event is waiting for it. */
  readonly missing: boolean;
  readonly problem: Problem | undefined;
}

/** Takes the new value of a fact; undefined leaves it out. */
export type OnFact = (name: string, value: Json | undefined) => void;

/** The properties of every control of a fact. */
export interface FactControl {
  readonly entry: FactEntry;
  readonly onValue: (value: Json | undefined) => void;
}

/** The id of a fact in the page. */
export function factPlace(name: string): string {
  return `fact-${name}`;
}

/** Scrolls to the control of a fact and focuses it. */
export function goToFact(name: string): void {
  const row = document.getElementById(factPlace(name));
  row?.closest('details')?.setAttribute('open', '');
  row?.scrollIntoView({ block: 'center' });
  row?.querySelector<HTMLElement>('input:checked, input, select')?.focus();
}
