import { render } from 'preact';
import { App } from './app-view.js';
import { Boundary } from './boundary.js';
import { BrokenLink } from './broken-link.js';
import { defineElements, TOKENS } from './elements/index.js';
import { firstQuestion } from './gallery/first-question.js';
import { preferences } from './preferences.js';
import { readAddress } from './state/address.js';

/**
 * Renders the page into an element: from its address, and again whenever the address is changed.
 * @param wanted whether the reader has asked already to change the facts of the first answer
 */
export async function mount(root: Element, wanted?: () => boolean): Promise<void> {
  defineElements();
  const tokens = new CSSStyleSheet();
  tokens.replaceSync(TOKENS);
  document.adoptedStyleSheets.push(tokens);
  addEventListener('hashchange', () => void show(root));
  await show(root, wanted);
  root.removeAttribute('data-loading');
}

let shown = 0;

async function show(root: Element, wanted?: () => boolean): Promise<void> {
  const read = await readAddress(location.hash);
  const asked = wanted?.() === true ? firstQuestion() : {};
  const afresh = () => {
    history.pushState(null, '', location.pathname);
    void show(root);
  };
  // A new key for every address: the page starts afresh with the state in it.
  shown += 1;
  render(
    read.ok ? (
      <Boundary key={shown} afresh={afresh} {...preferences()}>
        <App first={{ ...read.value, ...asked, ...preferences() }} />
      </Boundary>
    ) : (
      <BrokenLink problems={read.problems} afresh={afresh} {...preferences()} />
    ),
    root,
  );
}
