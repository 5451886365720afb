// Looks for what is typed as soon as one pauses; the address keeps it, so a link shares it. Further results come as one scrolls.
import { fragment } from "../api.js";
import { watch as watchRows } from "./rows.js";

const pause = 250;
const later = 3000;
let timer = 0;
let turn = 0;
const list = () => document.querySelector(".inbox__list");

/** A person who stops looking is back where the looking began. */
let before = list().dataset.q ? "/inbox" : `/inbox${list().dataset.query}`;

export const put = (page) => {
  const [shown, fresh] = [list(), page.querySelector(".inbox__list")];
  for (const name of ["queue", "q", "grouped", "query", "narrowed"]) shown.dataset[name] = fresh.dataset[name] ?? "";
  for (const part of ["nav", ".filter", ".inbox__scroll"]) shown.querySelector(part).replaceWith(fresh.querySelector(part));
  document.dispatchEvent(new CustomEvent("list:swapped"));
  watchRows();
  watch();
};

const find = async (form) => {
  const mine = ++turn;
  const q = form.elements.q.value.trim();
  if (q && !list().dataset.q) before = `/inbox${list().dataset.query}`;
  const address = q ? `/inbox?q=${encodeURIComponent(q)}` : before;
  const response = await fetch(address, { headers: { accept: "text/html" } }).catch(() => null);
  if (!response?.ok || mine !== turn) return;
  put(new DOMParser().parseFromString(await response.text(), "text/html"));
  const open = document.getElementById("thread")?.dataset.conversation;
  history.replaceState(history.state, "", open ? address.replace("/inbox", `/inbox/${open}`) : address);
};

document.addEventListener("input", (event) => {
  const form = event.target.closest("[role=search]");
  if (!form || form.getAttribute("action") !== "/inbox") return;
  clearTimeout(timer);
  timer = setTimeout(find, pause, form);
});

document.addEventListener("submit", (event) => {
  if (!event.target.matches("[role=search]") || event.target.getAttribute("action") !== "/inbox") return;
  event.preventDefault();
  clearTimeout(timer);
  find(event.target);
});

const below = new IntersectionObserver((seen) => {
  for (const { isIntersecting, target } of seen) if (isIntersecting) { below.unobserve(target); load(target); }
}, { rootMargin: "400px" });

const load = async (end) => {
  const query = new URLSearchParams(list().dataset.query);
  query.set("after", end.dataset.foundMore);
  const found = await fragment(`/inbox/find/more?${query}`).catch(() => null);
  if (!end.isConnected) return;
  if (!found) return setTimeout(() => below.observe(end), later);
  end.replaceWith(found);
  watch();
};

const watch = () => { for (const end of document.querySelectorAll("[data-found-more]")) below.observe(end); };
watch();
