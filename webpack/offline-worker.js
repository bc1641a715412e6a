/* global self, caches, fetch, Request, URL, DIGEST, FILES */
/**
 * Keeps the files of one build, so that file mode opens without a network. It answers with those files and nothing else,
 * and keeps nothing else: no file of the user's ever passes through it. `offline.js` puts DIGEST and FILES before this.
 */
const OURS = `sda-return-checker ${self.registration.scope} `;
const CACHE = OURS + DIGEST;
const addressOf = (name) => new URL(name, self.registration.scope).href;
const KEPT = new Set(FILES.map(([name]) => addressOf(name)));

self.addEventListener('install', (event) => {
  event.waitUntil(keepAll());
});

/** A page that is open stays with the build that it began with: a new one takes over when all of them are closed. */
self.addEventListener('activate', (event) => {
  event.waitUntil(dropOld().then(() => self.clients.claim()));
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const address = keptAddress(request.url);
  if (request.method === 'GET' && address !== null) event.respondWith(answer(address, request));
});

/** All or nothing; the integrity makes sure that all are of this build. */
async function keepAll() {
  const cache = await caches.open(CACHE);
  await cache.addAll(FILES.map(([name, integrity]) => new Request(addressOf(name), { cache: 'reload', integrity })));
}

async function dropOld() {
  const old = (await caches.keys()).filter((name) => name.startsWith(OURS) && name !== CACHE);
  await Promise.all(old.map((name) => caches.delete(name)));
}

/** Where the file asked for is kept, without its query; null where it is not one of ours. */
function keptAddress(asked) {
  const { origin, pathname } = new URL(asked);
  const address = origin + pathname;
  const file = address === self.registration.scope ? addressOf('index.html') : address;
  return KEPT.has(file) ? file : null;
}

async function answer(address, request) {
  const cache = await caches.open(CACHE);
  return (await cache.match(address)) ?? fetch(request);
}
