// Maps what the rules cite to every snapshot of the guides: `npm run citations -- --guides <folder>`.
//
// `rules/<edition>/snapshots.json` says where the snapshots of a guide are; this writes `lines` of each:
// where the cited lines are in it. `rules/<edition>/fingerprints.json` is written whole. The guides
// themselves stay where they are: nothing of their text is written.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { fingerprintOf } from '../dist/studio.js';
import { citedIn, linesIn } from './citations/cited.js';
import { runsOf } from './citations/runs.js';
import { linesOf } from './citations/text.js';
import { alignments, placeOf } from './citations/votes.js';

const RULES = resolve(import.meta.dirname, '../rules');
const { guides } = parseArgs({ options: { guides: { type: 'string' } } }).values;
if (guides === undefined) throw new Error('name the folder of the guides: --guides <folder>');

for (const edition of ['broadworks', 'wholesale']) {
  const folder = join(RULES, edition);
  const { source } = read(join(folder, 'guide.json'));
  const name = readdirSync(guides).find((file) => file.startsWith(source));
  const text = readFileSync(join(guides, name), 'utf8').split('\n');
  const cited = citedIn(folder);
  writeFingerprints(folder, { edition, text, cited });
  if (existsSync(join(folder, 'snapshots.json'))) mapSnapshots(folder, text, linesIn(cited));
}

function writeFingerprints(folder, { edition, text, cited }) {
  const blank = (line) => text[line - 1].trim() === '';
  const lines = linesIn(cited).filter((line) => !blank(line));
  const runs = [];
  for (const line of lines) {
    const run = runs.at(-1);
    if (run !== undefined && line - run.at(-1) <= 2 && everyLine(run.at(-1), line, blank))
      run.push(line);
    else runs.push([line]);
  }
  const fingerprints = Object.fromEntries(
    runs.map((run) => [`${run[0]}`, printsOf(run, text).join(' ')]),
  );
  write(join(folder, 'fingerprints.json'), {
    $schema: '../../schemas/fingerprints.schema.json',
    edition,
    fingerprints,
  });
}

function everyLine(from, to, blank) {
  return to - from === 1 || blank(from + 1);
}

/** The fingerprints of a run of lines; `-` is a blank line between. */
function printsOf(run, text) {
  return run.flatMap((line, i) => {
    const print = fingerprintOf(text[line - 1]);
    return i > 0 && line - run[i - 1] === 2 ? ['-', print] : [print];
  });
}

function mapSnapshots(folder, text, cited) {
  const file = join(folder, 'snapshots.json');
  const { snapshots, ...head } = read(file);
  const texts = snapshots.map(({ id, within }) => ({
    id,
    lines: linesOf(text, within.map(rangeOf)),
  }));
  const pairs = (texts.length * (texts.length - 1)) / 2;
  let done = 0;
  const known = alignments(texts, () => {
    done += 1;
    if (process.stderr.isTTY) process.stderr.write(`\r${done} of ${pairs} pairs`);
  });
  const home = homesOf(texts);
  const blank = (line) => text[line - 1].trim() === '';
  const mapped = snapshots.map(({ lines: _, ...snapshot }, at) => {
    const { id, lines } = texts[at];
    const places = cited.flatMap((line) => {
      const from = home.get(line);
      if (from === undefined || from.id === id) return [];
      const place = placeOf(from.index, from.id, id, known);
      return place === undefined ? [] : [[line, place === null ? null : lines[place].number]];
    });
    return { ...snapshot, lines: runsOf(places, blank) };
  });
  write(file, { ...head, snapshots: mapped });
}

/** The snapshot of each line, and its index there. */
function homesOf(texts) {
  return new Map(
    texts.flatMap(({ id, lines }) => lines.map(({ number }, index) => [number, { id, index }])),
  );
}

function rangeOf(range) {
  return range.split('-').map(Number);
}

function read(file) {
  return JSON.parse(readFileSync(file, 'utf8'));
}

function write(file, value) {
  writeFileSync(file, `${JSON.stringify(value, null, 2)}\n`);
}
