// To which orders messages belong: linked and unlinked in one call, however many, and all of it taken back in one.
import { call } from "../api.js";
import { fault, toast } from "../toast.js";
import { word } from "../words.js";
import { newKey } from "./keep.js";
import { refresh, show } from "./thread.js";
import { choose } from "./topic.js";

const few = 100;
const open = () => document.getElementById("thread").dataset.conversation;

/** The live orders of the conversation, the newest first. */
export const live = () => [...document.querySelectorAll("[data-topic] option[data-number]")]
  .map((each) => ({ id: each.value, number: each.dataset.number, text: each.textContent }));

/** Those that a message belongs to, alive or not. */
export const ordersOf = (message) => [...message.querySelectorAll("[data-order-tag]")]
  .map((each) => ({ id: each.dataset.orderTag, number: each.textContent.match(/\d+/)[0], text: each.title }));

const pairs = (messages, card) => messages.map(({ dataset }) => ({ conversation: dataset.conversation, message: dataset.id, card }));

const send = (link, unlink) => {
  const mine = (some, conversation) => some.filter((each) => each.conversation === conversation).map(({ message, card }) => ({ message, card }));
  const conversations = [...new Set([...link, ...unlink].map((each) => each.conversation))];
  return Promise.all(conversations.map(async (conversation) => {
    const done = await call("PUT", `/api/v1/conversations/${conversation}/links`, { link: mine(link, conversation), unlink: mine(unlink, conversation) });
    const of = (some) => some.map((each) => ({ ...each, conversation }));
    return { link: of(done.link), unlink: of(done.unlink) };
  }));
};

const seen = async (ids) => {
  for (let at = 0; at < ids.length; at += few) await show(ids.slice(at, at + few));
  refresh("side", "topic");
};

const change = async (link, unlink, told) => {
  try {
    const all = await send(link, unlink);
    const done = { link: all.flatMap((each) => each.link), unlink: all.flatMap((each) => each.unlink) };
    const ids = [...new Set([...done.link, ...done.unlink].map(({ message }) => message))];
    await seen(ids);
    if (!ids.length) return;
    const back = async () => { try { await send(done.unlink, done.link); await seen(ids); toast(word("linksBack")); } catch (error) { fault(error); } };
    toast(told(ids.length), { undoWord: word("undo"), undo: back });
  } catch (error) { fault(error); }
};

/** Into an order; where all of them are in it, out of it. */
export const toggle = (messages, order) => {
  const without = messages.filter((each) => !ordersOf(each).some(({ id }) => id === order.id));
  if (without.length) return change(pairs(without, order.id), [], (n) => word("linked", { number: order.number, n }));
  return change([], pairs(messages, order.id), (n) => word("unlinked", { n }));
};

export const takeOut = (messages) => change([], messages.flatMap((each) => ordersOf(each).flatMap(({ id }) => pairs([each], id))), (n) => word("unlinked", { n }));

const kept = (body) => `ordnung-new-order-${JSON.stringify(body)}`;

let busy = false;
/** A new order in the open conversation, of some messages or of none yet. Until the server has answered, another press asks for the same one. */
export const create = async (messages = []) => {
  if (busy) return null;
  busy = true;
  const body = { conversations: [open(), ...new Set(messages.map(({ dataset }) => dataset.conversation).filter((each) => each !== open()))],
    messages: messages.map(({ dataset }) => dataset.id) };
  const key = sessionStorage.getItem(kept(body)) ?? newKey();
  sessionStorage.setItem(kept(body), key);
  try {
    const card = await call("POST", "/api/v1/cards", body, { "idempotency-key": key });
    sessionStorage.removeItem(kept(body));
    document.addEventListener("topic:read", () => choose(card.id), { once: true });
    await seen(body.messages);
    toast(word("orderMade", { number: card.number }), { undoWord: word("orderOpen"), undo: () => location.assign(`/cards/${card.id}`) });
    return card;
  } catch (error) { fault(error); return null; } finally { busy = false; }
};

document.addEventListener("click", async (event) => {
  const button = event.target.closest("[data-new-order]");
  if (!button) return;
  button.disabled = true;
  await create();
  button.disabled = false;
});
