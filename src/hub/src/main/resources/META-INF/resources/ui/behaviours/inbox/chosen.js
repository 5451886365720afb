// Several messages at once: a box on each (x, shift with an arrow, shift and a press for all between), on touch a long press; one bar for what is done
// with them.
import { fault, toast } from "../toast.js";
import { word } from "../words.js";
import { create, takeOut } from "./links.js";
import { close, open } from "./linking.js";

const most = 200;
const long = 500;
const picked = new Set();
let last = null;
const bar = () => document.getElementById("talk-picks");
const list = () => document.getElementById("messages");
const all = () => [...document.querySelectorAll("#messages .message[data-id]")];
const chosen = () => all().filter(({ dataset }) => picked.has(dataset.id));
const coarse = matchMedia("(pointer: coarse)");

/** One of them is a stop of the tab key; from there arrows lead to the others. */
const stop = (to) => {
  const here = all();
  const one = to ?? here.find((each) => each === document.activeElement) ?? here.find((each) => each.tabIndex === 0) ?? here.at(-1);
  for (const each of here) each.tabIndex = each === one ? 0 : -1;
};

/** A live change puts a message anew: it stays picked. */
const show = () => {
  if (!bar()) return;
  const here = all();
  for (const id of picked) if (!here.some(({ dataset }) => dataset.id === id)) picked.delete(id);
  for (const message of here) {
    const is = picked.has(message.dataset.id);
    message.toggleAttribute("data-is-picked", is);
    message.querySelector("[data-pick-message]").checked = is;
  }
  bar().hidden = !picked.size;
  document.getElementById("thread").toggleAttribute("data-picking", picked.size > 0);
  bar().querySelector(".picks__count").textContent = word("pickedMessages", { n: picked.size });
  stop();
};

const set = (message, is) => {
  if (is && picked.size >= most && !picked.has(message.dataset.id)) return toast(word("pickedTooMany", { n: most }), { late: true });
  if (is) picked.add(message.dataset.id);
  else picked.delete(message.dataset.id);
};

const pick = (message, { range = false, on } = {}) => {
  const here = all();
  const from = range ? here.findIndex(({ dataset }) => dataset.id === last) : -1;
  const to = here.indexOf(message);
  if (from < 0) set(message, on ?? !picked.has(message.dataset.id));
  else for (const each of here.slice(Math.min(from, to), Math.max(from, to) + 1)) set(each, true);
  last = message.dataset.id;
  show();
};

const drop = () => { picked.clear(); last = null; show(); };

const copy = async () => {
  try {
    await navigator.clipboard.writeText(chosen().map((each) => each.querySelector(".message__text")?.textContent.trim()).filter(Boolean).join("\n"));
    drop();
    toast(word("copied"));
  } catch (error) { fault(error); }
};

const acts = {
  link: (button) => open(chosen(), button, bar()),
  new: async () => { const card = await create(chosen()); if (card) drop(); },
  unlink: () => takeOut(chosen()),
  copy,
  drop,
};

let press = 0;
let held = false;

document.addEventListener("click", (event) => {
  // The finger that comes up from a long press opens nothing.
  if (held) { held = false; event.preventDefault(); event.stopPropagation(); return; }
  const box = event.target.closest(".message__pick");
  if (box) { event.preventDefault(); pick(box.closest(".message"), { range: event.shiftKey }); setTimeout(show); return; }
  const act = event.target.closest("[data-picked]");
  if (act) { acts[act.dataset.picked](act); return; }
  // While some are picked, a press on a message picks it too, as a finger expects.
  const message = picked.size && coarse.matches ? event.target.closest("#messages .message[data-id]") : null;
  if (message) { event.preventDefault(); event.stopPropagation(); pick(message); }
}, true);

const step = (message, by, range) => {
  const next = all()[all().indexOf(message) + by];
  if (!next) return;
  if (range && !picked.size) pick(message, { on: true });
  stop(next);
  next.focus();
  if (range) pick(next, { on: true });
};

document.addEventListener("keydown", (event) => {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key === "Escape" && picked.size && !document.querySelector("details.menu[open]")) return drop();
  if (event.target.closest("input:not([data-pick-message]), textarea, select, dialog[open], .linking, .reacting, .row")) return;
  const message = document.activeElement?.closest?.("#messages .message");
  const isPick = event.key.toLowerCase() === "x" || event.code === "KeyX";
  // From anywhere else the key leads to the messages first.
  if (!message) { if (isPick) all().find((each) => each.tabIndex === 0)?.focus(); return; }
  if (isPick) { event.preventDefault(); pick(message, { range: event.shiftKey }); }
  if (event.target !== message || !["ArrowDown", "ArrowUp"].includes(event.key)) return;
  event.preventDefault();
  step(message, event.key === "ArrowDown" ? 1 : -1, event.shiftKey);
});

document.addEventListener("focusin", (event) => { if (event.target.matches("#messages .message")) stop(event.target); });

document.addEventListener("pointerdown", (event) => {
  const message = event.pointerType === "touch" && !event.target.closest("button, a, audio, video, summary, .linking") ? event.target.closest("#messages .message[data-id]") : null;
  held = false;
  clearTimeout(press);
  if (message) press = setTimeout(() => { held = true; pick(message); navigator.vibrate?.(10); }, long);
}, { passive: true });
for (const end of ["pointerup", "pointercancel", "pointermove", "scroll"]) {
  document.addEventListener(end, (event) => { if (end !== "pointermove" || Math.abs(event.movementX) + Math.abs(event.movementY) > 6) clearTimeout(press); }, { passive: true, capture: true });
}
document.addEventListener("contextmenu", (event) => { if (held && event.target.closest("#messages .message")) event.preventDefault(); });

document.addEventListener("messages:pick", ({ detail }) => { pick(detail, { on: true }); detail.focus(); });
document.addEventListener("messages:done", () => { if (picked.size) drop(); });

const observer = new MutationObserver((seen) => { if (seen.some((each) => each.addedNodes.length)) show(); });
const watch = () => {
  observer.disconnect();
  if (!list()) return;
  observer.observe(list(), { childList: true });
  show();
};
document.addEventListener("conversation:opened", () => { close(); picked.clear(); last = null; watch(); });
watch();
