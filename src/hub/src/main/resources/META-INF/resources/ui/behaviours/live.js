// One stream for all tabs of this browser: the tab that holds the lock listens and tells the others. Changes come in bundles, so that a burst
// becomes a few requests. The stream goes on after the position that the page was rendered at, or after the last change that was seen.
import { lost } from "./connection.js";

const others = new BroadcastChannel("ordnung-live");
// The server says something every 15 s: a stream that is silent for longer is dead, whatever the browser thinks of it.
const silence = 40_000;
const second = 1000;

let position = Number(document.body.dataset.position || 0);
let source;
let heardAt = Date.now();

const language = document.documentElement.lang;

/** With the rows that changed, where the server gave them: see inbox/rows.js. */
const take = (bundle) => {
  if (bundle.position <= position) return;
  position = bundle.position;
  const rows = bundle.language === language ? bundle.rows : undefined;
  document.dispatchEvent(Object.assign(new CustomEvent("live", { detail: bundle.changes }), { rows }));
};

/** True for some seconds only: it has no position, and whoever misses it misses nothing. */
const pass = (moment) => document.dispatchEvent(new CustomEvent("moment", { detail: moment }));

const tell = (is) => { lost(is); others.postMessage({ lost: is }); };

const listen = () => {
  source?.close();
  heardAt = Date.now();
  const mine = source = new EventSource(`/live?after=${position}&language=${language}`);
  mine.addEventListener("changes", (event) => {
    heardAt = Date.now();
    const told = { position: Number(event.lastEventId), language, ...JSON.parse(event.data) };
    take(told);
    others.postMessage({ told });
  });
  mine.addEventListener("beat", () => { heardAt = Date.now(); });
  mine.addEventListener("moment", (event) => {
    const moment = JSON.parse(event.data);
    pass(moment);
    others.postMessage({ moment });
  });
  mine.onopen = () => { heardAt = Date.now(); tell(false); };
  mine.onerror = () => {
    tell(true);
    if (mine.readyState === EventSource.CLOSED) setTimeout(() => { if (mine === source) listen(); }, 2000 + Math.random() * 2000);
  };
};

// A device that slept finds its stream dead without being told; so does one that went from one network to another.
const look = () => {
  if (!source || Date.now() - heardAt < silence) return;
  if (source.readyState === EventSource.OPEN) tell(true);
  listen();
};

others.onmessage = ({ data }) => (data.told ? take(data.told) : data.moment ? pass(data.moment) : lost(data.lost));
setInterval(look, second);
document.addEventListener("visibilitychange", () => { if (!document.hidden) look(); });
window.addEventListener("online", () => { if (source) listen(); });
window.addEventListener("offline", () => { if (source) tell(true); else lost(true); });
if (navigator.locks) navigator.locks.request("ordnung-live", () => { listen(); return new Promise(() => {}); });
else listen();

// A page taken from the back-forward cache slept: what it missed, it reads anew.
window.addEventListener("pageshow", (event) => { if (event.persisted) location.reload(); });
