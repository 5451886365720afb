// The filter's panel is fetched when it is opened. What is not chosen stays out of the address; what is chosen may be kept as a tab.
import { call, fragment } from "../api.js";
import { fault } from "../toast.js";

document.addEventListener("toggle", async (event) => {
  const menu = event.target;
  if (!menu.matches?.("[data-filter]") || !menu.open) return;
  const panel = menu.querySelector("[data-filter-panel]");
  if (panel.childElementCount) return;
  try { panel.replaceChildren(await fragment(menu.dataset.filter)); } catch (error) { fault(error); }
  panel.querySelector("select")?.focus();
}, true);

const keep = async (form) => {
  const filter = Object.fromEntries([...form.querySelectorAll("[data-of-view]")].map((each) => [each.name, each.value]));
  const view = await call("POST", "/api/v1/views", { name: form.elements.name.value.trim(), shared: form.elements.shared?.checked ?? false, filter });
  const here = new URL(location.href);
  here.searchParams.set("view", view.id);
  location.assign(`/inbox${here.search}`);
};

document.addEventListener("submit", async (event) => {
  const form = event.target;
  if (form.matches("[data-filter-form]")) for (const each of form.elements) each.disabled = each.name && !each.value;
  if (!form.matches("[data-view-form]")) return;
  event.preventDefault();
  try { await keep(form); } catch (error) { fault(error); }
});

document.addEventListener("click", async (event) => {
  const gone = event.target.closest("[data-view-remove]");
  if (!gone) return;
  gone.disabled = true;
  try {
    await call("DELETE", `/api/v1/views/${gone.dataset.viewRemove}`);
    location.assign("/inbox");
  } catch (error) { gone.disabled = false; fault(error); }
});
