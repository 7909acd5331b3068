import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type EmptyProject, emptyProject } from '../define/packed-package.js';
import { examplesOf } from '../examples-in-comments.js';
import { snippetsOf } from '../snippets.js';
import { type Editor, openInEditor } from './language-service.js';

const { exports: declared } = JSON.parse(readFileSync('package.json', 'utf8')) as {
  readonly exports: Readonly<Record<string, { readonly types?: string }>>;
};
const entries = Object.keys(declared).filter(
  (entry) => entry !== './package.json' && !entry.includes('*'),
);

const CONSUMERS = {
  'package.json': '{ "type": "module" }',
  'every-entry.ts': entries
    .map((entry, index) => `export * as entry${index} from 'provisim${entry.slice(1)}';\n`)
    .join(''),
  'decided.ts': `
    import { decide, loadPolicy } from 'provisim';
    import { rules } from 'provisim/rules';

    const policy = loadPolicy(rules);
    if (!policy.ok) throw new Error(policy.problems[0]?.message);
    const answer = decide(policy.value, {
      decision: 'broadworks.attach.decision',
      facts: { existingOrgUserCount: 112 },
    });
    if (!answer.ok) throw new Error(answer.problems[0]?.message);
    const { value: record } = answer;
    // @ts-expect-error: an output that is not certain is left out
    export const open: string | null = record.outcome.attachDecision;
    if (record.status !== 'DECIDED') throw new Error(record.missing.join());
    export const { outcome } = record;
    export const attach: string | null = outcome.attachDecision; // decided
    export const whole: Required<typeof outcome> = outcome;
  `,
  'shown.ts': `
    import { decide, explainRecord, type DecisionRecord, type Policy } from 'provisim';
    import * as own from 'provisim/define';
    import type { ProvisimRecord } from 'provisim/elements';
    import { texts } from 'provisim/rules';

    declare const policy: Policy;
    declare const element: ProvisimRecord;
    const answer = decide(policy, { decision: 'broadworks.attach.decision', facts: {} });
    if (!answer.ok) throw new Error(answer.problems[0]?.message);
    element.record = answer.value;
    explainRecord(policy, answer.value, { texts, lang: 'en' });

    const facts = { age: own.needed(own.integer()) };
    const entry = own.signature({ id: 'park.entry', facts, outputs: { entry: own.boolean() } });
    const park = own.loadPolicy([], [own.defineEdition({ id: 'park', signatures: [entry] })]);
    if (!park.ok) throw new Error(park.problems[0]?.message);
    const owned = own.decide(park.value, { decision: 'park.entry', facts: { age: 4 } });
    if (!owned.ok) throw new Error(owned.problems[0]?.message);
    element.record = owned.value;
    export const record: DecisionRecord = owned.value;
    export const outcome: boolean | null | undefined = owned.value.outcome.entry;
  `,
  'misspelt.ts': `
    import { decide, type Policy } from 'provisim';
    import * as own from 'provisim/define';

    declare const policy: Policy;
    const decision = 'broadworks.attach.decision';
    decide(policy, { decision, facts: { existingOrgUserCont: 112 } });
    decide(policy, { decision, facts: { partnerExternalAdminRights: 'NON' } });
    decide(policy, { decision: 'broadworks.attach.decison', facts: {} });
    decide(policy, { decision, fact: {} });

    const facts = { age: own.needed(own.integer()) };
    const entry = own.signature({ id: 'park.entry', facts, outputs: { entry: own.boolean() } });
    const park = own.loadPolicy([], [own.defineEdition({ id: 'park', signatures: [entry] })]);
    if (!park.ok) throw new Error(park.problems[0]?.message);
    const owned = own.decide(park.value, { decision: 'park.entry', facts: { agee: 4 } });
    if (owned.ok && owned.value.status === 'DECIDED') console.log(owned.value.outcome.entri);
  `,
};

/** The code of the pages, each page in a folder of its own. */
const PAGES = ['README.md', ...readdirSync('docs').map((name) => `docs/${name}`)]
  .filter((page) => page.endsWith('.md'))
  .flatMap((page) =>
    snippetsOf(page)
      .filter(({ language, file }) => /^[jt]s$/.test(language) || file !== undefined)
      .map(({ file, code }, index) => [
        `${page}/${(file ?? `${index}.mts`).replace('.mjs', '.mts')}`,
        code,
      ]),
  );

