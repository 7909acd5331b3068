import { type LoadedModule, loadPolicyModule } from '../core/define.js';
import { formatProblem, loadPolicy, type PolicyFile, type Texts } from '../core/index.js';
import { rules, texts as shippedTexts } from '../rules/index.js';

/** The module that the page is served with; undefined: it shows the shipped policy. */
const module = globalThis.document
  ?.querySelector('meta[name="provisim-policy"]')
  ?.getAttribute('content');

/** What a module of somebody's own brings; undefined where the shipped policy is shown. */
export const own: LoadedModule | undefined =
  typeof module === 'string' ? await brought(module) : undefined;

/** The rule sets that `provisim page --rules` has put into the page: they are laid over the shipped ones. */
const over: readonly PolicyFile[] = JSON.parse(
  globalThis.document?.querySelector('script#page-rules')?.textContent ?? '[]',
);

/** Whether the page shows another policy than the shipped one. */
export const isChanged: boolean = own !== undefined || over.length > 0;

/** The policy that the page shows. */
export const policy: LoadedModule['policy'] = own?.policy ?? shipped();

/** The sentences about it. */
export const texts: Texts = own?.texts ?? shippedTexts;

function shipped(): LoadedModule['policy'] {
  const loaded = loadPolicy([...rules, ...over]);
  // The rule sets are part of the build, and tested with it; `provisim page` has read those over them.
  if (!loaded.ok) throw new Error(loaded.problems.map(formatProblem).join('\n'));
  return loaded.value;
}

async function brought(address: string): Promise<LoadedModule> {
  // Known when the page is served: no bundler can look into it.
  const found: unknown = await import(/* @vite-ignore */ new URL(address, document.baseURI).href);
  const loaded = loadPolicyModule({ ...(found as object) }); // a module is an object
  // Whoever serves a module has read it before.
  if (!loaded.ok) throw new Error(loaded.problems.map(formatProblem).join('\n'));
  return loaded.value;
}
