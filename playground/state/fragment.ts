import type { Result } from '../../core/base/result.js';
import { fail, ok } from '../../core/base/result.js';
import { FIRST_STATE, linkSchema, type PageState } from './page-state.js';

/**
 * The state as the fragment of an address: JSON, deflated, in the letters of base64url. Language and
 * colours are not in it: they belong to whoever opens it.
 */
export async function toFragment(state: PageState): Promise<string> {
  const packed = await through(text(state), new CompressionStream('deflate-raw'));
  const letters = btoa(Array.from(packed, (byte) => String.fromCharCode(byte)).join(''));
  return letters.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

/**
 * Reads a fragment that `toFragment` has written.
 * @returns the state in the language and colours of `FIRST_STATE`, or the problem `link/broken`: cut off, changed, or of another page
 */
export async function fromFragment(fragment: string): Promise<Result<PageState>> {
  const value = await unpack(fragment);
  if (!value.ok) return value;
  const parsed = linkSchema.safeParse(value.value);
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

function text({ lang, theme, ...state }: PageState): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(JSON.stringify(state));
}

async function through(
  bytes: Uint8Array<ArrayBuffer>,
  stream: CompressionStream | DecompressionStream,
): Promise<Uint8Array<ArrayBuffer>> {
  const piped = new Blob([bytes]).stream().pipeThrough(stream);
  return new Uint8Array(await new Response(piped).arrayBuffer());
}
