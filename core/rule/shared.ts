import { isRecord } from '../base/json.js';
import type { Problem } from '../base/problem.js';
import { meant } from '../base/suggest.js';
import type { AssembledPlace, Pointers } from './pointers.js';
import type { PolicyFile } from './policy.js';
import { readShared } from './read-shape.js';
import type {
  JoinedRuleSet,
  WrittenDeclarations,
  WrittenRuleSet,
  WrittenShared,
  WrittenTable,
} from './rule-set.js';

/** A shared file as one rule set uses it. */
export interface UsedShared {
  /** What it is used by: `restrictedMode/mode`. */
  readonly name: string;
  readonly file: PolicyFile;
  /** Where the rule set names it: its parts have places below this one. */
  readonly at: string;
  /** What of it is of sound form. */
  readonly content: WrittenShared;
}

/** A rule set with the tables and declarations of the shared files that it uses. */
export interface Joined {
  readonly file: JoinedRuleSet;
  readonly used: readonly UsedShared[];
  /** Nothing that it uses is missing, so that what it names can be looked up. */
  readonly isComplete: boolean;
  readonly problems: readonly Problem[];
}

/** The id that a shared file gives itself, `broadworks/restrictedMode/mode`, if it is one. */
export function sharedId(content: unknown): string | undefined {
  return isRecord(content) && typeof content.shared === 'string' ? content.shared : undefined;
}

/** The shared files that a rule set names, whatever else is wrong with it. */
export function sharedNames(content: unknown): readonly string[] {
  const tables: readonly unknown[] =
    isRecord(content) && Array.isArray(content.tables) ? content.tables : [];
  const uses = tables.flatMap((part): readonly unknown[] =>
    isRecord(part) && Array.isArray(part.uses) ? part.uses : [],
  );
  return uses.filter((name) => typeof name === 'string');
}

/**
 * Puts the tables of shared files where a rule set uses them, and what these files declare before
 * what the rule set declares itself.
 * @param written the rule set, of sound form
 * @param shared the shared files of its edition, by what they are used by
 * @param pointers takes the parts of shared files in, below the place where each is used
 */
export function joinShared(
  written: WrittenRuleSet,
  shared: ReadonlyMap<string, PolicyFile>,
  pointers: Pointers,
): Joined {
  const problems: Problem[] = [];
  const used: UsedShared[] = [];
  let isComplete = true;
  const tables = written.tables.flatMap((part): readonly WrittenTable[] => {
    if (!('uses' in part)) return [part];
    return part.uses.flatMap((name, i) => {
      const at = pointers.of(part.uses, i);
      const file = shared.get(name);
      if (file === undefined) {
        isComplete = false;
        problems.push(unknownShared(name, shared, at));
      } else if (used.some((other) => other.name === name)) problems.push(usedTwice(name, at));
      else {
        pointers.graft(file.content, part.uses, i);
        const read = readShared(file.content, pointers);
        problems.push(...read.problems);
        const { sound } = read;
        used.push({ name, file, at, content: sound ?? { shared: '' } });
        isComplete &&= sound !== undefined;
        return sound?.tables ?? [];
      }
      return [];
    });
  });
  if (used.length === 0) {
    return { file: pointers.same({ ...written, tables }, written), used, isComplete, problems };
  }
  problems.push(...declaredTwice(written, used, pointers));
  const file = { ...written, ...joinedDeclarations(written, used, pointers), tables };
  return { file: pointers.same(file, written), used, isComplete, problems };
}

/** A problem with the file that it is in: the rule set's own, or one that it uses. */
export function inItsFile(problem: Problem, path: string, used: readonly UsedShared[]): Problem {
  const { at = '' } = problem;
  const from = used.find((shared) => at.startsWith(`${shared.at}/`));
  if (from === undefined) return { ...problem, file: path };
  return { ...problem, file: from.file.path, at: at.slice(from.at.length) };
}

const SECTIONS = ['parameters', 'switches', 'defaults', 'usual', 'derive', 'conditions'] as const;

function joinedDeclarations(
  own: WrittenDeclarations,
  used: readonly UsedShared[],
  pointers: Pointers,
): WrittenDeclarations {
  const all = [...used.map(({ content }) => content), own];
  const joined = SECTIONS.map((section) => {
    const parts = all.flatMap((declared): object[] => {
      const part = declared[section];
      return part === undefined ? [] : [part];
    });
    const [first] = parts;
    if (first === undefined) return [section, undefined];
    const entries = parts.flatMap((part) => Object.entries(part));
    const at = parts.flatMap((part) =>
      Object.keys(part).map((name): [string, AssembledPlace] => [name, [part, name]]),
    );
    const whole = pointers.same(Object.fromEntries(entries), own[section] ?? first);
    return [section, pointers.assembled(whole, Object.fromEntries(at))];
  });
  return Object.fromEntries(joined.filter(([, part]) => part !== undefined));
}

function declaredTwice(
  own: WrittenDeclarations,
  used: readonly UsedShared[],
  pointers: Pointers,
): Problem[] {
  return SECTIONS.flatMap((section) => {
    const first = new Map<string, string>();
    const shared = used.map(({ name, content }) => ({ name, part: content[section] }));
    return [...shared, { name: '', part: own[section] }].flatMap(({ name: from, part = {} }) =>
      Object.keys(part).flatMap((name): Problem[] => {
        const before = first.get(name);
        first.set(name, before ?? from);
        if (before === undefined) return [];
        return [
          {
            code: 'rule-set/name-clash',
            message: `\`${name}\` is already declared in the shared file \`${before}\``,
            hint: 'declare it once: there, or in each file that uses it',
            at: pointers.of(part, name),
          },
        ];
      }),
    );
  });
}

function unknownShared(name: string, shared: ReadonlyMap<string, PolicyFile>, at: string): Problem {
  return {
    code: 'rule-set/unknown-shared',
    message: `there is no shared file \`${name}\``,
    hint: shared.size === 0 ? 'its edition has none' : meant(name, shared.keys()),
    at,
  };
}

function usedTwice(name: string, at: string): Problem {
  return {
    code: 'rule-set/used-twice',
    message: `the shared file \`${name}\` is used twice`,
    hint: 'its tables stand in one place',
    at,
  };
}
