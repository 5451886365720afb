// One stream for all tabs of this browser: the tab that holds the lock listens and tells the others. Changes come in bundles, so that a burst
// becomes a few requests. The stream goes on after the position that the page was rendered at, or after the last change that was seen.
import { word } from "./words.js";

const others = new BroadcastChannel("ordnung-live");

let position = Number(document.body.dataset.position || 0);
let lostAt = 0;

const take = (bundle) => {
  if (bundle.position <= position) return;
  position = bundle.position;
  document.dispatchEvent(new CustomEvent("live", { detail: bundle.changes }));
};

/** True for some seconds only: it has no position, and whoever misses it misses nothing. */
const pass = (moment) => document.dispatchEvent(new CustomEvent("moment", { detail: moment }));

const show = () => {
  const bar = document.getElementById("offline");
  const seconds = lostAt ? Math.round((Date.now() - lostAt) / 1000) : 0;
  bar.hidden = seconds < 3;
  bar.querySelector("span").textContent = word("offline", { seconds });
};

const lost = (is) => {
  const was = lostAt > 0;
  lostAt = is ? lostAt || Date.now() : 0;
  show();
  if (was && !is) document.dispatchEvent(new CustomEvent("live:back"));
};

const listen = () => {
  const source = new EventSource(`/live?after=${position}`);
  source.addEventListener("changes", (event) => {
    const told = { position: Number(event.lastEventId), changes: JSON.parse(event.data) };
    take(told);
    others.postMessage({ told });
  });
  source.addEventListener("moment", (event) => {
    const moment = JSON.parse(event.data);
    pass(moment);
    others.postMessage({ moment });
  });
  source.onopen = () => { lost(false); others.postMessage({ lost: false }); };
  source.onerror = () => {
    lost(true);
    others.postMessage({ lost: true });
    if (source.readyState === EventSource.CLOSED) setTimeout(listen, 2000 + Math.random() * 2000);
  };
};

others.onmessage = ({ data }) => (data.told ? take(data.told) : data.moment ? pass(data.moment) : lost(data.lost));
setInterval(show, 1000);
if (navigator.locks) navigator.locks.request("ordnung-live", () => { listen(); return new Promise(() => {}); });
else listen();

// A page taken from the back-forward cache slept: what it missed, it reads anew.
window.addEventListener("pageshow", (event) => { if (event.persisted) location.reload(); });
