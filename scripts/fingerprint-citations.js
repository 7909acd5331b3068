// Takes the fingerprints of every line that the rules cite:
// `node scripts/fingerprint-citations.js --guides <folder>` after a build.
//
// Writes `rules/<edition>/fingerprints.json`; nothing of the text of the guides is in it.
import { fingerprintOf } from '../dist/studio.js';
import { blankIn, citedIn, linesIn } from './citations/cited.js';
import { editions, write } from './citations/files.js';

for (const { edition, folder, text } of editions()) {
  const blank = blankIn(text);
  const runs = [];
  for (const line of linesIn(citedIn(folder)).filter((one) => !blank(one))) {
    const last = runs.at(-1)?.at(-1) ?? Number.NEGATIVE_INFINITY;
    if (line - last === 1 || (line - last === 2 && blank(line - 1))) runs.at(-1).push(line);
    else runs.push([line]);
  }
  const fingerprints = Object.fromEntries(runs.map((run) => [`${run[0]}`, printsOf(run, text)]));
  const $schema = '../../schemas/fingerprints.schema.json';
  write(folder, 'fingerprints.json', { $schema, edition, fingerprints });
}

/** The fingerprints of a run of lines; `-` is a blank line between. */
function printsOf(run, text) {
  const prints = run.flatMap((line, i) => {
    const print = fingerprintOf(text[line - 1]);
    return i > 0 && line - run[i - 1] === 2 ? ['-', print] : [print];
  });
  return prints.join(' ');
}
