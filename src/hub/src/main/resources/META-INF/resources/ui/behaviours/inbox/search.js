// Looks for what is typed as soon as one pauses; the address keeps it.
const pause = 350;
let timer = 0;
let turn = 0;

const find = async (form) => {
  const mine = ++turn;
  const q = form.elements.q.value.trim();
  const address = q ? `/inbox?q=${encodeURIComponent(q)}` : "/inbox";
  const response = await fetch(address, { headers: { accept: "text/html" } }).catch(() => null);
  if (!response?.ok || mine !== turn) return;
  const page = new DOMParser().parseFromString(await response.text(), "text/html");
  const [list, fresh] = [document.querySelector(".inbox__list"), page.querySelector(".inbox__list")];
  Object.assign(list.dataset, { queue: fresh.dataset.queue, q: fresh.dataset.q, grouped: fresh.dataset.grouped });
  list.querySelector("nav").replaceWith(fresh.querySelector("nav"));
  list.querySelector(".inbox__scroll").replaceWith(fresh.querySelector(".inbox__scroll"));
  (await import("./rows.js")).watch();
};

document.addEventListener("input", (event) => {
  const form = event.target.closest("[role=search]");
  if (!form || form.getAttribute("action") !== "/inbox") return;
  clearTimeout(timer);
  timer = setTimeout(find, pause, form);
});

document.addEventListener("submit", (event) => {
  if (event.target.getAttribute("action") !== "/inbox") return;
  event.preventDefault();
  clearTimeout(timer);
  find(event.target);
});