/** The examples in the comments of the entries. */
const EXAMPLES = ['core/index.ts', 'core/define.ts', 'core/engine/index.ts', 'testing/index.ts']
  .flatMap(examplesOf)
  .map(({ name, path, code }) => [`${path}/${name}.mts`, code]);

const FILES: Readonly<Record<string, string>> = {
  ...CONSUMERS,
  ...Object.fromEntries([...PAGES, ...EXAMPLES]),
};
const isCode = (file: string) => file.endsWith('ts');

let project: EmptyProject;
let editors: Readonly<Record<'bundler' | 'nodenext', Editor>>;
beforeAll(() => {
  project = emptyProject();
  for (const [file, text] of Object.entries(FILES)) {
    mkdirSync(dirname(join(project.folder, file)), { recursive: true });
    writeFileSync(join(project.folder, file), text);
  }
  const open = (resolution: 'bundler' | 'nodenext', files: object) =>
    openInEditor(project.folder, Object.keys(files).filter(isCode), resolution);
  editors = { bundler: open('bundler', FILES), nodenext: open('nodenext', CONSUMERS) };
}, 60_000);
afterAll(() => rmSync(project.folder, { recursive: true }));

/** What is wrong in files, each with its name. */
function problemsIn(editor: Editor, files: readonly string[]): readonly string[] {
  return files.flatMap((file) => editor.problems(file).map((text) => `${file}: ${text}`));
}

describe.each(['nodenext', 'bundler'] as const)('types, found by %s', (resolution) => {
  it('are there for every entry', () => {
    expect(entries.length).toBeGreaterThan(7);
    expect(problemsIn(editors[resolution], ['every-entry.ts'])).toEqual([]);
  });

  it('say that the outputs of a decided record are there', () => {
    expect(problemsIn(editors[resolution], ['decided.ts'])).toEqual([]);
  });

  it('let a record be explained and shown as it was decided', () => {
    expect(problemsIn(editors[resolution], ['shown.ts'])).toEqual([]);
  });
});

// By nodenext everything is wrong that is wrong by bundler, and paths without an ending besides.
it('no declaration of the package has a problem', () => {
  const files = editors.nodenext.declarationsOf('provisim');
  const unread = entries
    .map((entry) => declared[entry]?.types?.slice(1) ?? entry)
    .filter((types) => !files.some((file) => file.endsWith(types)));
  expect(unread).toEqual([]);
  expect(problemsIn(editors.nodenext, files)).toEqual([]);
});

describe('in an editor', () => {
  it('a fact shows its title, unit, rule and lines, and what its absence means', () => {
    expect(editors.bundler.hover('decided.ts', 'existingOrgUserCount')).toEqual({
      type: '(property) BroadworksAttachDecisionFacts.existingOrgUserCount?: number | Unknown | null',
      description:
        'Users of the existing organization [user]. BW-ATT-02, 000:178-180.\nLeft out: not known.',
    });
  });

  it('an output shows its tokens', () => {
    const { type } = editors.bundler.hover('decided.ts', 'attachDecision; // decided');
    expect(type).toContain('"AUTO_ATTACH" | "APPROVAL_REQUIRED_2017" | ');
    expect(type).not.toContain('undefined');
  });

  it.each(['decide(', 'loadPolicy(', 'rules)', 'decision:', 'facts:', 'outcome.', 'status !=='])(
    '%s has a description',
    (name) => {
      expect(editors.bundler.hover('decided.ts', name).description).not.toBe('');
    },
  );

  it('a misspelt fact, token, decision or key is answered with what was meant', () => {
    const meant = editors.bundler
      .problems('misspelt.ts')
      .map((text) => /Did you mean (?:to write )?(.*)\?$/.exec(text)?.[1]);
    expect(meant).toEqual([
      "'existingOrgUserCount'",
      '\'"NONE"\'',
      '\'"broadworks.attach.decision"\'',
      "'facts'",
      "'age'",
      "'entry'",
    ]);
  });

  it.each([
    ['the pages', PAGES, 6],
    ['the comments', EXAMPLES, 90],
  ] as const)('the code of %s has no problem', (_, code, least) => {
    const files = code.flatMap(([file = '']) => (isCode(file) ? [file] : []));
    expect(files.length).toBeGreaterThan(least);
    expect(problemsIn(editors.bundler, files)).toEqual([]);
  });
});
