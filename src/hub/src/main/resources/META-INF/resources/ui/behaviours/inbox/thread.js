// Keeps the open conversation current, loads what is above as one scrolls up, and stays where the reader is.
import { call, fragment } from "../api.js";
import { isOfCustomer, reach, seams } from "./line.js";

const near = 160;
const rest = 2000;
const thread = () => document.getElementById("messages");
const pane = () => document.getElementById("thread-scroll");
const open = () => document.getElementById("thread")?.dataset.conversation;
/** Opened at an old message: what is newer is not all here yet. */
const cut = () => document.querySelector("[data-newer]");
const atEnd = () => { const box = pane(); return !cut() && box.scrollHeight - box.scrollTop - box.clientHeight < near; };

export const toEnd = () => { const box = pane(); if (box) box.scrollTop = box.scrollHeight; };

const newest = (shown) => { const button = document.querySelector("[data-newest]"); if (button) button.hidden = !shown; };

/** The name of a day stands before its first message, wherever messages came from. */
const days = (list) => {
  for (const old of list.querySelectorAll(".thread__day")) old.remove();
  let day = "";
  for (const message of list.querySelectorAll("[data-day]")) {
    if (message.dataset.day === day) continue;
    day = message.dataset.day;
    message.before(Object.assign(document.createElement("li"), { className: "thread__day", textContent: message.dataset.dayName }));
  }
  seams(list);
};

const insert = (message) => {
  const list = thread();
  const old = document.getElementById(message.id);
  if (old) {
    const opened = [...old.querySelectorAll("details")].map((each) => each.open);
    [...message.querySelectorAll("details")].forEach((each, at) => { each.open = opened[at] ?? false; });
    const focused = old === document.activeElement;
    if (old.dataset.order === message.dataset.order) {
      old.replaceWith(message);
      if (focused) message.focus({ preventScroll: true });
      return;
    }
    // What was to go later has gone, or goes at another time.
    old.remove();
  }
  const after = [...list.querySelectorAll("[data-order]")].findLast((each) => each.dataset.order < message.dataset.order);
  if (!old) message.classList.add("is-new");
  if (cut() && (!after || after === [...list.querySelectorAll("[data-order]")].at(-1))) return;
  if (after) after.after(message);
  else list.querySelector(".more") ? list.querySelector(".more").after(message) : list.prepend(message);
};

export const show = async (ids) => {
  const conversation = open();
  const stay = !atEnd();
  let found;
  try { found = await fragment(`/inbox/${conversation}/messages?ids=${ids.join(",")}${reach(thread())}`); } catch (fault) {
    if (fault.passing) setTimeout(again, rest, conversation, ids);
    return;
  }
  if (conversation !== open()) return;
  const messages = [...found.querySelectorAll("[data-order]")];
  const arrived = messages.some((each) => !document.getElementById(each.id));
  for (const message of messages) insert(message);
  days(thread());
  document.dispatchEvent(new CustomEvent("thread:shown", { detail: messages }));
  if (messages.some((each) => each.dataset.direction === "in" && each.dataset.conversation === conversation)) seen();
  if (cut() && messages.some((each) => each.dataset.direction === "out" && !each.isConnected)) return document.dispatchEvent(new CustomEvent("thread:newest"));
  if (!stay) toEnd();
  else if (arrived) newest(true);
};

const swap = async (part) => {
  const conversation = open();
  const holder = document.querySelector(`#thread [data-part="${part}"]`) ?? (part === "side" && document.getElementById("side"));
  if (!holder) return;
  // In somebody's hands: once it is let go.
  if (holder.querySelector("details[open], select:focus")) return setTimeout(() => { if (conversation === open()) refresh(part); }, rest);
  const found = await fragment(`/inbox/${conversation}/${part}`).catch(() => null);
  if (found && conversation === open()) holder.replaceChildren(found);
  document.dispatchEvent(new CustomEvent("part:swapped", { detail: part }));
};

const held = new Set();
/** While an answer is on its way to the server, its message is not shown a second time. */
export const hold = (token) => held.add(token);
export const letGo = (token) => { held.delete(token); pump(); };

let wanted = new Set();
let parts = new Set();
let busy = false;
const pump = async () => {
  if (busy || held.size || (!wanted.size && !parts.size)) return;
  busy = true;
  const [ids, names] = [[...wanted], [...parts]];
  wanted = new Set();
  parts = new Set();
  for (let at = 0; at < ids.length; at += 100) await show(ids.slice(at, at + 100));
  for (const name of names) await swap(name);
  busy = false;
  pump();
};

/** What could not be read is asked for again, as long as the conversation is the one that is open. */
const again = (conversation, ids) => {
  if (conversation !== open()) return;
  for (const id of ids) wanted.add(id);
  pump();
};

