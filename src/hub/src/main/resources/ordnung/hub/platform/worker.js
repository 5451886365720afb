// Opens the pages without a connection. Files of this make come from the device at once, they never change. Pages come from the server as long as
// it answers; the last ones seen are kept for when it does not. Nothing else is kept: no answer of the API, no file of a customer.
importScripts("/ui/push.js");

const version = "{version}";
const files = ["{files}"];
const statics = `ordnung-files-${version}`;
const pages = "ordnung-pages";
const owner = "/~owner";
const most = 80;
const longest = 7 * 24 * 3_600_000;
const patience = 6000;

const id = "[0-9a-f]{8}-[0-9a-f-]{27}";
const kept = new RegExp(`^/(inbox|inbox/${id}|board|board/[\\w-]+|cards/${id}|customers/${id}(/mini)?)$`);
const away = /^\/(sign-in|sign-out|demo\/sign-in|api\/v1\/session)$/;

/** The list of a queue is one page, a conversation another, whichever list stands beside it. */
const key = (url) => (url.pathname === "/inbox" ? `${url.pathname}?tab=${url.searchParams.get("tab") ?? "waiting"}` : url.pathname);
const isKept = (url) => kept.test(url.pathname) && !url.searchParams.get("q");

// What is still on its way when somebody signs out is not kept after it.
let signedOut = 0;
const forget = () => { signedOut++; return caches.delete(pages); };

/** The token is the session's own: pages of another session are not of the same person, or not any more. */
const ours = async (text) => {
  const session = /name="csrf-token" content="([^"]+)"/.exec(text)?.[1];
  const cache = await caches.open(pages);
  const known = await (await cache.match(owner))?.text();
  if (!session || session === known) return known ? cache : null;
  await caches.delete(pages);
  const fresh = await caches.open(pages);
  await fresh.put(owner, new Response(session));
  return fresh;
};

const keep = async (url, answer) => {
  const began = signedOut;
  const text = await answer.text();
  const cache = began === signedOut ? await ours(text) : null;
  if (!cache || began !== signedOut) return;
  const headers = new Headers(answer.headers);
  headers.delete("content-encoding");
  headers.delete("content-length");
  headers.set("x-kept-at", String(Date.now()));
  await cache.delete(key(url));
  await cache.put(key(url), new Response(text, { headers }));
  const all = (await cache.keys()).filter((each) => new URL(each.url).pathname !== owner);
  await Promise.all(all.slice(0, Math.max(0, all.length - most)).map((each) => cache.delete(each)));
};

/** As it was then; the page says so, and goes on from there when the connection is back. */
const recalled = async (event, url) => {
  const found = await (await caches.open(pages)).match(key(url));
  const at = Number(found?.headers.get("x-kept-at"));
  if (!found || Date.now() - at > longest) return null;
  const client = await self.clients.get(event.clientId || event.resultingClientId);
  client?.postMessage({ kept: at });
  const text = (await found.text()).replace("<body ", `<body data-kept="${at}" `);
  return new Response(text, { headers: found.headers });
};

/** A server that does not answer in time is as good as none, where there is something to show instead. */
const inTime = (asked, otherwise) => new Promise((resolve, reject) => {
  const slow = setTimeout(async () => { const found = await otherwise(); if (found) resolve(found); }, patience);
  asked.then(resolve, reject).finally(() => clearTimeout(slow));
});

const page = async (event, url) => {
  const otherwise = () => recalled(event, url);
  try {
    const asked = fetch(event.request).then((answer) => {
      if (answer.redirected && away.test(new URL(answer.url).pathname)) event.waitUntil(forget());
      else if (answer.status === 200 && !answer.redirected) event.waitUntil(keep(url, answer.clone()));
      return answer;
    });
    event.waitUntil(asked.catch(() => {}));
    const answer = await inTime(asked, otherwise);
    return answer.status >= 500 ? (await otherwise()) ?? answer : answer;
  } catch (lost) {
    const found = await otherwise();
    if (found) return found;
    if (event.request.mode !== "navigate") throw lost;
    return (await caches.match("/offline")) ?? Response.error();
  }
};

const elsewhere = async (event) => {
  try { return await fetch(event.request); } catch { return (await caches.match("/offline")) ?? Response.error(); }
};

const file = async (request) => (await caches.match(request, { ignoreVary: true })) ?? fetch(request);

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (url.origin !== location.origin) return;
  if (away.test(url.pathname)) { event.waitUntil(forget()); return; }
  if (request.method !== "GET") return;
  if (url.pathname.startsWith("/ui/v-") || url.pathname.startsWith("/webjars/")) event.respondWith(file(request));
  else if (isKept(url) && (request.mode === "navigate" || request.headers.get("accept")?.includes("text/html"))) event.respondWith(page(event, url));
  else if (request.mode === "navigate" && !/^\/(api|q|demo|web-chat|forms)\b/.test(url.pathname)) event.respondWith(elsewhere(event));
});

self.addEventListener("install", (event) => {
  event.waitUntil((async () => {
    const cache = await caches.open(statics);
    await cache.addAll(files);
    await cache.put("/offline", await fetch("/offline", { cache: "no-store" }));
    await self.skipWaiting();
  })());
});

// The make before this one stays: pages that are open still run on it.
self.addEventListener("activate", (event) => {
  event.waitUntil((async () => {
    const makes = (await caches.keys()).filter((name) => name.startsWith("ordnung-files-") && name !== statics);
    await Promise.all(makes.slice(0, -1).map((name) => caches.delete(name)));
    await self.clients.claim();
  })());
});
