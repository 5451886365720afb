// The bar that says what is wrong between here and the server: nobody answers; or somebody answers, with errors; or what is shown is what was kept.
import { word } from "./words.js";

const grace = 3;
const again = 5000;
// Where the server is slow rather than away, reading anew may bring what was kept once more.
const rarely = 30_000;
const renewed = "ordnung-renewed";
const bar = () => document.getElementById("offline");
const seconds = () => Math.round((Date.now() - lostAt) / 1000);

let lostAt = 0;
let errors = 0;
let keptAt = Number(document.body.dataset.kept || 0);

const when = () => new Intl.DateTimeFormat(document.documentElement.lang, {
  timeZone: document.body.dataset.zone || undefined, hour: "2-digit", minute: "2-digit",
  ...(Date.now() - keptAt > 12 * 3_600_000 ? { day: "numeric", month: "long" } : {}),
}).format(keptAt);

const text = () => {
  if (keptAt) return word("kept", { when: when() });
  if (lostAt && seconds() >= grace) return word("offline", { seconds: seconds() });
  return errors > 1 ? word("erring") : "";
};

const show = () => {
  const said = text();
  bar().hidden = !said;
  const holder = bar().querySelector("span");
  if (holder.textContent !== said) holder.textContent = said;
};

/** Somebody is in the middle of a sentence, or has a file in hand. */
const writing = () => document.activeElement?.matches("textarea, input") && document.activeElement.value !== ""
  || document.querySelector("#composer [data-files] > *") !== null;

/** What was kept is old in ways that no change will tell: it is read anew as soon as that disturbs nobody. */
const readAnew = () => {
  const lately = Date.now() - Number(sessionStorage.getItem(renewed) ?? 0) < rarely;
  if (!navigator.onLine || lately || writing()) { setTimeout(readAnew, again); return; }
  sessionStorage.setItem(renewed, String(Date.now()));
  location.reload();
};

const back = () => {
  document.dispatchEvent(new CustomEvent("live:back"));
  if (keptAt) readAnew();
};

/** The stream of changes is cut off, or is back. */
export const lost = (is) => {
  const was = lostAt > 0 || keptAt > 0;
  lostAt = is ? lostAt || Date.now() : 0;
  show();
  if (was && !is) back();
};

// The stream may run while every call fails: then too somebody must be told, and it is tried until it is well.
let trying = 0;
const attempt = async () => {
  trying = 0;
  const answer = await fetch("/inbox/counts", { headers: { accept: "application/json" } }).catch(() => null);
  took(answer?.status ?? 0);
};
const took = (status) => {
  const broken = status === 0 || status >= 500;
  const was = errors > 1;
  errors = broken ? errors + 1 : 0;
  show();
  if (broken) trying ||= setTimeout(attempt, again);
  else if (was && !lostAt) back();
};

document.addEventListener("api:answered", (event) => took(event.detail));
navigator.serviceWorker?.addEventListener("message", ({ data }) => { if (data.kept) { keptAt = data.kept; show(); } });
setInterval(show, 1000);
show();
