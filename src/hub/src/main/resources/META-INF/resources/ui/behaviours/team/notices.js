// What a colleague wants of this person: a line at once, a count until it was seen, and the list of all.
import { call, fragment } from "../api.js";
import { seldom } from "../gather.js";
import { fault, toast } from "../toast.js";
import { word } from "../words.js";

const me = document.body.dataset.staff;
const open = () => (document.hidden ? undefined : document.getElementById("thread")?.dataset.conversation);
const drawer = () => document.getElementById("notices");
const lately = 5000;
const shown = new Set();

export const count = (n) => {
  for (const badge of document.querySelectorAll("[data-notices-count]")) { badge.textContent = n > 99 ? "99+" : n; badge.hidden = !n; }
};

const see = (conversation) => call("PUT", "/api/v1/staff/me/notices/seen", conversation ? { conversation } : {}).catch(() => {});

const list = async () => {
  try { drawer().querySelector("[data-notice-list]").replaceChildren(await fragment("/team/notices")); } catch (error) { fault(error); }
};

const line = ({ kind, actor, about, customer, text }) => {
  const what = word(`notice-${kind === "transfer" && about?.id === me ? "given" : kind}`, { actor, about: about?.name ?? "" });
  return `${what}. ${customer.name}${text ? `: ${text.length > 90 ? `${text.slice(0, 90)}…` : text}` : ""}`;
};

const address = ({ conversationId, messageId }) => `/inbox/${conversationId}${messageId ? `#m-${messageId}` : ""}`;

const unseen = async () => {
  const standing = await call("GET", "/api/v1/staff/me/presence").catch(() => null);
  if (standing) count(standing.notices);
};

const arrived = async () => {
  const { items } = await call("GET", "/api/v1/staff/me/notices?limit=5").catch(() => ({ items: [] }));
  // By the server's own times: this device's clock may be wrong.
  const fresh = items.filter((each) => !each.seen && !shown.has(each.id) && Date.parse(items[0].at) - Date.parse(each.at) < lately);
  for (const each of fresh.reverse()) {
    shown.add(each.id);
    // What stands before one's eyes needs no line; but a conversation that was taken away does not say so itself.
    const here = each.conversationId === open();
    if (here) await see(open());
    if (here && (each.kind === "note" || each.kind === "reopened")) continue;
    toast(line(each), here ? {} : { undoWord: word("teamOpen"), undo: () => location.assign(address(each)) });
  }
  unseen();
  if (drawer().open) list();
};

const soon = seldom(arrived, 50);
const recount = seldom(unseen, 300);

document.addEventListener("live", (event) => {
  const mine = event.detail.filter((each) => each.type.startsWith("notice.") && each.staff?.includes(me));
  if (mine.some(({ type }) => type === "notice.created")) soon();
  else if (mine.length) { recount(); if (drawer().open) list(); }
});

document.addEventListener("click", (event) => {
  if (event.target.closest("[data-notices]")) { drawer().showModal(); list(); }
  if (event.target.closest("[data-see-all]")) see().then(() => { list(); unseen(); });
  const link = event.target.closest(".notice-line__link");
  // A hash alone would not load the page anew.
  if (link && new URL(link.href).pathname === location.pathname) { event.preventDefault(); drawer().close(); find(new URL(link.href).hash); }
});

/** A link leads to the very message, where the thread shows it. */
const find = (hash) => {
  const message = hash.startsWith("#m-") ? document.getElementById(hash.slice(1)) : null;
  if (!message) return;
  message.scrollIntoView({ block: "center" });
  message.classList.add("is-found");
  setTimeout(() => message.classList.remove("is-found"), 2500);
};

const opened = () => { if (open() && me) see(open()); };
document.addEventListener("conversation:opened", opened);
document.addEventListener("visibilitychange", opened);
opened();
window.addEventListener("load", () => setTimeout(find, 300, location.hash));
