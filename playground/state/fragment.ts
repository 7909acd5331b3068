import type { Result } from '../../core/index.js';
import { fail, isRecord, ok, versionProblem } from '../../core/studio.js';
import { FIRST_STATE, linkSchema, type PageState } from './page-state.js';

/** The version of the form of links. */
const LINK_VERSION = 1;

/** The state as the fragment of an address: JSON, deflated, in the letters of base64url. */
export async function toFragment(state: PageState): Promise<string> {
  const packed = await through(text(state), new CompressionStream('deflate-raw'));
  const letters = btoa(Array.from(packed, (byte) => String.fromCharCode(byte)).join(''));
  return letters.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

/**
 * Reads a fragment that `toFragment` has written.
 * @returns the state, or the problem `link/broken`: cut off, changed, or of another page; or
 *   `link/version`: made by a newer page. A link that says no version is of version 1
 */
export async function fromFragment(fragment: string): Promise<Result<PageState>> {
  const value = await unpack(fragment);
  if (!value.ok) return value;
  const newer = versionProblem(value.value, [LINK_VERSION], 'link/version');
  if (newer !== undefined) return fail([newer]);
  const parsed = linkSchema.safeParse(withoutVersion(value.value));
  if (!parsed.success) return broken('it does not say what the page has to show');
  const { lang, theme } = FIRST_STATE;
  return ok({ ...parsed.data, lang, theme });
}

/** The value of a fragment: JSON, deflated, in the letters of base64url. Problem `link/broken`. */
export async function unpack(fragment: string): Promise<Result<unknown>> {
  try {
    const letters = atob(fragment.replaceAll('-', '+').replaceAll('_', '/'));
    const packed = Uint8Array.from(letters, (letter) => letter.charCodeAt(0));
    const bytes = await through(packed, new DecompressionStream('deflate-raw'));
    return ok(JSON.parse(new TextDecoder().decode(bytes)));
  } catch {
    return broken('it was cut off or changed on its way');
  }
}

function broken(why: string): Result<never> {
  const message = `the link cannot be read: ${why}`;
  return fail([{ code: 'link/broken', message, hint: 'ask for the whole link again' }]);
}

function withoutVersion(value: unknown): unknown {
  if (!isRecord(value)) return value;
  const { version: _, ...state } = value;
  return state;
}

function text({ lang, theme, ...state }: PageState): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(JSON.stringify({ version: LINK_VERSION, ...state }));
}

async function through(
  bytes: Uint8Array<ArrayBuffer>,
  stream: CompressionStream | DecompressionStream,
): Promise<Uint8Array<ArrayBuffer>> {
  const piped = new Blob([bytes]).stream().pipeThrough(stream);
  return new Uint8Array(await new Response(piped).arrayBuffer());
}
