// One stream for all tabs of this browser: the tab that holds the lock listens and tells the others. Events are handed on in bundles, so that a
// burst becomes a few requests. The stream goes on after the position that the page was rendered at, or after the last event that was seen.
import { word } from "./words.js";

const types = ["message.created", "message.updated", "conversation.created", "conversation.updated", "card.created", "card.updated", "account.updated"];
const gather = 120;
const atMost = 1000;
const others = new BroadcastChannel("ordnung-live");

let position = Number(document.body.dataset.position || 0);
let waiting = [];
let timer = 0;
let first = 0;
let lostAt = 0;

const flush = () => {
  const events = waiting;
  waiting = [];
  timer = first = 0;
  document.dispatchEvent(new CustomEvent("live", { detail: events }));
};

const take = (event) => {
  if (event.position <= position) return;
  position = event.position;
  waiting.push(event);
  first ||= Date.now();
  clearTimeout(timer);
  timer = setTimeout(flush, Math.max(0, Math.min(gather, first + atMost - Date.now())));
};

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
  const receive = (event) => {
    const told = { ...JSON.parse(event.data), type: event.type, position: Number(event.lastEventId) };
    take(told);
    others.postMessage({ told });
  };
  for (const type of types) source.addEventListener(type, receive);
  source.onopen = () => { lost(false); others.postMessage({ lost: false }); };
  source.onerror = () => {
    lost(true);
    others.postMessage({ lost: true });
    if (source.readyState === EventSource.CLOSED) setTimeout(listen, 2000 + Math.random() * 2000);
  };
};

others.onmessage = ({ data }) => (data.told ? take(data.told) : lost(data.lost));
setInterval(show, 1000);
if (navigator.locks) navigator.locks.request("ordnung-live", () => { listen(); return new Promise(() => {}); });
else listen();

// A page taken from the back-forward cache slept: what it missed, it reads anew.
window.addEventListener("pageshow", (event) => { if (event.persisted) location.reload(); });
