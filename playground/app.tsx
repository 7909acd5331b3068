import { render } from 'preact';
import { App } from './app-view.js';
import { Boundary } from './boundary.js';
import { BrokenLink } from './broken-link.js';
import { defineElement } from './elements/define-element.js';
import { ProvisimExplanation } from './elements/explanation-element.js';
import { ProvisimMatrix } from './elements/matrix-element.js';
import { ProvisimRecord } from './elements/record-element.js';
import { TOKENS } from './elements/tokens.js';
import type { FirstWish } from './first-page.js';
import { openedFront } from './gallery/asked-first.js';
import { preferences } from './preferences.js';
import { readAddress } from './state/address.js';

/**
 * Renders the page into an element: from its address, and again whenever the address is changed.
 * @param wish what the reader has done with the first answer already
 */
export async function mount(root: Element, wish?: () => FirstWish): Promise<void> {
  // The machine is defined by the view that shows one.
  defineElement('provisim-record', ProvisimRecord);
  defineElement('provisim-explanation', ProvisimExplanation);
  defineElement('provisim-matrix', ProvisimMatrix);
  const tokens = new CSSStyleSheet();
  tokens.replaceSync(TOKENS);
  document.adoptedStyleSheets.push(tokens);
  addEventListener('hashchange', () => void show(root));
  const focused = root.contains(document.activeElement) ? document.activeElement : null;
  const label = focused?.getAttribute('aria-label') ?? null;
  await show(root, wish);
  // The blank that was being filled in keeps the focus.
  if (label !== null)
    root.querySelector<HTMLElement>(`[aria-label="${CSS.escape(label)}"]`)?.focus();
  root.removeAttribute('data-loading');
}

let shown = 0;

async function show(root: Element, wish?: () => FirstWish): Promise<void> {
  const read = await readAddress(location.hash);
  const { front, isOpened } = wish?.() ?? {};
  const asked = { ...(front && { front }), ...(isOpened && openedFront({ front })) };
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
