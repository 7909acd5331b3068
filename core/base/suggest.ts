/**
 * The known name closest to a mistyped one by edit distance, or that begins with it or the other way
 * round; undefined where none is close enough.
 * @param name what was written
 * @param known the names that would have been right
 */
export function closest(name: string, known: Iterable<string>): string | undefined {
  let best: string | undefined;
  let bestDistance = Math.max(2, Math.floor(name.length / 3)) + 1;
  for (const candidate of known) {
    const [written, meant] = [plain(name), plain(candidate)];
    const distance = isBeginning(written, meant) ? 1 : editDistance(written, meant);
    if (distance < bestDistance) {
      best = candidate;
      bestDistance = distance;
    }
  }
  return best;
}

/** `did you mean …`, or the whole list where nothing is close. */
export function meant(name: string, known: Iterable<string>): string {
  const names = [...known];
  const near = closest(name, names);
  if (near !== undefined) return `did you mean \`${near}\`?`;
  return `known here: ${names.map((n) => `\`${n}\``).join(', ')}`;
}

/** A name without its capitals, with its words apart as tokens have them. */
const plain = (name: string) => name.toLowerCase().replaceAll(/[\s-]+/g, '_');

/** The shortest name that counts as the beginning of a longer one. */
const A_WORD = 6;

function isBeginning(a: string, b: string): boolean {
  return a !== b && Math.min(a.length, b.length) >= A_WORD && (a.startsWith(b) || b.startsWith(a));
}

function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const substituted = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(substituted, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
