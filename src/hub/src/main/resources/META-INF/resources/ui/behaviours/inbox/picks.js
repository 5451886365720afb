// Several rows at once: a box on each (x, a long press on touch, shift for all between), one bar for what is done with them, and one way back.
import { call, fragment } from "../api.js";
import { fault, toast } from "../toast.js";
import { word } from "../words.js";
import { changed } from "./rows.js";

const most = 200;
const long = 500;
const picked = new Set();
let last = null;
const bar = () => document.getElementById("picks");
const rows = () => [...document.querySelectorAll("#rows-scroll .row[data-id]")];
const box = (row) => row.querySelector("[data-pick]");

/** A live change puts a row anew: it stays picked. Whoever has left the list is no longer picked. */
const show = () => {
  const here = rows();
  for (const id of picked) if (!here.some((row) => row.dataset.id === id)) picked.delete(id);
  for (const row of here) {
    const is = picked.has(row.dataset.id);
    row.toggleAttribute("data-picked", is);
    if (box(row)) box(row).checked = is;
  }
  const holder = bar();
  holder.hidden = !picked.size;
  document.querySelector(".inbox__list").toggleAttribute("data-picking", picked.size > 0);
  holder.querySelector(".picks__count").textContent = word("picked", { n: picked.size });
  if (picked.size) acts(holder.querySelector("[data-picks-acts]"));
};

const acts = async (holder) => {
  if (holder.dataset.busy || holder.childElementCount) return;
  holder.dataset.busy = "true";
  try { holder.replaceChildren(await fragment("/inbox/find/bulk")); } catch (error) { fault(error); }
  delete holder.dataset.busy;
};

const set = (row, is) => {
  if (is && picked.size >= most && !picked.has(row.dataset.id)) return toast(word("pickedMost", { n: most }), { late: true });
  if (is) picked.add(row.dataset.id);
  else picked.delete(row.dataset.id);
};

const pick = (row, { range = false } = {}) => {
  const is = !picked.has(row.dataset.id);
  const all = rows();
  const from = range ? all.findIndex((each) => each.dataset.id === last) : -1;
  const to = all.indexOf(row);
  if (from < 0) set(row, is);
  else for (const each of all.slice(Math.min(from, to), Math.max(from, to) + 1)) set(each, true);
  last = row.dataset.id;
  show();
};

const drop = () => { picked.clear(); last = null; show(); };

const told = (outcome) => (outcome.faults.length ? `. ${word("bulkLeftOut", { n: outcome.faults.length })}` : "");

const undo = async (outcome) => {
  try {
    const back = await call("DELETE", `/api/v1/conversations/actions/${outcome.id}`);
    changed(outcome.done);
    toast(`${word("bulkRestored", { n: back.done.length })}${told(back)}`);
  } catch (error) { fault(error); }
};

const act = async (action, more) => {
  const ids = [...picked];
  try {
    const outcome = await call("POST", "/api/v1/conversations/actions", { action, ids, ...more });
    drop();
    changed(outcome.done);
    toast(`${word(`bulk-${action}`, { n: outcome.done.length })}${told(outcome)}`, outcome.id ? { undoWord: word("undo"), undo: () => undo(outcome) } : {});
  } catch (error) { fault(error); }
};

let press = 0;
let held = false;

document.addEventListener("click", (event) => {
  // The finger that comes up from a long press opens nothing, whatever lies under it by then.
  if (held) { held = false; event.preventDefault(); event.stopPropagation(); return; }
  const pressed = event.target.closest(".row__pick");
  if (pressed) { event.preventDefault(); pick(pressed.closest(".row"), { range: event.shiftKey }); setTimeout(show); return; }
  if (event.target.closest("[data-picks-drop]")) drop();
  const { bulk, reason, until, assignee } = event.target.closest("[data-bulk]")?.dataset ?? {};
  if (bulk) act(bulk, { ...(reason && { reason }), ...(until && { until }), ...(bulk === "assign" && { assignee: assignee || null }) });
  // While some are picked, a press on a row picks it too, as a finger expects.
  const link = event.target.closest(".row[data-id] .row__link");
  if (link && picked.size && matchMedia("(pointer: coarse)").matches) { event.preventDefault(); event.stopPropagation(); pick(link.closest(".row")); }
}, true);

document.addEventListener("submit", (event) => {
  if (!event.target.matches("[data-bulk-reason]")) return;
  event.preventDefault();
  event.target.closest("details").open = false;
  act("dismiss", { reason: event.target.elements.reason.value.trim() });
});

document.addEventListener("keydown", (event) => {
  if (event.target.closest("input:not([data-pick]), textarea, select, dialog[open], [contenteditable]") || event.ctrlKey || event.metaKey || event.altKey) return;
  const row = document.activeElement?.closest(".row[data-id]");
  if (event.key.toLowerCase() === "x" && row) { event.preventDefault(); pick(row, { range: event.shiftKey }); }
  if (event.key === "Escape" && picked.size && !document.querySelector("details.menu[open]")) drop();
});

document.addEventListener("pointerdown", (event) => {
  const row = event.pointerType === "touch" ? event.target.closest(".row[data-id]") : null;
  held = false;
  clearTimeout(press);
  if (row) press = setTimeout(() => { held = true; pick(row); navigator.vibrate?.(10); }, long);
}, { passive: true });
for (const end of ["pointerup", "pointercancel", "pointermove", "scroll"]) {
  document.addEventListener(end, (event) => { if (end !== "pointermove" || Math.abs(event.movementX) + Math.abs(event.movementY) > 6) clearTimeout(press); }, { passive: true, capture: true });
}
// Nor does it bring up a menu of the browser's.
document.addEventListener("contextmenu", (event) => { if (held && event.target.closest(".row[data-id]")) event.preventDefault(); });

const observer = new MutationObserver((seen) => { if (picked.size && seen.some((each) => each.addedNodes.length || each.removedNodes.length)) show(); });
const watch = () => { observer.disconnect(); observer.observe(document.getElementById("rows-scroll"), { childList: true, subtree: true }); };
document.addEventListener("list:swapped", () => { drop(); watch(); });
watch();
