// Keeps the page for when there is no network. The build puts the names of its files before this.
/* global FILES, VERSION */

const PREFIX = 'provisim-';
const CACHE = `${PREFIX}${VERSION}`;

addEventListener('install', (event) => {
  event.waitUntil(caches.open(CACHE).then((cache) => cache.addAll(FILES)));
});

// A newer page waits until no tab has the older one, which may still ask for files of its own.
addEventListener('activate', (event) => {
  event.waitUntil(dropOlder().then(() => clients.claim()));
});

addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== location.origin) return;
  event.respondWith(pathname.includes('/assets/') ? kept(request) : fresh(request));
});

async function dropOlder() {
  const names = await caches.keys();
  const older = names.filter((name) => name.startsWith(PREFIX) && name !== CACHE);
  await Promise.all(older.map((name) => caches.delete(name)));
}

/** A file whose name changes with its content. */
async function kept(request) {
  return (await caches.match(request)) ?? fetch(request);
}

/** Any other file: as it is now, or was kept where there is no network. */
async function fresh(request) {
  try {
    return await fetch(request);
  } catch (error) {
    const found = await caches.match(request, { ignoreSearch: true });
    if (found === undefined) throw error;
    return found;
  }
}
