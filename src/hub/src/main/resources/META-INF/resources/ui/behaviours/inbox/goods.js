// Products of the catalogue: found by name, other name or article, put into the answer as the customer reads of them.
import { call } from "../api.js";
import { fault } from "../toast.js";
import { word } from "../words.js";
import { insert } from "./composer.js";

const few = 20;
const rest = 200;
const dialog = () => document.getElementById("goods-picker");
const named = ({ name }) => name[document.documentElement.lang] || name.ru;

export const price = ({ price: { amount, currency } }) => new Intl.NumberFormat(document.documentElement.lang,
  { style: "currency", currency, currencyDisplay: "narrowSymbol", minimumFractionDigits: amount % 100 ? 2 : 0, maximumFractionDigits: amount % 100 ? 2 : 0 }).format(amount / 100);

export const find = async (q) => (await call("GET", `/api/v1/products?limit=${few}&q=${encodeURIComponent(q)}`)).items
  .map((product) => ({ ...product, shown: named(product), cost: price(product) }));

export const speak = async (id) => {
  const conversationId = document.getElementById("composer").dataset.conversation;
  return (await call("POST", `/api/v1/products/${encodeURIComponent(id)}/preview`, { conversationId })).text;
};

const put = async (id) => {
  try { insert(await speak(id)); dialog().close(); document.getElementById("reply").focus(); } catch (error) { fault(error); }
};

const option = (product) => {
  const line = document.createElement("li");
  const button = Object.assign(document.createElement("button"), { type: "button", className: "pick__item" });
  button.dataset.product = product.id;
  button.append(Object.assign(document.createElement("span"), { className: "pick__name", textContent: product.shown }),
    Object.assign(document.createElement("span"), { className: "pick__price figure", textContent: product.cost }),
    Object.assign(document.createElement("small"), { className: "pick__sku", textContent: product.sku }));
  line.append(button);
  return line;
};

let asked = 0;
const look = async () => {
  const mine = ++asked;
  try {
    const found = await find(document.getElementById("goods-find").value.trim());
    if (mine !== asked) return;
    document.getElementById("goods-found").replaceChildren(...(found.length ? found.map(option)
      : [Object.assign(document.createElement("li"), { className: "slash__empty", textContent: word("productNone") })]));
  } catch (error) { fault(error); }
};

let soon;
document.addEventListener("input", (event) => {
  if (event.target.id !== "goods-find") return;
  clearTimeout(soon);
  soon = setTimeout(look, rest);
});

document.addEventListener("keydown", (event) => {
  if (!event.target.closest?.("#goods-picker")) return;
  const all = [...document.querySelectorAll("#goods-found .pick__item")];
  const here = all.indexOf(document.activeElement);
  if (event.key === "ArrowDown" || event.key === "ArrowUp") { event.preventDefault(); (all[here + (event.key === "ArrowDown" ? 1 : -1)] ?? document.getElementById("goods-find")).focus(); }
  if (event.key === "Enter" && here < 0 && all[0]) { event.preventDefault(); put(all[0].dataset.product); }
});

document.addEventListener("click", (event) => {
  const item = event.target.closest(".pick__item");
  if (item) put(item.dataset.product);
  if (!event.target.closest("[data-goods]")) return;
  dialog().showModal();
  document.getElementById("goods-find").value = "";
  document.getElementById("goods-find").focus();
  look();
});
