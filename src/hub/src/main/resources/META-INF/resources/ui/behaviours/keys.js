// Keys for who works without a mouse; never while somebody types. A control with data-key="x" is pressed by x, wherever it stands: the list
// below is only for what has no control of its own. Keys are known by their place where the layout is not Latin.
const rows = () => [...document.querySelectorAll(".row__link, [data-walk]")].filter((row) => row.offsetParent);

const place = (all) => {
  const focused = all.indexOf(document.activeElement);
  return focused >= 0 ? focused : all.findIndex((row) => row.hasAttribute("aria-current"));
};

const step = (by) => {
  const all = rows();
  all[Math.min(all.length - 1, Math.max(0, place(all) + by))]?.focus();
};

/** To the card at the same height in the next column that has any. */
const across = (by) => {
  const columns = [...document.querySelectorAll(".column__cards")].map((each) => [...each.querySelectorAll("[data-walk]")].filter((card) => card.offsetParent))
    .filter((cards) => cards.length);
  const from = columns.findIndex((cards) => cards.includes(document.activeElement));
  const to = columns[from < 0 ? 0 : from + by];
  to?.[Math.min(to.length - 1, from < 0 ? 0 : columns[from].indexOf(document.activeElement))].focus();
};

const seen = (selector) => [...document.querySelectorAll(selector)].find((each) => each.checkVisibility?.() !== false && !each.disabled);

const press = (control) => {
  if (!control) return false;
  if (control.matches("input, textarea, select")) { control.focus(); return true; }
  if (control.matches("summary")) {
    control.parentElement.open = true;
    control.parentElement.querySelector(".menu__item, a, button, input")?.focus();
    return true;
  }
  control.focus();
  control.click();
  return true;
};

export const help = () => {
  const dialog = document.getElementById("help");
  for (const line of dialog.querySelectorAll("[data-needs]")) line.hidden = !seen(line.dataset.needs);
  for (const group of dialog.querySelectorAll("section")) group.hidden = !group.querySelector("dl > div:not([hidden])");
  dialog.showModal();
};

const controls = {
  "/": "input[type=search]",
  r: "#reply",
  n: "#composer [data-mode-of=note]",
  t: "#composer [data-slash]",
  a: ".thread-here [data-assign]",
  u: ".thread-head__back",
};
const acts = { j: () => step(1), k: () => step(-1), h: () => across(-1), l: () => across(1), "?": help };
const sections = { i: "/inbox", b: "/board", c: "/customers", t: "/templates", h: "/channels", l: "/ledger" };

const latin = (event) => {
  if (/^[\x21-\x7e]$/.test(event.key) && !(event.code === "Slash" && /[.,]/.test(event.key))) return event.key;
  if (event.code === "Slash") return event.shiftKey ? "?" : "/";
  return /^Key[A-Z]$/.test(event.code) ? event.code.slice(3).toLowerCase() : "";
};

let going = 0;
const go = (key) => {
  const link = Date.now() - going < 1500 && document.querySelector(`.rail__item[href="${sections[key]}"]`);
  going = key === "g" ? Date.now() : 0;
  if (link) link.click();
  return link || going;
};

// Back to the list where it stands beside the conversation: to the conversation's own row.
const backToRow = () => { const row = seen(".row__link[aria-current]"); row?.focus(); return row; };

document.addEventListener("keydown", (event) => {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.target.closest("input, textarea, select, dialog[open], [contenteditable]")) return;
  const key = latin(event);
  if (!key) return;
  const done = go(key) || press(seen(`main [data-key="${CSS.escape(key)}"]`)) || (controls[key] && press(seen(controls[key])))
    || (key === "u" && backToRow()) || (acts[key] && (acts[key](), true));
  if (done) event.preventDefault();
});

document.addEventListener("click", (event) => { if (event.target.closest("[data-help]")) help(); });
