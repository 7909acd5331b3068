import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import * as z from 'zod/mini';

const prints = z
  .string()
  .check(
    z.regex(/^(-|[\w~]{6})( (-|[\w~]{6}))*$/),
    z.meta({ description: 'of this line and those after it; `-` is a blank line' }),
  );

/**
 * The published schema of `rules/<edition>/fingerprints.json`: a fingerprint of every line that is
 * cited, so that a line that was moved or changed is noticed without its text.
 */
export const fingerprintsSchema = z
  .strictObject({
    $schema: z.optional(z.string()),
    edition: z.string(),
    fingerprints: z.record(z.string().check(z.regex(/^\d+$/)), prints),
  })
  .check(z.meta({ title: 'provisim fingerprints' }));

/** The fingerprints of a guide, parsed. */
export type Fingerprints = z.infer<typeof fingerprintsSchema>;

/** The fingerprint of each line, by its number; blank lines have none. */
export function fingerprintsByLine({ fingerprints }: Fingerprints): ReadonlyMap<number, string> {
  return new Map(
    Object.entries(fingerprints).flatMap(([first, run]) =>
      run
        .split(' ')
        .flatMap((print, i): [number, string][] =>
          print === '-' ? [] : [[Number(first) + i, print]],
        ),
    ),
  );
}

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_~';

/**
 * The fingerprint of a line: 36 bits of the SHA-256 of its words, however they are spaced; empty for
 * a blank line.
 */
export function fingerprintOf(line: string): string {
  const words = line.normalize('NFC').replaceAll(/\s+/gu, ' ').trim();
  if (words === '') return '';
  const digest = sha256(utf8ToBytes(words));
  return Array.from({ length: 6 }, (_, i) => DIGITS[(digest[i] ?? 0) % 64]).join('');
}
