// Answers that the server does not have yet: kept on this device with their files, shown as pending, sent in order as soon as somebody answers. The
// key makes the same answer one answer, however often it is sent. A conversation whose answer fails holds up no other.
import { call, Fault } from "../api.js";
import { word } from "../words.js";
import { keep, me, newKey } from "./keep.js";
import { hold, letGo, show, toEnd } from "./thread.js";
import { upload } from "./upload.js";

const store = keep("answers");
const tabs = new BroadcastChannel("ordnung-outbox");
const mine = async () => (await store.all()).filter((each) => each.owner === me()).sort((a, b) => a.at - b.at);

const element = (key) => document.getElementById(`pending-${key}`);
const isOpen = (conversation) => document.getElementById("thread")?.dataset.conversation === conversation;

const button = (name, work) => {
  const made = Object.assign(document.createElement("button"), { type: "button", className: "link", textContent: word(name) });
  made.addEventListener("click", work);
  return made;
};

/** Who sends it again has read why it did not go. */
const anyway = ({ fault, body: { seen, ...body }, ...rest }) => ({ ...rest, body });

const failed = (line, entry) => {
  line.classList.add("is-failed");
  line.querySelector("[data-state]").replaceChildren(`${word("pendingFailed")}: ${entry.fault} `,
    button("resend", async () => { line.remove(); await change(anyway(entry)); run(entry.conversation); }),
    button("drop", async () => { await store.drop(entry.key); line.remove(); tabs.postMessage(entry.key); }));
};

const paint = (entry, waitsFor) => {
  if (!isOpen(entry.conversation)) return;
  const old = element(entry.key);
  const line = old ?? document.getElementById("pending-message").content.firstElementChild.cloneNode(true);
  line.id = `pending-${entry.key}`;
  line.classList.toggle("message--note", entry.body.note === true);
  line.querySelector("[data-text]").textContent = entry.shown;
  if (entry.fault) failed(line, entry);
  else if (waitsFor) line.querySelector("[data-state] > span").textContent = waitsFor;
  if (!old) { document.getElementById("messages").append(line); toEnd(); }
};

const change = async (entry) => { await store.put(entry); paint(entry); tabs.postMessage(entry.key); };

/** Files first, each once: what was uploaded before the page died is not uploaded again. */
const attachments = async (entry) => {
  for (const [at, file] of (entry.files ?? []).entries()) {
    if (file.id) continue;
    file.id = (await upload(file.blob, { name: file.name, voice: file.voice, key: file.key ?? `${entry.key}-${at}` })).id;
    await store.put(entry);
  }
  return entry.files?.length ? { attachments: entry.files.map(({ id }) => ({ fileId: id })) } : {};
};

const deliver = async (entry) => {
  hold(entry.key);
  try {
    const body = { ...entry.body, ...await attachments(entry) };
    const sent = await call("POST", `/api/v1/conversations/${entry.conversation}/messages`, body, { "idempotency-key": entry.key });
    await store.drop(entry.key);
    if (isOpen(entry.conversation)) await show([sent.id]);
    element(entry.key)?.remove();
    tabs.postMessage(entry.key);
    if (isOpen(entry.conversation)) toEnd();
  } finally { letGo(entry.key); }
};

/** Nobody is signed in, or somebody has signed in anew since this page was opened: the answer is as good as before. */
const signedOut = (error) => error.status === 401 || error.status === 403 && /csrf/i.test(error.problem?.type ?? "");

const busy = new Set();
const waits = new Map();

const lock = (conversation, work) => (navigator.locks ? navigator.locks.request(`ordnung-outbox-${conversation}`, work) : work());

/** One tab sends at a time in a conversation. @returns whether to come again */
const drain = async (conversation) => {
  for (;;) {
    const entry = (await mine()).find((each) => each.conversation === conversation && !each.fault);
    if (!entry) return false;
    try { await deliver(entry); waits.delete(conversation); } catch (error) {
      const known = error instanceof Fault;
      if (!known || error.passing || signedOut(error)) { paint(entry, known && signedOut(error) ? word("signInAgain") : ""); return true; }
      await change({ ...entry, fault: error.message });
      document.dispatchEvent(new CustomEvent("answer:refused", { detail: error }));
    }
  }
};

const run = async (conversation) => {
  if (busy.has(conversation)) return;
  busy.add(conversation);
  const again = await lock(conversation, () => drain(conversation)).catch(() => true).finally(() => busy.delete(conversation));
  if (!again) return;
  const wait = waits.get(conversation) ?? 1000;
  waits.set(conversation, Math.min(30_000, wait * 2));
  setTimeout(run, wait, conversation);
};

export const pump = async () => { for (const conversation of new Set((await mine()).map((each) => each.conversation))) run(conversation); };

let last = 0;
/** Completes once it is kept. */
export const send = async (conversation, body, shown, files = []) => {
  last = Math.max(last + 1, Date.now());
  const entry = { key: newKey(), owner: me(), conversation, body, shown, files, at: last };
  paint(entry);
  await store.put(entry);
  tabs.postMessage(entry.key);
  run(conversation);
};

const paintAll = async () => { for (const entry of await mine()) paint(entry); };

/** Another tab has sent it, or has one more. */
tabs.onmessage = async ({ data }) => {
  const entry = (await mine()).find((each) => each.key === data);
  if (entry) paint(entry);
  else element(data)?.remove();
};

document.addEventListener("conversation:opened", paintAll);
document.addEventListener("live:back", pump);
window.addEventListener("online", pump);
paintAll();
pump();
