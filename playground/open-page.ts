/**
 * Opens the page in its element; where that fails, the element says why.
 * @param mount renders the page into the element
 */
export async function openPage(mount: (root: Element) => Promise<void>): Promise<void> {
  const root = document.body.querySelector('#page') ?? document.body;
  try {
    await mount(root);
  } catch (error) {
    // A policy of somebody's own may not be one: whoever opens the page has to see why.
    root.textContent = String(error);
    throw error;
  }
}
