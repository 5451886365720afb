// The board: dragging with a mouse or a finger, moving by a button or the key m, and what others do appears by itself.
import Sortable from "/webjars/sortablejs/1.15.6/modular/sortable.esm.js";
import { fragment } from "./api.js";
import { gather, put as fill, seldom } from "./gather.js";
import { move } from "./moving.js";
import { toast } from "./toast.js";
import { word } from "./words.js";

const board = () => document.querySelector("[data-board]").dataset.board;
const lists = () => [...document.querySelectorAll(".column__cards")];
const list = (stage) => document.querySelector(`.column__cards[data-stage="${CSS.escape(stage)}"]`);
const held = new Set();
// The card in somebody's hand is not put anew under it: what was missed is looked up when it is let go.
let carried;
let missed = false;

const put = (card, target) => {
  const first = [...target.querySelectorAll(":scope > .card")].find((each) => each !== card && Number(each.dataset.number) < Number(card.dataset.number));
  target.insertBefore(card, first ?? target.querySelector(":scope > .more"));
};

const told = (card, from, to) => toast(word("moved", { number: card.dataset.number, stage: list(to).dataset.name }), {
  undoWord: word("undo"),
  undo: async () => { if (await move(card.dataset.id, from)) refresh([card.dataset.id]); },
});

/** The card stands where it was dropped; a refusal puts it back. */
const send = async (card, from, to, back) => {
  held.add(card.dataset.id);
  const moved = await move(card.dataset.id, to);
  held.delete(card.dataset.id);
  if (!moved) return back();
  told(card, from, to);
  refresh([card.dataset.id]);
  heads();
};

const drag = () => {
  for (const target of lists()) {
    Sortable.create(target, {
      group: "cards", draggable: ".card", filter: ".more", sort: false, animation: matchMedia("(prefers-reduced-motion: reduce)").matches ? 0 : 120,
      forceFallback: true, fallbackOnBody: true, fallbackTolerance: 5, delay: 220, delayOnTouchOnly: true, touchStartThreshold: 6,
      scrollSensitivity: 80, ghostClass: "is-slot", chosenClass: "is-held", fallbackClass: "is-flying",
      onChoose: ({ item }) => { carried = item.dataset.id; },
      onUnchoose: ({ item }) => {
        carried = undefined;
        if (missed) refresh([item.dataset.id]);
        missed = false;
      },
      onEnd: ({ item, from, to, oldDraggableIndex }) => {
        if (from === to) return;
        const next = [...from.querySelectorAll(":scope > .card")][oldDraggableIndex] ?? from.querySelector(":scope > .more");
        send(item, from.dataset.stage, to.dataset.stage, () => from.insertBefore(item, next));
      },
    });
  }
};

let moving;
const choose = (card) => {
  moving = card;
  const dialog = document.getElementById("move");
  for (const button of dialog.querySelectorAll("[data-to]")) button.disabled = button.dataset.to === card.dataset.stage;
  dialog.showModal();
};

document.addEventListener("click", (event) => {
  const button = event.target.closest("[data-move]");
  if (button) choose(button.closest(".card"));
  const to = event.target.closest("#move [data-to]");
  if (!to || !moving) return;
  document.getElementById("move").close();
  const card = moving;
  const [from, next] = [card.parentElement, card.nextElementSibling];
  put(card, list(to.dataset.to));
  card.scrollIntoView({ block: "nearest", inline: "nearest" });
  send(card, from.dataset.stage, to.dataset.to, () => from.insertBefore(card, next));
});

document.addEventListener("keydown", (event) => {
  if (event.key !== "m" || event.ctrlKey || event.metaKey || event.target.closest("input, textarea, select, dialog[open]")) return;
  const card = document.activeElement.closest(".card");
  if (card) { event.preventDefault(); choose(card); }
});

