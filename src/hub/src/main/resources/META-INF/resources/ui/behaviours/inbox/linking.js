// The orders that a message can belong to, beside it: those of the conversation, any other that is found, or a new one.
import { call } from "../api.js";
import { fault } from "../toast.js";
import { word } from "../words.js";
import { create, live, ordersOf, toggle } from "./links.js";

const pause = 250;
let menu = null;
let anchor = null;

export const close = () => {
  if (!menu) return false;
  const inside = menu.contains(document.activeElement);
  menu.remove();
  menu = null;
  if (inside && anchor?.isConnected) anchor.focus();
  return true;
};

const item = (text, work, pressed) => {
  const made = Object.assign(document.createElement("button"), { type: "button", className: "menu__item", textContent: text });
  if (pressed) made.setAttribute("aria-pressed", pressed);
  made.addEventListener("click", () => { close(); work(); });
  return made;
};

const state = (messages, id) => {
  const n = messages.filter((each) => ordersOf(each).some((order) => order.id === id)).length;
  return n === messages.length ? "true" : n ? "mixed" : "false";
};

const known = (messages) => {
  const all = new Map(live().map((order) => [order.id, order]));
  for (const order of messages.flatMap(ordersOf)) if (!all.has(order.id)) all.set(order.id, { ...order, text: `${order.text}, ${word("linkPast")}` });
  return [...all.values()];
};

const finder = (messages) => {
  const box = document.createElement("div");
  const field = Object.assign(document.createElement("input"), { type: "search", className: "input", placeholder: word("linkFind"), autocomplete: "off" });
  field.setAttribute("aria-label", word("linkFind"));
  const found = Object.assign(document.createElement("div"), { className: "linking__found" });
  let timer = 0;
  const find = async () => {
    const q = field.value.trim();
    if (!q) return found.replaceChildren();
    try {
      const { cards } = await call("GET", `/api/v1/search?limit=1&q=${encodeURIComponent(q)}`);
      if (field.value.trim() !== q) return;
      found.replaceChildren(...(cards.length ? cards.map((card) => item(card.title, () => toggle(messages, card), state(messages, card.id)))
        : [Object.assign(document.createElement("p"), { className: "menu__head", textContent: word("linkNone") })]));
    } catch (error) { fault(error); }
  };
  field.addEventListener("input", () => { clearTimeout(timer); timer = setTimeout(find, pause); });
  box.className = "linking__find";
  box.append(field, found);
  return box;
};

const another = (messages) => {
  const made = Object.assign(document.createElement("button"), { type: "button", className: "menu__item", textContent: word("linkOther") });
  made.addEventListener("click", (event) => {
    event.stopPropagation();
    const box = finder(messages);
    made.replaceWith(box);
    box.querySelector("input").focus();
  });
  return made;
};

/** @param holder  in which it stands; {@code from}: what was pressed */
export const open = (messages, from, holder) => {
  if (menu && anchor === from) return close();
  close();
  anchor = from;
  menu = Object.assign(document.createElement("div"), { className: "linking menu__list" });
  menu.setAttribute("role", "dialog");
  menu.setAttribute("aria-label", word("linkTo"));
  menu.append(Object.assign(document.createElement("p"), { className: "menu__head", textContent: word("linkTo") }),
    ...known(messages).map((order) => item(order.text, () => toggle(messages, order), state(messages, order.id))),
    another(messages), item(word("linkNew"), () => { create(messages); document.dispatchEvent(new CustomEvent("messages:done")); }));
  if (messages.length === 1 && !from.matches("[data-picked]")) menu.append(item(word("linkMany"), () => document.dispatchEvent(new CustomEvent("messages:pick", { detail: messages[0] }))));
  holder.append(menu);
  menu.scrollIntoView({ block: "nearest" });
  menu.querySelector("button").focus();
};

document.addEventListener("click", (event) => {
  const button = event.target.closest("[data-linking]");
  if (button) return open([button.closest(".message")], button, button.closest(".message"));
  if (menu && !menu.contains(event.target) && !event.target.closest("[data-picked=link]")) close();
});

document.addEventListener("keydown", (event) => {
  if (!menu) {
    if (event.key === "Enter" && event.target.matches?.(".message")) { event.preventDefault(); open([event.target], event.target, event.target); }
    return;
  }
  if (event.key === "Escape") { event.stopImmediatePropagation(); event.preventDefault(); close(); }
  if (!["ArrowDown", "ArrowUp"].includes(event.key) || !menu.contains(event.target)) return;
  event.preventDefault();
  const all = [...menu.querySelectorAll("button, input")];
  all.at((all.indexOf(document.activeElement) + (event.key === "ArrowDown" ? 1 : -1)) % all.length)?.focus();
}, true);

document.addEventListener("conversation:opened", close);
