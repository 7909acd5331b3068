// A table of lines in few words: lines that follow each other at the same distance are one run.

/**
 * @param places line → its line in another text, or null; lines in order, those not mapped left out
 * @param blank whether a line is blank: blank lines at the same distance belong to a run
 * @returns `{ '53558-53604': 2617, '53608': null }`
 */
export function runsOf(places, blank) {
  const runs = [];
  for (const [line, place] of places) {
    const run = runs.at(-1);
    if (run !== undefined && goesOn(run, line, place, blank)) run.last = line;
    else runs.push({ first: line, last: line, place });
  }
  return Object.fromEntries(
    runs.map(({ first, last, place }) => [first === last ? `${first}` : `${first}-${last}`, place]),
  );
}

function goesOn({ first, last, place: start }, line, place, blank) {
  for (let between = last + 1; between < line; between += 1) if (!blank(between)) return false;
  if (start === null || place === null) return start === place;
  return place - line === start - first;
}