const take = (fresh) => {
  const old = document.getElementById(fresh.id);
  if (fresh.dataset.id === carried) { missed = true; return; }
  if (held.has(fresh.dataset.id) || (old && Number(old.dataset.version) > Number(fresh.dataset.version))) return;
  const focused = old?.contains(document.activeElement);
  if (fresh.dataset.board !== board()) return old?.remove();
  const target = list(fresh.dataset.stage);
  if (old && old.parentElement === target) old.replaceWith(fresh);
  else { old?.remove(); put(fresh, target); }
  if (focused) fresh.querySelector("a").focus();
};

const some = async (ids) => {
  const found = await fragment(`/board/cards?ids=${ids.join(",")}`);
  for (const card of found.querySelectorAll(".card")) take(card);
};

/** A flood: every column as it would be opened now. */
const all = async (ids) => {
  const found = await fragment(`/board/${encodeURIComponent(board())}`);
  if (carried || held.size) return refresh(ids);
  for (const fresh of found.querySelectorAll(".column__cards")) {
    const column = list(fresh.dataset.stage);
    if (column) fill(column, fresh.children);
  }
};

const refresh = gather({ some, all });

const heads = seldom(async () => {
  const found = await fragment(`/board/${encodeURIComponent(board())}/heads`).catch(() => null);
  for (const fresh of found?.querySelectorAll("[data-head]") ?? []) {
    const key = CSS.escape(fresh.dataset.head);
    for (const count of document.querySelectorAll(`[data-stage-count="${key}"]`)) count.textContent = fresh.querySelector(".count").textContent;
    document.querySelector(`.column [data-head="${key}"]`)?.replaceWith(fresh);
  }
}, 300);

document.addEventListener("live", (event) => {
  const cards = event.detail.filter((each) => each.type.startsWith("card."));
  if (!cards.length) return;
  refresh(cards.map((each) => each.cardId ?? each.id));
  heads();
});

document.addEventListener("click", async (event) => {
  const more = event.target.closest("[data-below]");
  if (!more) return;
  const stage = more.closest("[data-stage]").dataset.stage;
  const found = await fragment(`/board/${encodeURIComponent(board())}/stages/${encodeURIComponent(stage)}?after=${encodeURIComponent(more.dataset.below)}`).catch(() => null);
  if (found) more.replaceWith(found);
});

// Finished stages are folded at first; what somebody folds or opens stays so in this browser.
const memory = () => `folded:${board()}`;
const chosen = () => { try { return JSON.parse(localStorage.getItem(memory())) ?? {}; } catch { return {}; } };
const fold = (button, folded) => {
  button.closest(".column").classList.toggle("is-folded", folded);
  button.setAttribute("aria-expanded", String(!folded));
  const name = button.querySelector("[data-unfold]");
  name.textContent = folded ? name.dataset.unfold : name.dataset.fold;
};
document.addEventListener("click", (event) => {
  const button = event.target.closest("button[data-fold]");
  if (!button) return;
  const folded = button.getAttribute("aria-expanded") === "true";
  fold(button, folded);
  localStorage.setItem(memory(), JSON.stringify({ ...chosen(), [button.dataset.fold]: folded }));
});

// One column a swipe on a phone: the tab of the column in view is marked.
const columns = document.getElementById("columns");
if (columns) {
  const seen = new IntersectionObserver((entries) => {
    for (const { isIntersecting, target } of entries) {
      const tab = document.querySelector(`.funnel__stages [href="#${CSS.escape(target.id)}"]`);
      if (!isIntersecting || !tab) continue;
      for (const other of document.querySelectorAll(".funnel__stages [aria-current]")) other.removeAttribute("aria-current");
      tab.setAttribute("aria-current", "true");
      tab.parentElement.scrollTo({ left: tab.offsetLeft - 40, behavior: "smooth" });
    }
  }, { root: columns, threshold: 0.6 });
  for (const column of columns.children) seen.observe(column);
  for (const [stage, folded] of Object.entries(chosen())) {
    const button = document.querySelector(`button[data-fold="${CSS.escape(stage)}"]`);
    if (button) fold(button, folded);
  }
  drag();
}
