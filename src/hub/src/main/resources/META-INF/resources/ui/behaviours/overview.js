// What is so at this moment is read anew when something has changed, at most every two seconds; also each half minute, since waits become late
// by themselves. Not while nobody looks, and what has the focus keeps it.
import { fragment } from "./api.js";

const rest = 2000;
const half = 30_000;
const holder = document.querySelector("[data-live]");
let last = 0;
let asked = 0;
let missed = false;

const place = (element) => (holder.contains(element) ? element.getAttribute("href") : null);

const refresh = async () => {
  asked = 0;
  if (document.hidden) { missed = true; return; }
  last = Date.now();
  const fresh = await fragment(holder.dataset.live).catch(() => null);
  if (!fresh) return;
  const focused = place(document.activeElement);
  holder.replaceChildren(fresh);
  if (focused) holder.querySelector(`a[href="${CSS.escape(focused)}"]`)?.focus();
};

const soon = () => { asked ||= setTimeout(refresh, Math.max(200, last + rest - Date.now())); };

if (holder) {
  document.addEventListener("live", (event) => { if (event.detail.some((each) => /^conversation\./.test(each.type))) soon(); });
  document.addEventListener("live:back", soon);
  document.addEventListener("clock:changed", soon);
  document.addEventListener("visibilitychange", () => { if (missed && !document.hidden) { missed = false; soon(); } });
  setInterval(soon, half);
}
