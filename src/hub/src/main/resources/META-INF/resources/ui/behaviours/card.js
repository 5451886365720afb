// A card's page: what is typed is summed up at once, saved on a press, and never lost to somebody else's edit.
import { call, fragment } from "./api.js";
import { move } from "./moving.js";
import { fault, toast } from "./toast.js";
import { word } from "./words.js";
import { history } from "./history.js";
import "./fragments.js";

const page = document.getElementById("main");
const form = document.getElementById("card-form");
const lines = () => [...form.querySelectorAll("[data-line]")];
const lang = document.documentElement.lang;
const signs = { RUB: "₽", UAH: "₴", USD: "$", EUR: "€" };

const money = (units, currency) => `${new Intl.NumberFormat(lang, { maximumFractionDigits: 2, minimumFractionDigits: Number.isInteger(units) ? 0 : 2 }).format(units)}\u00a0${signs[currency] ?? currency}`;
const field = (line, name) => line.querySelector(`[name=${name}]`);
const number = (line, name) => Number(field(line, name).value || 0);
const rest = (amount, percent) => Math.round(amount * (100 - percent)) / 100;

const sum = () => {
  let total = 0;
  for (const line of lines()) {
    const cost = rest(number(line, "price") * number(line, "quantity"), number(line, "discount"));
    total += cost;
    line.querySelector("[data-sum]").textContent = money(cost, line.dataset.currency);
  }
  const all = rest(total, Number(form.elements.discountPercent.value || 0));
  form.querySelector("[data-total]").textContent = lines().length ? money(all, lines()[0].dataset.currency) : "";
};

/** A local time of the shop, whatever the device's own zone is, as a time with offset. */
const shopTime = (local) => {
  if (!local) return null;
  const zone = document.body.dataset.zone;
  const guess = new Date(`${local}:00Z`);
  const parts = new Intl.DateTimeFormat("en-US", { timeZone: zone, timeZoneName: "longOffset" }).formatToParts(guess);
  const offset = parts.find(({ type }) => type === "timeZoneName").value.replace("GMT", "") || "+00:00";
  return `${local}:00${offset}`;
};

const minor = (value) => Math.round(Number(value || 0) * 100);

const body = () => {
  const at = form.elements;
  const currency = lines()[0]?.dataset.currency ?? "RUB";
  const text = (name) => at[name].value.trim() || null;
  return {
    items: lines().map((line) => ({
      ...(line.dataset.sku ? { sku: line.dataset.sku } : {}), name: field(line, "name").value.trim(), quantity: number(line, "quantity"),
      unit: field(line, "unit").value.trim(), price: { amount: minor(field(line, "price").value), currency }, discount: number(line, "discount"),
    })),
    discountPercent: Number(at.discountPercent.value || 0), due: shopTime(at.due.value), fulfilment: text("fulfilment"), address: text("address"),
    payment: text("payment"), paid: { amount: minor(at.paid.value), currency }, inStock: at.inStock.checked, inscription: text("inscription"),
    comment: text("comment"),
  };
};

const bar = () => form.querySelector("[data-save]");
let touched = new Set();
const touch = (name) => { touched.add(name); bar().hidden = false; };

const itemField = (name) => ["name", "quantity", "unit", "price", "discount"].includes(name);

form.addEventListener("input", (event) => {
  touch(itemField(event.target.name) ? "items" : event.target.name);
  event.target.removeAttribute("aria-invalid");
  if (event.target.name === "name") fromCatalogue(event.target);
  sum();
});

const mark = (errors) => {
  for (const { field: name } of errors) {
    const place = /^items\[(\d+)\]\.(\w+)/.exec(name);
    const input = place ? field(lines()[place[1]], place[2]) : form.elements[name.split(".")[0]];
    input?.setAttribute?.("aria-invalid", "true");
  }
};

const save = async () => {
  const all = body();
  const edit = Object.fromEntries(Object.entries(all).filter(([name]) => touched.has(name)));
  if (touched.has("items")) edit.items = all.items;
  try {
    const saved = await call("PATCH", `/api/v1/cards/${page.dataset.id}`, edit, { "if-match": `"${page.dataset.version}"` });
    page.dataset.version = saved.version;
    touched = new Set();
    bar().hidden = true;
    bar().querySelector("[data-fault]").textContent = "";
    toast(word("saved"));
    history();
  } catch (error) {
    bar().querySelector("[data-fault]").textContent = error.message;
    mark(error.problem?.errors ?? []);
  }
};

form.addEventListener("submit", (event) => { event.preventDefault(); if (form.reportValidity()) save(); });
form.addEventListener("reset", () => location.reload());
window.addEventListener("beforeunload", (event) => { if (touched.size) event.preventDefault(); });


let products = [];
const catalogue = async () => {
  if (products.length) return;
  try {
    ({ items: products } = await call("GET", "/api/v1/products?limit=200"));
    document.getElementById("catalogue").replaceChildren(...products.map(({ name }) => new Option(name[lang] ?? name.ru)));
  } catch { products = []; }
};

const fromCatalogue = (input) => {
  const found = products.find(({ name }) => [name.ru, name.uk, name.en].includes(input.value));
  const line = input.closest("[data-line]");
  line.dataset.sku = found?.sku ?? "";
  if (!found) return;
  field(line, "unit").value = found.unit;
  field(line, "price").value = found.price.amount / 100;
  line.dataset.currency = found.price.currency;
};

form.addEventListener("focusin", (event) => { if (event.target.name === "name") catalogue(); });

const go = async (button) => {
  document.getElementById("move").close();
  if (touched.size) await save();
  if (touched.size) return;
  if (await move(page.dataset.id, button.dataset.to)) location.reload();
};

const assign = async (who) => {
  try {
    await call("PUT", `/api/v1/cards/${page.dataset.id}/responsible`, { responsible: who === "me" ? document.body.dataset.staff : null });
    location.reload();
  } catch (error) { fault(error); }
};

document.addEventListener("click", (event) => {
  if (event.target.closest("[data-add-line]")) {
    const line = document.getElementById("goods-line").content.querySelector("[data-line]").cloneNode(true);
    form.querySelector("[data-lines]").append(line);
    field(line, "name").focus();
    touch("items");
  }
  const drop = event.target.closest("[data-drop-line]");
  if (drop) { drop.closest("[data-line]").remove(); touch("items"); sum(); }
  const to = event.target.closest("[data-to]");
  if (to) go(to);
  const who = event.target.closest("[data-responsible]");
  if (who) assign(who.dataset.responsible);
  const missing = event.target.closest("#refused a");
  if (missing && missing.pathname === location.pathname) { event.preventDefault(); document.getElementById("refused").close(); point(missing.hash); }
});

// Came here because a stage wants a field: there it is.
const point = (hash) => {
  const place = hash && document.querySelector(hash);
  if (!place) return;
  place.scrollIntoView({ block: "center" });
  (place.querySelector("input, select, textarea") ?? place).focus();
};
point(location.hash);

document.addEventListener("live", (event) => {
  const mine = event.detail.filter((each) => (each.cardId ?? each.id) === page.dataset.id && each.version > Number(page.dataset.version));
  if (!mine.length) return;
  if (touched.size) toast(word("faultStale"), { late: true });
  else location.reload();
});
