// A slash at the beginning of an answer, or the button: templates, filtered by what follows, filled in for this very customer.
import { labels, preview, templates } from "../templates.js";
import { fault } from "../toast.js";
import { word } from "../words.js";

const menu = () => document.getElementById("slash");
const field = () => document.getElementById("reply");
const conversation = () => document.getElementById("composer").dataset.conversation;
const options = () => [...menu().querySelectorAll(".slash__item")];
// Live changes empty it at any moment, also while a template is being filled in: whoever fills holds on to the map it began with.
let filled = new Map();
let asked = 0;

const close = () => { asked++; if (menu()) { menu().hidden = true; menu().replaceChildren(); } };

const fill = async (item) => {
  const [key, known] = [item.dataset.key, filled];
  if (!known.has(key)) known.set(key, await preview(key, conversation()));
  const { text, missing } = known.get(key);
  const line = item.querySelector(".slash__text");
  line.textContent = missing.length ? word("templateMissing") + (await labels(missing)).join(", ") : text;
  line.classList.toggle("slash__text--missing", missing.length > 0);
  return { text, missing };
};

const select = (item) => {
  for (const each of options()) each.setAttribute("aria-selected", String(each === item));
  item?.scrollIntoView({ block: "nearest" });
  if (item) fill(item).catch(fault);
};

const option = ({ key, name }) => {
  const item = Object.assign(document.createElement("button"), { type: "button", className: "slash__item" });
  item.setAttribute("role", "option");
  item.dataset.key = key;
  const title = Object.assign(document.createElement("span"), { className: "slash__name", textContent: name });
  title.append(Object.assign(document.createElement("small"), { textContent: `/${key}` }));
  item.append(title, Object.assign(document.createElement("span"), { className: "slash__text" }));
  return item;
};

/** Those that begin with it before those that have it somewhere, otherwise in the shop's order. */
const matching = (all, sought) => {
  const text = ({ key, name }) => `${key}\n${name}`.toLocaleLowerCase();
  const begins = (each) => text(each).split("\n").some((part) => part.startsWith(sought));
  const found = all.filter((each) => text(each).includes(sought));
  return [...found.filter(begins), ...found.filter((each) => !begins(each))];
};

const open = async (typed) => {
  const mine = ++asked;
  let all;
  try { all = await templates(); } catch (error) { return fault(error); }
  if (mine !== asked) return;
  const found = matching(all, typed.toLocaleLowerCase());
  menu().replaceChildren(...(found.length ? found.map(option)
    : [Object.assign(document.createElement("p"), { className: "slash__empty", textContent: word("templatesNone") })]));
  menu().hidden = false;
  select(options()[0]);
};

const choose = async (item) => {
  let text;
  let missing;
  try { ({ text, missing } = await fill(item)); } catch (error) { return fault(error); }
  if (missing.length) return;
  const box = field();
  const rest = box.value.startsWith("/") ? "" : box.value;
  box.value = rest ? `${rest.trimEnd()}\n${text}` : text;
  box.dispatchEvent(new Event("input", { bubbles: true }));
  close();
  box.focus();
};

document.addEventListener("input", (event) => {
  if (event.target.id !== "reply") return;
  const typed = /^\/(\S*)$/.exec(event.target.value);
  if (typed && document.getElementById("composer").dataset.mode === "customer") open(typed[1]);
  else close();
});

document.addEventListener("keydown", (event) => {
  if (!menu() || menu().hidden || !event.target.closest("#composer")) return;
  const all = options();
  const here = all.findIndex((each) => each.getAttribute("aria-selected") === "true");
  if (event.key === "ArrowDown" || event.key === "ArrowUp") { event.preventDefault(); select(all.at((here + (event.key === "ArrowDown" ? 1 : -1)) % all.length)); }
  if ((event.key === "Enter" || event.key === "Tab") && all[here]) { event.preventDefault(); choose(all[here]); }
  if (event.key === "Escape") { event.preventDefault(); close(); field().focus(); }
}, true);

document.addEventListener("click", (event) => {
  if (event.target.closest("[data-slash]")) { if (menu().hidden) open(""); else close(); return; }
  const item = event.target.closest(".slash__item");
  if (item) choose(item);
  else if (menu() && !menu().hidden && !event.target.closest("#slash, #reply")) close();
});

const forget = () => { filled = new Map(); close(); };
document.addEventListener("conversation:opened", forget);
document.addEventListener("live", () => { filled = new Map(); });
