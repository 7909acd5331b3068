import type { Json, Result } from '../../core/index.js';
import {
  fail,
  isRecord,
  LIMITS,
  ok,
  problemsOf,
  readJson,
  versionProblem,
} from '../../core/studio.js';
import { FIRST_STATE, linkSchema, type PageState } from './page-state.js';

/** The versions of the form of links. A link is of the first one that can hold its state. */
const LINK_VERSIONS = [1, 2, 3] as const;
/** The first version that holds edited values, and what is open beside a decision. */
const WITH_EDITS = 2;
/** The first version that holds edited rules, watched questions, the answer then, and an open check. */
const WITH_RULES = 3;

/** The state as the fragment of an address: JSON, deflated, in the letters of base64url. */
export async function toFragment(state: PageState): Promise<string> {
  const packed = await deflate(text(state));
  const letters = btoa(Array.from(packed, (byte) => String.fromCharCode(byte)).join(''));
  return letters.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

/**
 * Reads a fragment that `toFragment` has written.
 * @returns the state, or the problem `link/broken`: cut off, changed, too large, or of another page;
 *   or `link/version`: made by a newer page. A link that says no version is of version 1
 */
export async function fromFragment(fragment: string): Promise<Result<PageState>> {
  const value = await unpack(fragment);
  if (!value.ok) return value;
  const newer = versionProblem(value.value, LINK_VERSIONS, 'link/version');
  return newer === undefined ? readState(withoutVersion(value.value)) : fail([newer]);
}

/** Reads the state that came with a link. Problem `link/broken`. */
export function readState(value: unknown): Result<PageState> {
  const parsed = linkSchema.safeParse(value);
  if (!parsed.success) {
    const large = parsed.error.issues.find(({ code }) => code === 'too_big');
    return broken(large?.message ?? 'it does not say what the page has to show');
  }
  const { lang, theme } = FIRST_STATE;
  return ok({ ...parsed.data, lang, theme });
}

/** The value of a fragment: JSON, deflated, in the letters of base64url. Problem `link/broken`. */
export async function unpack(fragment: string): Promise<Result<Json>> {
  try {
    const text = fragment.length > LIMITS.link ? undefined : await inflate(bytesOf(fragment));
    if (text === undefined) return broken(`it holds more than ${LIMITS.link} bytes`);
    const read = readJson(text);
    const wrong = problemsOf(read).find(({ code }) => code !== 'json/syntax');
    return read.ok ? read : broken(wrong?.message ?? CHANGED);
  } catch {
    return broken(CHANGED);
  }
}

const CHANGED = 'it was cut off or changed on its way';

function broken(why: string): Result<never> {
  const message = `the link cannot be read: ${why}`;
  return fail([{ code: 'link/broken', message, hint: 'ask for the whole link again' }]);
}

function bytesOf(fragment: string): Uint8Array<ArrayBuffer> {
  const letters = atob(fragment.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(letters, (letter) => letter.charCodeAt(0));
}

/** The inflated text; undefined where it is larger than a link may be. */
async function inflate(packed: Uint8Array<ArrayBuffer>): Promise<string | undefined> {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  const reader = inParts(packed).pipeThrough(new DecompressionStream('deflate-raw')).getReader();
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    size += next.value.length;
    if (size > LIMITS.link) {
      await reader.cancel();
      return undefined;
    }
    parts.push(next.value);
  }
  return new Blob(parts).text();
}

/** Bytes in small parts: whatever inflates them holds one inflated part at once, not all. */
function inParts(bytes: Uint8Array<ArrayBuffer>): ReadableStream<Uint8Array<ArrayBuffer>> {
  let at = 0;
  return new ReadableStream({
    pull(controller) {
      if (at >= bytes.length) return controller.close();
      controller.enqueue(bytes.slice(at, at + PART));
      at += PART;
    },
  });
}

/** Deflated bytes make at most about a thousand times as many. */
const PART = 1024;

function withoutVersion(value: unknown): unknown {
  if (!isRecord(value)) return value;
  const { version: _, ...state } = value;
  return state;
}

function text({
  lang,
  theme,
  tried,
  beforeWay,
  branches,
  front,
  editsBefore,
  editsAfter,
  ...state
}: PageState): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(JSON.stringify({ version: versionOf(state), ...state }));
}

/** Links without anything new open on older pages, too. */
function versionOf({ edits, tool, since, watched, answered }: Partial<PageState>): number {
  if (tool === 'check') return WITH_RULES;
  const isNewest = [watched, answered, edits?.find((edit) => !('parameter' in edit))];
  if (isNewest.some((one) => one !== undefined)) return WITH_RULES;
  const isNew = [edits, tool, since].some((one) => one !== undefined);
  return isNew ? WITH_EDITS : LINK_VERSIONS[0];
}

async function deflate(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  const piped = new Blob([bytes]).stream().pipeThrough(new CompressionStream('deflate-raw'));
  return new Uint8Array(await new Response(piped).arrayBuffer());
}
