/**
 * The portal without a line: its own files, never an answer of the API. What a district reads is kept by its
 * pages, sealed (src/district/outbox/store.ts).
 *
 * Every build has a cache of its own, under the hash of its files. A new build takes over once it is complete:
 * pages that are open keep what they run, and find more of it in the cache of the build before.
 */

/** Put in by the build (files.ts): what every page needs, and what a district's pages need besides. */
declare const __BUILD__: {
  readonly version: string;
  readonly shell: readonly string[];
  readonly district: readonly string[];
};

const scope = self as unknown as ServiceWorkerGlobalScope;
const { version, shell, district } = __BUILD__;
const prefix = 'portal-';
const current = `${prefix}${version}`;
/** Marks a device on which a district works: a new build then brings all of its pages along. */
const districtMark = '/kept/district';
/** A line that is slower than this is as good as none for opening a page. */
const patience_ms = 4_000;

scope.addEventListener('install', (event) => event.waitUntil(install()));
scope.addEventListener('activate', (event) => event.waitUntil(activate()));
scope.addEventListener('message', (event) => {
  if (event.data === 'keep-district') event.waitUntil(keepDistrict());
  if (event.data === 'forget-district') event.waitUntil(forgetDistrict());
});
scope.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== scope.location.origin) return;
  if (request.mode === 'navigate' && isPage(pathname)) event.respondWith(page(request));
  else if (isFile(pathname)) event.respondWith(file(request, pathname));
});

const install = async (): Promise<void> => {
  await add(shell);
  if ((await caches.match(districtMark)) !== undefined) await keepDistrict();
  await scope.skipWaiting();
};

const activate = async (): Promise<void> => {
  const others = (await caches.keys()).filter(
    (name) => name.startsWith(prefix) && name !== current,
  );
  // Pages of the build before may still be open.
  await Promise.all(others.slice(0, -1).map((name) => caches.delete(name)));
  await scope.clients.claim();
};

const keepDistrict = async (): Promise<void> => {
  await add(district);
  await (await caches.open(current)).put(districtMark, new Response(''));
};

const forgetDistrict = async (): Promise<void> => {
  for (const name of await caches.keys()) await (await caches.open(name)).delete(districtMark);
};

/** Hashed names say what is in a file: what an older build has of them is not fetched again. */
const add = async (files: readonly string[]): Promise<void> => {
  const cache = await caches.open(current);
  const missing = async (path: string) => {
    const known = isHashed(path) ? await caches.match(path) : undefined;
    await (known === undefined ? cache.add(new Request(path, asNew)) : cache.put(path, known));
  };
  await Promise.all(files.map(missing));
};
const asNew: RequestInit = { cache: 'no-cache' };

const isHashed = (path: string) => path.startsWith('/assets/');
const isFile = (path: string) => isHashed(path) || shell.includes(path);
/** What the host answers itself, without the portal's pages. */
const isPage = (path: string) => !/^\/(api|oidc|health|errors)(\/|$)|\.\w+$/.test(path);

/** The newest page that can be had in time; else the one that is kept. All pages are one file. */
const page = async (request: Request): Promise<Response> => {
  const kept = await (await caches.open(current)).match('/index.html');
  const asked = fetch(request);
  if (kept === undefined) return asked;
  const answer = await Promise.race([asked, late()]).catch(() => undefined);
  return answer === undefined || answer.status >= 500 ? kept : answer;
};
const late = () =>
  new Promise<undefined>((done) => {
    setTimeout(() => done(undefined), patience_ms);
  });

const file = async (request: Request, path: string): Promise<Response> => {
  const cache = await caches.open(current);
  const kept = (await cache.match(path)) ?? (isHashed(path) ? await caches.match(path) : undefined);
  if (kept !== undefined) return kept;
  const answer = await fetch(request);
  // A host may answer with a page where it has no file.
  const isPageInstead = answer.headers.get('content-type')?.includes('html') === true;
  if (isHashed(path) && answer.status === 200 && !isPageInstead)
    await cache.put(path, answer.clone());
  return answer;
};
