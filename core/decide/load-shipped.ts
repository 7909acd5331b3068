import { LazyMap } from '../base/lazy-map.js';
import { ok, type Result } from '../base/result.js';
import type { Guide } from '../rule/guide.js';
import type { EditionDefinition, Policy, PolicyFile } from '../rule/policy.js';
import { type KnownFile, knownFile } from '../rule/shipped-file.js';
import { loadPolicyOf } from './load-policy.js';
import { openChecked, openGuide } from './open-checked.js';

/**
 * Reads policy data of the shipped editions, as `loadPolicyOf` does. Files that were checked when
 * the package was built are not checked again, and a rule set is made when it is first asked for;
 * with any other file among them all are checked.
 */
export function loadShipped(
  files: readonly PolicyFile[],
  editions: readonly EditionDefinition[],
): Result<Policy> {
  const ready = checkedFiles(files);
  return ready === undefined ? loadPolicyOf(files, editions) : ok(policyOf(ready, editions));
}

/** Files that go together, each known to be sound. */
interface CheckedFiles {
  readonly ruleSets: ReadonlyMap<string, Extract<KnownFile, { kind: 'ruleSet' }>>;
  /** The files about guides, by edition and kind. */
  readonly guides: ReadonlyMap<string, ReadonlyMap<KnownFile['kind'], PolicyFile>>;
}

/** The files if nothing about them has to be checked: all were, and none is missing or unused. */
function checkedFiles(files: readonly PolicyFile[]): CheckedFiles | undefined {
  const ruleSets = new Map<string, Extract<KnownFile, { kind: 'ruleSet' }>>();
  const guides = new Map<string, Map<KnownFile['kind'], PolicyFile>>();
  const shared = new Set<string>();
  for (const file of files) {
    const known = knownFile(file);
    if (known === undefined) return undefined;
    if (known.kind === 'ruleSet') ruleSets.set(known.id, known);
    else if (known.kind === 'shared') shared.add(known.id);
    else {
      const of = guides.get(known.edition) ?? new Map<KnownFile['kind'], PolicyFile>();
      guides.set(known.edition, of.set(known.kind, file));
    }
  }
  const used = new Set([...ruleSets.values()].flatMap(({ uses }) => uses));
  const isWhole =
    [...used].every((id) => shared.has(id)) &&
    [...shared].every((id) => used.has(id)) &&
    [...ruleSets.keys()].every((id) => guides.get(editionOf(id))?.has('guide') === true) &&
    [...guides.values()].every((of) => of.has('guide'));
  return isWhole ? { ruleSets, guides } : undefined;
}

function policyOf(
  { ruleSets, guides: files }: CheckedFiles,
  editions: readonly EditionDefinition[],
): Policy {
  const guides = new LazyMap<string, Guide>(
    [...files].map(([edition, of]) => [edition, () => guideOf(of)]),
  );
  const all = [...ruleSets].flatMap(([id, { checked }]) => {
    const edition = editions.find((one) => one.id === editionOf(id));
    const guide = () => guides.get(editionOf(id)) as Guide; // every rule set has that of its edition
    return edition === undefined
      ? []
      : ([[id, () => openChecked(checked(), edition, guide())]] as const);
  });
  return { ruleSets: new LazyMap(all), guides };
}

/** The guide of an edition; what only few questions need is parsed when it is asked for. */
function guideOf(files: ReadonlyMap<KnownFile['kind'], PolicyFile>): Guide {
  const content = (kind: KnownFile['kind']) => files.get(kind)?.content;
  return openGuide(content('guide'), {
    ...(files.has('snapshots') && { snapshots: () => content('snapshots') }),
    ...(files.has('fingerprints') && { fingerprints: () => content('fingerprints') }),
  });
}

function editionOf(decision: string): string {
  return decision.slice(0, decision.indexOf('.'));
}
