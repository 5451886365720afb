// A slash at the beginning of an answer, or the button: templates, the last used first, filled in for this very customer; and products by name.
import { insert } from "./composer.js";
import { find, speak } from "./goods.js";
import { me } from "./keep.js";
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

const used = () => { try { return JSON.parse(localStorage.getItem(`ordnung-templates-${me()}`)) ?? []; } catch { return []; } };
const use = (key) => { try { localStorage.setItem(`ordnung-templates-${me()}`, JSON.stringify([key, ...used().filter((each) => each !== key)].slice(0, 20))); } catch { /* full */ } };

/** Where a field is filled in: on the customer's page, or in the order beside the conversation. */
const way = (missing) => {
  const customer = document.querySelector('#side a[href^="/customers/"]');
  if (missing[0].startsWith("customer") && customer) customer.click();
  else location.hash = "side";
};

const fill = async (item) => {
  if (item.dataset.product) {
    const text = await speak(item.dataset.product);
    item.querySelector(".slash__text").textContent = text;
    return { text, missing: [] };
  }
  const [key, known] = [item.dataset.key, filled];
  if (!known.has(key)) known.set(key, await preview(key, conversation()));
  const { text, missing } = known.get(key);
  const line = item.querySelector(".slash__text");
  line.textContent = missing.length ? `${word("templateMissing")}${(await labels(missing)).join(", ")} · ${word("fillIt")}` : text;
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

const good = (product) => {
  const item = option({ key: product.sku, name: product.shown });
  delete item.dataset.key;
  item.dataset.product = product.id;
  item.querySelector("small").textContent = product.cost;
  return item;
};

/** Those that were used last first; those that begin with it before those that have it somewhere, otherwise in the shop's order. */
const matching = (all, sought) => {
  const text = ({ key, name }) => `${key}\n${name}`.toLocaleLowerCase();
  const begins = (each) => text(each).split("\n").some((part) => part.startsWith(sought));
  const order = used();
  const rank = ({ key }) => (order.includes(key) ? order.indexOf(key) : order.length);
  const found = all.filter((each) => text(each).includes(sought)).sort((a, b) => rank(a) - rank(b));
  return [...found.filter(begins), ...found.filter((each) => !begins(each))];
};

const open = async (typed) => {
  const mine = ++asked;
  let all;
  let goods;
  try { [all, goods] = await Promise.all([templates(), typed.trim().length > 1 ? find(typed.trim()) : []]); } catch (error) { return fault(error); }
  if (mine !== asked) return;
  const found = matching(all, typed.toLocaleLowerCase()).map(option);
  const head = Object.assign(document.createElement("p"), { className: "slash__head", textContent: word("products") });
  menu().replaceChildren(...(found.length || goods.length ? [...found, ...(goods.length ? [head, ...goods.slice(0, 6).map(good)] : [])]
    : [Object.assign(document.createElement("p"), { className: "slash__empty", textContent: word("templatesNone") })]));
  menu().hidden = false;
  select(options()[0]);
};

const choose = async (item) => {
  let text;
  let missing;
  try { ({ text, missing } = await fill(item)); } catch (error) { return fault(error); }
  if (missing.length) { close(); return way(missing); }
  if (item.dataset.key) use(item.dataset.key);
  insert(text);
  close();
};

document.addEventListener("input", (event) => {
  if (event.target.id !== "reply") return;
  const typed = /^\/(?! )([^\n]{0,60})$/.exec(event.target.value);
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
