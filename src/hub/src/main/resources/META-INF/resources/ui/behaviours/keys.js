// j and k walk the list, / finds, r answers, e and s open their menus, ? helps. Never while somebody types.
const rows = () => [...document.querySelectorAll(".row__link, [data-walk]")].filter((row) => row.offsetParent);

const step = (by) => {
  const all = rows();
  const focused = all.indexOf(document.activeElement);
  const here = focused >= 0 ? focused : all.findIndex((row) => row.hasAttribute("aria-current"));
  all[Math.min(all.length - 1, Math.max(0, here + by))]?.focus();
};

const menu = (key) => {
  const summary = document.querySelector(`summary[data-key="${key}"]`);
  if (!summary) return;
  summary.parentElement.open = true;
  summary.parentElement.querySelector(".menu__item")?.focus();
};

const keys = {
  j: () => step(1),
  k: () => step(-1),
  "/": () => document.querySelector("input[type=search]")?.focus(),
  r: () => document.getElementById("reply")?.focus(),
  e: () => menu("e"),
  s: () => menu("s"),
  "?": () => document.getElementById("help").showModal(),
};

document.addEventListener("keydown", (event) => {
  if (event.target.closest("input, textarea, select, dialog[open], [contenteditable]") || event.ctrlKey || event.metaKey || event.altKey) return;
  const act = keys[event.key];
  if (act) { event.preventDefault(); act(); }
});
