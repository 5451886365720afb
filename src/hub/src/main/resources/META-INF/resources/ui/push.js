// What the worker does with a push: shows it, unless a page is before somebody's eyes already, and leads to what it is about.
const seenNow = async () => (await self.clients.matchAll({ type: "window" })).some((each) => each.focused && each.visibilityState === "visible");

/** Chromium lets a push pass unseen while one of our pages is in front; others take the subscription away for it. */
const mayPass = "userAgentData" in self.navigator;

const show = async ({ title, body, url, tag, urgent }) => {
  const seen = tag !== "trial" && await seenNow();
  if (seen && mayPass) return;
  await self.registration.showNotification(title, { body, tag, renotify: !seen, silent: seen, requireInteraction: Boolean(urgent) && !seen, icon: "/ui/icon-192.png", badge: "/ui/icon-mask.png", data: { url } });
};

self.addEventListener("push", (event) => {
  let told;
  try { told = event.data.json(); } catch { return; }
  event.waitUntil(show(told));
});

/** Only ever to a page of our own, whatever the push says. */
const address = (url) => { const found = new URL(url ?? "/inbox", location.origin); return found.origin === location.origin ? found.href : `${location.origin}/inbox`; };

const open = async (url) => {
  const pages = await self.clients.matchAll({ type: "window", includeUncontrolled: true });
  const here = pages.find((each) => each.url === url) ?? pages[0];
  if (!here) return self.clients.openWindow(url);
  await here.focus().catch(() => {});
  // A page that this worker does not control cannot be led by it.
  return here.url === url ? here : here.navigate(url).catch(() => self.clients.openWindow(url));
};

self.addEventListener("notificationclick", (event) => {
  event.notification.close();
  event.waitUntil(open(address(event.notification.data?.url)));
});
