import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { HOUSE, libraryFolder } from './house-rules.js';
import { run } from './in-process.js';
import { temporaryFolder } from './temporary-folder.js';

function verify(copy: readonly string[], ...more: readonly string[]) {
  const { policy, guides } = libraryFolder(copy);
  return run(['verify-sources', '--policy', policy, '--guides', guides, ...more]);
}

function changed(line: number, words: string): readonly string[] {
  return HOUSE.map((one, i) => (i === line - 1 ? words : one));
}

describe('provisim verify-sources', () => {
  it('finds every cited line in a copy of the guide', async () => {
    const { code, out, err } = await verify(HOUSE);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(/^library .*house\.txt\n {2}13 where they are cited\n\n$/);
  });

  it('says where lines are that were moved, and who cites them', async () => {
    const { code, out } = await verify(['New', ...HOUSE]);
    expect(code).toBe(0);
    expect(out).toContain('13 moved');
    expect(out).toContain('moved: house:3 -> house:4  LIB-01, library.loan.decision reference');
  });

  it('ends with 1 where a line is not found', async () => {
    const { code, out } = await verify(changed(5, 'Children borrow seven.'));
    expect(code).toBe(1);
    expect(out).toContain('11 where they are cited, 1 changed, 1 not found');
    expect(out).toMatch(/changed: house:4-5 {2}LIB-02\n/);
    expect(out).toMatch(/not found: house:5 {2}library\.loan\.decision .*mostForChildren/);
  });

  it('compares with an older text, named by its id, its epoch or a date', async () => {
    for (const named of ['before', 'H-1', '2024-06-01']) {
      const { code, out } = await verify(HOUSE, '--snapshot', named);
      expect(code).toBe(0);
      expect(out).toContain('library before the text of H-1\n');
      expect(out).toContain('8 moved, 3 changed, 1 not in this text, 1 not known where');
      expect(out).toContain('changed: house:4 -> house:19  library.loan.decision');
      expect(out).toContain('not in this text: house:7  LIB-04');
      expect(out).toContain('not known where: house:15  LIB-08');
    }
  });

  it('gives the same as JSON', async () => {
    const { out } = await verify(HOUSE, '--snapshot', 'now', '--json');
    expect(JSON.parse(out)).toMatchObject({
      guides: [{ edition: 'library', source: 'house', counts: { found: 13, lost: 0 } }],
      snapshot: { id: 'now', epoch: 'H-2', counts: { same: 13 }, differences: [] },
    });
  });

  it('lists every problem at once: no copy, two copies, a text that there is not', async () => {
    const guides = temporaryFolder({ '000.txt': '', '000_b.txt': '', '0040.txt': '' });
    const { code, err } = await run(['verify-sources', '--guides', guides, '--snapshot', 'S99']);
    expect(code).toBe(2);
    expect(err).toContain('`000.txt` and `000_b.txt` could both be the guide `000`');
    expect(err).toContain('there is no copy of the guide `004`');
    expect(err).toContain('there is no text `S99` of a guide');
  });

  it('says that there is no folder, none named, or nothing to compare with', async () => {
    const nowhere = join(temporaryFolder({}), 'nowhere');
    const missing = await run(['verify-sources', '--guides', nowhere]);
    expect(missing.code).toBe(2);
    expect(missing.err).toContain(`${nowhere}: there is no such folder`);
    const unnamed = await run(['verify-sources']);
    expect(unnamed.code).toBe(2);
    expect(unnamed.err).toContain('`--guides` is not given');
    const { guides } = libraryFolder();
    const bare = await run(['verify-sources', '--policy', 'examples/library', '--guides', guides]);
    expect(bare.code).toBe(2);
    expect(bare.err).toContain('there are no fingerprints of the guide of `library`');
  });
});

describe('--guides', () => {
  const facts = '{"memberKind":"CHILD","bookKind":"NOVEL","booksOnLoan":5,"hasFine":false}';
  const explain = ['explain', 'library.loan.decision', '--facts', facts];

  it('has an explanation quote the lines from the copy', async () => {
    const { policy, guides } = libraryFolder();
    const asked = [...explain, '--policy', policy, '--guides', guides];
    const { code, out } = await run(asked);
    expect(code).toBe(0);
    expect(out).toContain('In your copy of the guide\n  [house:5]\n    Children borrow five.\n');
    const { out: json } = await run([...asked, '--json']);
    expect(JSON.parse(json).quotes).toEqual([
      { cite: 'house:5', state: 'found', words: ['Children borrow five.'] },
    ]);
  });

  it('quotes the text of the epoch that was asked for', async () => {
    const { policy, guides } = libraryFolder();
    const { out } = await run([
      ...[...explain, '--policy', policy, '--guides', guides, '--as-of', 'H-1'],
    ]);
    expect(out).toContain('child-limit \u00b7 house:20\n');
    expect(out).toContain('[house:20]\n    Children borrow three.\n');
  });

  it('says where the copy differs', async () => {
    const quoted = async (copy: readonly string[]) => {
      const { policy, guides } = libraryFolder(copy);
      return (await run([...explain, '--policy', policy, '--guides', guides])).out;
    };
    expect(await quoted(['New', ...HOUSE])).toContain(
      '[house:5] at house:6\n    Children borrow five.\n',
    );
    expect(await quoted(changed(5, 'None.'))).toContain('[house:5] not found\n');
  });

  it('has a story quote each line once', async () => {
    const { policy, guides } = libraryFolder();
    const story = 'examples/library/scenarios/late-reader.json';
    const { code, out } = await run([
      'run',
      '--story',
      story,
      ...['--policy', policy, '--guides', guides],
    ]);
    expect(code).toBe(0);
    expect(out).toContain('[house:10-11]\n        Then we remind you.\n        Once.\n');
    expect(out.split('A loan ends after three weeks.')).toHaveLength(2);
  });

  it('is refused where nothing would be quoted, and where the copy is missing', async () => {
    const alone = await run(['run', 'scenarios', '--guides', 'guides']);
    expect(alone.code).toBe(2);
    expect(alone.err).toContain('`--guides` quotes the lines of a story, and none is told');
    const { policy } = libraryFolder();
    const empty = temporaryFolder({});
    const missing = await run([...explain, '--policy', policy, '--guides', empty]);
    expect(missing.code).toBe(2);
    expect(missing.err).toContain('there is no copy of the guide `house`');
  });
});
