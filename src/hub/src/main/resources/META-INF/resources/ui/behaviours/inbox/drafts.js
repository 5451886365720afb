// What is not sent yet is kept here at once and on the server shortly after, so that it is there on whichever device. Of two devices the one that
// wrote last is right; whoever is not writing follows.
import { call } from "../api.js";
import { me } from "./keep.js";

const rest = 600;
const stillWriting = 2000;
const prefix = () => `ordnung-draft-${me()}-`;
const form = () => document.getElementById("composer");
const open = () => form()?.dataset.conversation;

const read = (conversation) => { try { return JSON.parse(localStorage.getItem(prefix() + conversation)); } catch { return null; } };
const write = (conversation, draft) => { try { localStorage.setItem(prefix() + conversation, JSON.stringify(draft)); } catch { /* full: the server keeps it */ } };
const isEmpty = (draft) => !draft || !draft.text && !draft.attachments?.length && !draft.replyTo;

let composer;
/** @param parts  what reads the composer and fills it */
export const use = (parts) => { composer = parts; };

let wroteAt = 0;
let waiting;
let looking;

const push = async (conversation) => {
  const draft = read(conversation);
  if (!draft?.dirty) return;
  const { dirty, ...body } = draft;
  try {
    const kept = await call("PUT", `/api/v1/conversations/${conversation}/draft`, { ...body, at: new Date(body.at).toISOString() });
    const now = read(conversation);
    if (now?.at !== draft.at) return;
    write(conversation, { ...local(kept), at: kept.at ? Date.parse(kept.at) : draft.at });
    if (isEmpty(kept)) localStorage.removeItem(prefix() + conversation);
    document.dispatchEvent(new CustomEvent("draft:kept"));
  } catch { /* it stays dirty, and goes when there is a way again */ }
};

const local = (kept) => ({ text: kept.text, note: kept.note, replyTo: kept.replyTo ?? undefined,
  attachments: (kept.files ?? []).map(({ fileId }) => ({ fileId })) });

/** Later than anything that is known, whatever this device's clock says. */
const after = (conversation) => Math.max(Date.now(), (read(conversation)?.at ?? 0) + 1);

export const changed = () => {
  const conversation = open();
  if (!conversation || !composer) return;
  wroteAt = Date.now();
  write(conversation, { ...composer.read(), at: after(conversation), dirty: true });
  clearTimeout(waiting);
  waiting = setTimeout(push, rest, conversation);
};

/** It has been sent: gone here and everywhere, but for what has been written since. */
export const sent = (conversation) => {
  clearTimeout(waiting);
  const left = conversation === open() ? composer.read() : { text: "", note: false, attachments: [] };
  write(conversation, { ...left, at: after(conversation), dirty: true });
  push(conversation);
};

const follow = async (conversation) => {
  let kept;
  try { kept = await call("GET", `/api/v1/conversations/${conversation}/draft`); } catch { return; }
  const here = read(conversation);
  if (conversation !== open() || !kept.at) return;
  // Under nobody's fingers: once they rest, it is looked at again.
  if (here?.dirty || Date.now() - wroteAt < stillWriting) {
    clearTimeout(looking);
    looking = setTimeout(follow, stillWriting, conversation);
    return;
  }
  const at = Date.parse(kept.at);
  if (here && at < here.at) return;
  write(conversation, { ...local(kept), at });
  composer.fill({ ...local(kept), files: kept.files });
};

export const begin = () => {
  const conversation = open();
  if (!conversation) return;
  wroteAt = 0;
  const here = read(conversation);
  composer.fill(here ?? { text: "", note: false });
  if (here?.dirty) push(conversation);
  follow(conversation);
};

/** What was written without a connection, in whichever conversation. */
const pushAll = () => {
  for (const name of Object.keys(localStorage)) if (name.startsWith(prefix())) push(name.slice(prefix().length));
};

document.addEventListener("live", (event) => {
  const told = event.detail.filter((each) => each.type === "draft.updated" && each.staffId === me());
  if (told.some((each) => each.id === open())) follow(open());
});

document.addEventListener("live:back", pushAll);
window.addEventListener("online", pushAll);
document.addEventListener("visibilitychange", () => { if (document.hidden && open()) push(open()); });
