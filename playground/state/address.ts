import type { Result } from '../../core/index.js';
import { fail, named, ok, readScenario } from '../../core/studio.js';
import { examples } from '../gallery/example.js';
import { firstState } from './first-state.js';
import { fromFragment, readState, unpack } from './fragment.js';
import type { PageState } from './page-state.js';
import { stateOfExample } from './state-of-example.js';

const EXAMPLE = 'example=';
const STORY = 'story=';

/**
 * The state of an address: the state itself, `#example=<scenario>` to start from one, or `#story=…`
 * with a scenario of its own.
 * @param hash with or without its `#`; empty: the initial page
 * @returns problems `link/broken`, `link/unknown-example`
 */
export async function readAddress(hash: string): Promise<Result<PageState>> {
  const fragment = hash.replace(/^#/, '');
  if (fragment === '') return ok(firstState());
  if (fragment.startsWith(STORY)) return storyOf(fragment.slice(STORY.length));
  if (!fragment.startsWith(EXAMPLE)) return fromFragment(fragment);
  const id = decoded(fragment.slice(EXAMPLE.length));
  const example = examples.find((e) => e.id === id);
  if (example !== undefined) return ok({ ...firstState(), ...stateOfExample(example) });
  const message = `there is no example ${named(id)}`;
  return fail([{ code: 'link/unknown-example', message, hint: 'choose one from the gallery' }]);
}

/** A part of an address; left unchanged where its escapes are invalid. */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

async function storyOf(packed: string): Promise<Result<PageState>> {
  const content = await unpack(packed);
  const scenario = content.ok ? readScenario(content.value) : content;
  if (!scenario.ok) return scenario;
  const state = stateOfExample({ id: '', scenario: scenario.value });
  return readState({ ...firstState(), ...state, example: null });
}
