// A table of lines in few words: lines that follow each other at the same distance are one run.

/**
 * A table of all lines, of which the runs with cited lines are kept.
 * @param places [line, its line in another text, or null; undefined: not mapped], in order
 * @param cited the lines that are cited
 * @returns `{ '53558-53604': 2617, '53608': null }`
 */
export function runsOf(places, cited) {
  const runs = [];
  for (const [line, place] of places) {
    const run = runs.at(-1);
    if (run !== undefined && goesOn(run, line, place)) run.lines.push(line);
    else runs.push({ place, lines: [line] });
  }
  const kept = runs.flatMap(({ place, lines }) => {
    const [first, last] = [
      lines.find((line) => cited.has(line)),
      lines.findLast((line) => cited.has(line)),
    ];
    if (place === undefined || first === undefined) return [];
    const start = place === null ? null : place + first - lines[0];
    return [[first === last ? `${first}` : `${first}-${last}`, start]];
  });
  return Object.fromEntries(kept);
}

function goesOn({ place: start, lines }, line, place) {
  if (start == null || place == null) return start === place;
  return place - line === start - lines[0];
}
