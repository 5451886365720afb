// Menus open by themselves; this closes them: by Escape, by a press elsewhere, after a choice. Drawers open by data-open.
const close = (menu) => {
  const button = menu.querySelector("summary");
  // What is hidden cannot keep the focus: it goes where it came from.
  if (menu.contains(document.activeElement)) button.focus();
  menu.open = false;
};

document.addEventListener("click", (event) => {
  for (const menu of document.querySelectorAll("details.menu[open]")) {
    if (!menu.contains(event.target) || event.target.closest(".menu__item")) close(menu);
  }
  const opener = event.target.closest("[data-open]");
  if (opener) document.getElementById(opener.dataset.open).showModal();
  const dialog = event.target.closest("dialog");
  if (dialog && (event.target.closest("[data-close]") || event.target === dialog)) dialog.close();
});

document.addEventListener("keydown", (event) => {
  const menu = document.querySelector("details.menu[open]");
  if (!menu) return;
  if (event.key === "Escape") { close(menu); return; }
  if (!["ArrowDown", "ArrowUp"].includes(event.key)) return;
  event.preventDefault();
  const items = [...menu.querySelectorAll(".menu__item")];
  const here = items.indexOf(document.activeElement);
  items.at((here + (event.key === "ArrowDown" ? 1 : -1 + (here < 0 ? 1 : 0))) % items.length)?.focus();
});