export const refresh = (...names) => { for (const name of names) parts.add(name); pump(); };

/** What the conversation's orders are, and which of them an answer is about. */
const about = () => { parts.add("side"); parts.add("topic"); };

document.addEventListener("live", (event) => {
  const mine = event.detail.filter((each) => each.conversationId && each.conversationId === open());
  for (const each of event.detail) if (each.type.startsWith("message.") && isOfCustomer(thread(), each)) wanted.add(each.messageId ?? each.id);
  for (const each of event.detail) if (each.type.startsWith("card.") && document.querySelector(`#side [data-stage-of="${each.cardId ?? each.id}"]`)) about();
  for (const each of event.detail) if (each.type === "links.updated" && (mine.includes(each) || isOfCustomer(thread(), each))) for (const id of each.messages) if (document.getElementById(`m-${id}`)) wanted.add(id);
  for (const each of mine) {
    const message = each.messageId ?? (each.type.startsWith("message.") ? each.id : null);
    if (message) wanted.add(message);
    if (each.event) wanted.add(each.event);
    if (each.type.startsWith("conversation.") || each.type === "message.created") { parts.add("head"); parts.add("window"); }
    if (each.type.startsWith("card.") || each.type === "links.updated") about();
    if (each.type === "message.created") parts.add("topic");
  }
  pump();
});

const above = async (end) => {
  if (end.dataset.busy) return;
  end.dataset.busy = "true";
  const conversation = open();
  const found = await fragment(`/inbox/${conversation}/messages?before=${encodeURIComponent(end.dataset.older)}${reach(thread())}`).catch(() => null);
  if (!found || conversation !== open()) return delete end.dataset.busy;
  const box = pane();
  const fromEnd = box.scrollHeight - box.scrollTop;
  end.replaceWith(found);
  days(thread());
  box.scrollTop = box.scrollHeight - fromEnd;
  watch();
};

const older = new IntersectionObserver((seen) => {
  for (const { isIntersecting, target } of seen) if (isIntersecting) { older.unobserve(target); above(target); }
}, { rootMargin: "600px 0px 0px" });

const below = async (end) => {
  if (end.dataset.busy) return;
  end.dataset.busy = "true";
  const conversation = open();
  const found = await fragment(`/inbox/${conversation}/messages/below?after=${encodeURIComponent(end.dataset.newer)}${reach(thread())}`).catch(() => null);
  if (!found || conversation !== open()) return delete end.dataset.busy;
  end.replaceWith(found);
  days(thread());
  watch();
  if (!cut()) newest(false);
};

const newer = new IntersectionObserver((seen) => {
  for (const { isIntersecting, target } of seen) if (isIntersecting) { newer.unobserve(target); below(target); }
}, { rootMargin: "0px 0px 400px" });

const watch = () => {
  const [above, under] = [document.querySelector("[data-older]"), cut()];
  if (above) older.observe(above);
  if (under) newer.observe(under);
};

/** To the message that the address names. @return whether it is here */
const toMessage = () => {
  const at = new URLSearchParams(location.search).get("at");
  const found = at && document.getElementById(`m-${at}`);
  if (!found) return false;
  found.querySelector("details")?.setAttribute("open", "");
  found.scrollIntoView({ block: "center" });
  found.classList.add("is-found");
  return true;
};

/** Opening is reading, for the customer's messenger only: here the conversation waits on until it is answered. */
const seen = () => { if (open() && !document.hidden) call("PUT", `/api/v1/conversations/${open()}/read`).catch(() => {}); };

/** A conversation has just been put on the page. */
export const begin = () => {
  if (!thread()) return;
  days(thread());
  if (!toMessage()) toEnd();
  newest(Boolean(cut()));
  watch();
  seen();
  let stays = atEnd();
  pane().addEventListener("scroll", () => { stays = atEnd(); if (stays) newest(false); }, { passive: true });
  // What opens above the field takes room from the thread: its end stays in view.
  new ResizeObserver(() => { if (stays) toEnd(); }).observe(pane());
  // Pictures grow after the fact: the end stays in view.
  pane().addEventListener("load", () => { if (atEnd()) toEnd(); }, true);
};

document.addEventListener("click", (event) => {
  if (event.target.closest("[data-newest]")) {
    newest(false);
    if (cut()) document.dispatchEvent(new CustomEvent("thread:newest"));
    else toEnd();
  }
  const under = event.target.closest("[data-newer]");
  if (under) below(under);
  const end = event.target.closest("[data-older]");
  if (end) above(end);
  const quote = event.target.closest(".message__quote");
  if (!quote) return;
  event.preventDefault();
  const found = document.getElementById(quote.hash.slice(1));
  found?.scrollIntoView({ block: "center" });
  found?.classList.add("is-found");
  setTimeout(() => found?.classList.remove("is-found"), 1500);
});

begin();
