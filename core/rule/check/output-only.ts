import type { Problem } from '../../base/problem.js';
import { conditionsOf, type Draft, namedIn } from '../draft.js';
import { functionsOf } from '../functions.js';
import { eachWritten } from '../read-condition.js';

/** A use of a name, with its place and purpose. */
interface OutputUse {
  readonly name: string;
  readonly at: string;
  /** The value is compared with others, not only output. */
  readonly reads: boolean;
}

/** Output-only values are assigned to outputs that no rule reads, or compared with null. */
export function outputOnlyCheck(draft: Draft): Problem[] {
  const functions = functionsOf(draft.edition);
  const calls = Object.entries(draft.file.derive ?? {});
  const shown = calls.flatMap(([name, call]) =>
    Object.keys(call).some((f) => functions.get(f)?.outputOnly === true) ? [name] : [],
  );
  if (shown.length === 0) return [];
  const read = [...argumentsOf(draft), ...comparedIn(draft)];
  const uses = [...read, ...givenTo(draft, new Set(read.map(({ name }) => name)))];
  return uses
    .filter(({ name, reads }) => reads && shown.includes(name))
    .map(({ name, at }) => ({
      code: 'rule-set/only-shown',
      message: `\`${name}\` can only be shown`,
      hint: 'give it to an output that no rule reads, or ask whether it is null',
      at,
    }));
}

function argumentsOf({ file, pointers: places }: Draft): OutputUse[] {
  const lists = Object.values(file.derive ?? {}).flatMap((call) => Object.values(call));
  return lists.flatMap((args) =>
    args.map((name, i) => ({ name, at: places.of(args, i), reads: true })),
  );
}

function comparedIn({ file, pointers: places }: Draft): OutputUse[] {
  const found: OutputUse[] = [];
  for (const { condition } of conditionsOf(file)) {
    eachWritten(condition, ({ fact, value }, source) => {
      found.push({ name: fact, at: places.of(source, 'fact'), reads: value !== null });
    });
  }
  return found;
}

function givenTo(
  { file, outputs, pointers: places }: Draft,
  read: ReadonlySet<string>,
): OutputUse[] {
  const given = file.tables.flatMap(({ rules }) =>
    rules.flatMap(({ event }) => Object.entries(event.params)),
  );
  return given.flatMap(([to, value]) => {
    const reads = outputs.get(to)?.listed !== true || read.has(to);
    return namedIn(value).map(({ name, source }) => ({
      name,
      at: places.of(source, 'fact'),
      reads,
    }));
  });
}
