// Anything by its name: Ctrl+K, the rail's button. What is typed finds pages and actions at once, and people, conversations and orders as soon as
// the server has answered; of several answers the one to the newest question counts. The focus stays in the field, arrows walk the list.
import { acts } from "./palette/acts.js";
import { places } from "./palette/places.js";
import { recent, remember } from "./palette/recent.js";
import { sources } from "./palette/sources.js";
import { draw } from "./palette/draw.js";
import { word } from "./words.js";

const pause = 150;
const dialog = document.getElementById("palette");
const field = document.getElementById("palette-field");
const list = document.getElementById("palette-list");
const say = document.getElementById("palette-say");

let shown = [];
let at = 0;
// Who has chosen a line keeps it while further answers come; otherwise the first one is the best.
let walked = false;
let here = [];

const select = (to) => {
  const options = [...list.querySelectorAll("[role=option]")];
  at = options.length ? (to + options.length) % options.length : 0;
  options.forEach((each, n) => each.setAttribute("aria-selected", String(n === at)));
  const chosen = options[at];
  if (chosen) field.setAttribute("aria-activedescendant", chosen.id); else field.removeAttribute("aria-activedescendant");
  chosen?.scrollIntoView({ block: "nearest" });
};

const tell = (text, count) => { say.toggleAttribute("data-count", count); say.textContent = text; };

const show = (groups, { keep = false, state = "" } = {}) => {
  const before = keep && walked ? shown[at] : null;
  shown = groups.flatMap((group) => group.items);
  draw(list, groups);
  select(Math.max(0, before ? shown.findIndex((each) => each.name === before.name && each.note === before.note) : 0));
  if (state) tell(word(state), false);
  else if (shown.length) tell(word("paletteFound", { n: shown.length }), true);
  else tell(word("paletteNothing"), false);
};

const group = (name, items) => (items.length ? [{ name: word(name), items }] : []);
const holds = (text) => (item) => text.toLocaleLowerCase().split(/\s+/).every((part) => `${item.name} ${item.note ?? ""}`.toLocaleLowerCase().includes(part));

const near = (text) => (text
  ? [...group("palettePlaces", places().filter(holds(text))), ...group("paletteActs", here.filter(holds(text)).slice(0, 8))]
  : [...group("paletteRecent", recent()), ...group("paletteActs", here.filter((each) => !each.inner)), ...group("palettePlaces", places())]);

let asked;
const seek = async (text) => {
  const mine = asked = new AbortController();
  const parts = sources(text, mine.signal).map((each) => each.then((found) => group(found.name, found.items), () => null));
  const done = parts.map(() => []);
  let faults = 0;
  await Promise.all(parts.map(async (part, n) => {
    const found = await part;
    if (mine !== asked) return;
    if (found) done[n] = found; else faults++;
    show([...near(text), ...done.flat()], { keep: true, state: "paletteSeeking" });
  }));
  if (mine === asked) show([...near(text), ...done.flat()], { keep: true, state: faults === parts.length ? "paletteUnanswered" : "" });
};

let timer = 0;
const typed = () => {
  const text = field.value.trim();
  clearTimeout(timer);
  asked?.abort();
  asked = undefined;
  walked = false;
  show(near(text), { state: text ? "paletteSeeking" : "" });
  if (text) timer = setTimeout(seek, pause, text);
};

export const open = () => {
  if (dialog.open) return;
  here = acts();
  field.value = "";
  dialog.showModal();
  typed();
  field.focus();
};

const choose = (item) => {
  if (!item) return;
  dialog.close();
  remember(item);
  if (item.href) return location.assign(item.href);
  // The part of the page that has the control may have been put anew meanwhile: the one to press is the one that is there now.
  (acts().find((each) => each.name === item.name) ?? item).act();
};

field.addEventListener("input", typed);
field.addEventListener("keydown", (event) => {
  if (event.isComposing) return;
  const step = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 }[event.key];
  if (step) { event.preventDefault(); walked = true; select(Math.abs(step) === 1 ? at + step : Math.min(shown.length - 1, Math.max(0, at + step))); }
  if (event.key === "Enter") { event.preventDefault(); choose(shown[at]); }
});
list.addEventListener("click", (event) => {
  const option = event.target.closest("[role=option]");
  if (option) choose(shown[[...list.querySelectorAll("[role=option]")].indexOf(option)]);
});
dialog.addEventListener("close", () => { clearTimeout(timer); asked?.abort(); asked = undefined; });

document.addEventListener("click", (event) => { if (event.target.closest("[data-palette]")) open(); });
// By the place of the key: it is the same one in every layout.
document.addEventListener("keydown", (event) => {
  if (event.code !== "KeyK" || !(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey) return;
  event.preventDefault();
  if (dialog.open) dialog.close(); else if (!document.querySelector("dialog[open]")) open();
});
