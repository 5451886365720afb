// Opens a conversation beside the list without losing the list's place. Without this the same link opens the same page.
import { begin } from "./thread.js";

const ghosts = 300;

const mark = (id, chosen) => {
  for (const link of document.querySelectorAll(".row__link[aria-current]")) if (link !== chosen) link.removeAttribute("aria-current");
  (chosen ?? document.getElementById(`row-${id}`)?.querySelector(".row__link"))?.setAttribute("aria-current", "true");
};

const show = (page) => {
  const main = document.getElementById("main");
  main.dataset.pane = page.getElementById("main").dataset.pane;
  for (const id of ["thread", "side"]) document.getElementById(id).replaceWith(page.getElementById(id));
  document.title = page.title;
};

let turn = 0;
let shown = location.pathname + location.search;
const go = async (address, { push, replace, link }) => {
  const mine = ++turn;
  const slow = setTimeout(() => document.getElementById("thread").classList.add("is-loading"), ghosts);
  let page;
  try {
    const response = await fetch(address, { headers: { accept: "text/html" } });
    if (!response.ok || response.redirected) throw new Error(String(response.status));
    page = new DOMParser().parseFromString(await response.text(), "text/html");
  } catch {
    location.assign(address);
    return;
  } finally { clearTimeout(slow); }
  if (mine !== turn) return;
  if (push) history.pushState({ inbox: true }, "", address);
  if (replace) history.replaceState({ inbox: true }, "", address);
  shown = location.pathname + location.search;
  show(page);
  mark(document.getElementById("thread").dataset.conversation, link?.isConnected ? link : undefined);
  begin();
  document.dispatchEvent(new CustomEvent("conversation:opened"));
};

document.addEventListener("click", (event) => {
  if (event.defaultPrevented || event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  const link = event.target.closest(".row__link, .thread-head__back");
  if (!link || link.hash || link.matches(".row__link--away")) return;
  event.preventDefault();
  const { pathname, search } = new URL(link.href);
  const { query } = document.querySelector(".inbox__list").dataset;
  const row = link.matches(".row__link") ? link : undefined;
  if (row) mark(pathname.split("/").pop(), row);
  go(pathname + (search.includes("at=") ? search : query), { push: true, link: row });
});

/** From an old message back to the end. */
document.addEventListener("thread:newest", () => go(location.pathname + document.querySelector(".inbox__list").dataset.query, { replace: true }));

// A step to the side pane and back changes the hash alone: the conversation stays.
window.addEventListener("popstate", () => { if (location.pathname.startsWith("/inbox") && location.pathname + location.search !== shown) go(location.pathname + location.search, { push: false }); });
