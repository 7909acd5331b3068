import { render } from 'preact';
import { App } from './app-view.js';
import { Boundary } from './boundary.js';
import { BrokenLink } from './broken-link.js';
import { defineElements, TOKENS } from './elements/index.js';
import { preferences } from './preferences.js';
import { readAddress } from './state/address.js';

/**
 * Renders the page into an element: from its address, and again whenever the address is changed.
 */
export async function mount(root: Element): Promise<void> {
  defineElements();
  const tokens = new CSSStyleSheet();
  tokens.replaceSync(TOKENS);
  document.adoptedStyleSheets.push(tokens);
  addEventListener('hashchange', () => void show(root));
  await show(root);
}

let shown = 0;

async function show(root: Element): Promise<void> {
  const read = await readAddress(location.hash);
  const afresh = () => {
    history.pushState(null, '', location.pathname);
    void show(root);
  };
  // A new key for every address: the page starts afresh with the state in it.
  shown += 1;
  render(
    read.ok ? (
      <Boundary key={shown} afresh={afresh} {...preferences()}>
        <App first={{ ...read.value, ...preferences() }} />
      </Boundary>
    ) : (
      <BrokenLink problems={read.problems} afresh={afresh} {...preferences()} />
    ),
    root,
  );
}
