// @ts-check
// Keeps the guide in one language on the reader's device, for those who ask for it
// (overrides/assets/offline.js). macros/offline.py writes above this what the build is
// called and its files, each with its hash. The files of a build are one cache, complete before it is used, and
// pages come from the newest alone. What an older open page still loads has its hash in its name.
const worker = /** @type {any} */ (self);
const { build } = worker;
const { pathname } = new URL("./", worker.location.href);
const KIND = `guide ${pathname} `;
const mine = KIND + build.name;
const look = { ignoreSearch: true, ignoreVary: true };

/** Take in the whole build or nothing: while a host takes a release in, it may send files of two. */
async function fill() {
  try {
    const cache = await caches.open(mine);
    await cache.addAll(Object.entries(build.files).map(([path, integrity]) => new Request(path, { integrity, cache: "no-cache" })));
  } catch (error) {
    await caches.delete(mine);
    throw error;
  }
  await worker.skipWaiting();
}

/** Forget older builds, but for the last one: its pages may be open. */
async function tidy() {
  const older = (await caches.keys()).filter((name) => name.startsWith(KIND) && name !== mine);
  await Promise.all(older.slice(0, -1).map((name) => caches.delete(name)));
  await worker.clients.claim();
}

async function answer(request) {
  const address = request.url.replace(/[?#].*/, "").replace(/\/index\.html$/, "/");
  let found = await caches.match(address, { ...look, cacheName: mine });
  if (!found && request.mode !== "navigate") found = await caches.match(address, look);
  // A browser shows no page that came from another address than it asked for.
  return found?.redirected ? new Response(found.body, found) : found ?? fetch(request);
}

worker.addEventListener("install", (event) => event.waitUntil(fill()));
worker.addEventListener("activate", (event) => event.waitUntil(tidy()));
worker.addEventListener("fetch", (event) => {
  const { origin, pathname: path } = new URL(event.request.url);
  if (event.request.method === "GET" && origin === worker.location.origin && path.startsWith(pathname)) event.respondWith(answer(event.request));
});
