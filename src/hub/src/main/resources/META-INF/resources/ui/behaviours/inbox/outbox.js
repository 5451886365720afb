// Answers that the server does not have yet: kept on this device, shown as pending, sent in order as soon as somebody answers. The key
// makes the same answer one answer, however often it is sent.
import { call, Fault } from "../api.js";
import { word } from "../words.js";
import { hold, letGo, show, toEnd } from "./thread.js";

const store = "ordnung-outbox";
const read = () => { try { return JSON.parse(localStorage.getItem(store)) ?? []; } catch { return []; } };
const write = (all) => localStorage.setItem(store, JSON.stringify(all));
const update = (key, change) => write(read().flatMap((each) => (each.key === key ? change(each) : [each])));

const element = (key) => document.getElementById(`pending-${key}`);

const paint = (entry) => {
  if (document.getElementById("thread")?.dataset.conversation !== entry.conversation) return;
  const old = element(entry.key);
  const line = old ?? document.getElementById("pending-message").content.firstElementChild.cloneNode(true);
  line.id = `pending-${entry.key}`;
  line.classList.toggle("message--note", entry.body.note === true);
  line.querySelector("[data-text]").textContent = entry.shown;
  if (entry.fault) failed(line, entry);
  if (!old) { document.getElementById("messages").append(line); toEnd(); }
};

const failed = (line, entry) => {
  line.classList.add("is-failed");
  const state = line.querySelector("[data-state]");
  const button = (name, work) => {
    const made = Object.assign(document.createElement("button"), { type: "button", className: "link", textContent: word(name) });
    made.addEventListener("click", work);
    return made;
  };
  state.replaceChildren(`${word("pendingFailed")}: ${entry.fault} `,
    button("resend", () => { update(entry.key, ({ fault, ...rest }) => [rest]); line.remove(); paint({ ...entry, fault: undefined }); pump(); }),
    button("drop", () => { update(entry.key, () => []); line.remove(); }));
};

const deliver = async (entry) => {
  hold(entry.key);
  try {
    const sent = await call("POST", `/api/v1/conversations/${entry.conversation}/messages`, entry.body, { "idempotency-key": entry.key });
    update(entry.key, () => []);
    if (document.getElementById("thread")?.dataset.conversation === entry.conversation) await show([sent.id]);
    element(entry.key)?.remove();
    toEnd();
  } finally { letGo(entry.key); }
};

let busy = false;
let wait = 1000;
/** One tab sends at a time; a passing fault is tried again, a refusal is shown with its reason. */
export const pump = () => {
  if (busy) return;
  busy = true;
  const work = async () => {
    for (let entry = read().find((each) => !each.fault); entry; entry = read().find((each) => !each.fault)) {
      try { await deliver(entry); wait = 1000; } catch (error) {
        if (!(error instanceof Fault) || error.passing || error.status === 401) return true;
        update(entry.key, (same) => [{ ...same, fault: error.message }]);
        document.dispatchEvent(new CustomEvent("answer:refused", { detail: error }));
        paint({ ...entry, fault: error.message });
      }
    }
    return false;
  };
  const run = navigator.locks ? navigator.locks.request("ordnung-outbox", work) : work();
  run.then((again) => {
    busy = false;
    if (again) { setTimeout(pump, wait); wait = Math.min(30_000, wait * 2); }
  });
};

export const send = (conversation, body, shown) => {
  const entry = { key: crypto.randomUUID?.() ?? `${Date.now()}-${Math.random()}`, conversation, body, shown, at: Date.now() };
  write([...read(), entry]);
  paint(entry);
  pump();
};

const paintAll = () => { for (const entry of read()) paint(entry); };

document.addEventListener("conversation:opened", paintAll);
document.addEventListener("live:back", pump);
window.addEventListener("online", pump);
paintAll();
pump();
