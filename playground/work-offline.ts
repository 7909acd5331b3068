/**
 * Keeps the page in the browser, so that it opens without a network; where the browser does not let it,
 * the page is as it was.
 */
export async function workOffline(): Promise<void> {
  if (!('serviceWorker' in navigator)) return;
  await navigator.serviceWorker.register('./service-worker.js').catch(() => undefined);
}
