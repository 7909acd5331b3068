// Finds every line that the rules cite in every snapshot of its guide:
// `node scripts/map-citations.js --guides <folder>`, some minutes.
//
// `rules/<edition>/snapshots.json` says where the snapshots are; this writes `lines` of each: where the
// cited lines are in it. Nothing of the text of the guides is written.
import { citedIn, linesIn } from './citations/cited.js';
import { editions, read, write } from './citations/files.js';
import { runsOf } from './citations/runs.js';
import { linesOf } from './citations/text.js';
import { alignments, placeOf } from './citations/votes.js';

const FILE = 'snapshots.json';

for (const { folder, text } of editions()) {
  const file = read(folder, FILE);
  if (file === undefined) continue;
  const cited = new Set(linesIn(citedIn(folder)));
  write(folder, FILE, { ...file, snapshots: mapped(file.snapshots, text, cited) });
}

function mapped(snapshots, text, cited) {
  const texts = snapshots.map(({ id, within }) => {
    return {
      id,
      lines: linesOf(
        text,
        within.map((range) => range.split('-').map(Number)),
      ),
    };
  });
  const known = alignments(texts, progressOf((texts.length * (texts.length - 1)) / 2));
  const lines = new Map(texts.map((one) => [one.id, one.lines]));
  return snapshots.map(({ lines: _, ...snapshot }) => {
    const places = texts.flatMap((from) => placesIn(snapshot.id, from, { known, lines }));
    const inOrder = places.sort(([a], [b]) => a - b);
    return { ...snapshot, lines: runsOf(inOrder, cited) };
  });
}

/** Where each line of one text is in another: [line, line there; null or undefined as of `placeOf`]. */
function placesIn(id, from, { known, lines }) {
  if (from.id === id) return [];
  return from.lines.map(({ number }, index) => {
    const place = placeOf(index, { from: from.id, to: id }, { known, lines });
    return [number, place == null ? place : lines.get(id)[place].number];
  });
}

function progressOf(pairs) {
  let done = 0;
  return () => {
    done += 1;
    if (process.stderr.isTTY) process.stderr.write(`\r${done} of ${pairs} pairs`);
  };
}
