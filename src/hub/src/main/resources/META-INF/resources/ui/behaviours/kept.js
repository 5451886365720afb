// What a page keeps on the device for one person. Signing out takes it along, and the pages that were kept for when there is no connection.
const names = new Set();

/** @return what was kept under the name, or the other thing where that is nothing or nonsense */
export const kept = (name, otherwise) => { try { return JSON.parse(localStorage.getItem(name)) ?? otherwise; } catch { return otherwise; } };

/** Under this name nothing is left after signing out. */
export const forgetting = (name) => names.add(name);

document.addEventListener("submit", (event) => {
  if (event.target.getAttribute("action") !== "/sign-out") return;
  for (const name of names) localStorage.removeItem(name);
  self.caches?.delete("ordnung-pages");
});
