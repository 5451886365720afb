// What must outlive the page: answers and files that the server does not have yet. Where the browser keeps nothing (a private window, a full disk),
// they live as long as the page does, and the person is told once.
import { fault } from "../toast.js";
import { word } from "../words.js";

const stores = ["answers", "files"];
const held = new Map(stores.map((name) => [name, new Map()]));
let told = false;

const database = new Promise((resolve) => {
  try {
    const request = indexedDB.open("ordnung", 1);
    request.onupgradeneeded = () => { for (const name of stores) request.result.createObjectStore(name, { keyPath: "key" }); };
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => resolve(null);
    request.onblocked = () => resolve(null);
  } catch { resolve(null); }
});

const run = async (name, mode, work) => {
  const known = await database;
  if (!known) throw new Error("nothing is kept");
  return new Promise((resolve, reject) => {
    const transaction = known.transaction(name, mode);
    const request = work(transaction.objectStore(name));
    transaction.oncomplete = () => resolve(request.result);
    transaction.onabort = () => reject(transaction.error);
    transaction.onerror = () => reject(transaction.error);
  });
};

const tell = () => { if (!told) { told = true; fault(new Error(word("notKept"))); } };

/** Things with a `key`, in no order. */
export const keep = (name) => ({
  async all() {
    const lasting = await run(name, "readonly", (store) => store.getAll()).catch(() => []);
    return [...lasting, ...held.get(name).values()];
  },
  async put(thing) {
    try { await run(name, "readwrite", (store) => store.put(thing)); held.get(name).delete(thing.key); } catch { held.get(name).set(thing.key, thing); tell(); }
  },
  async drop(key) {
    held.get(name).delete(key);
    await run(name, "readwrite", (store) => store.delete(key)).catch(() => {});
  },
});

export const newKey = () => crypto.randomUUID?.() ?? `${Date.now()}-${Math.random()}`;
export const me = () => document.body.dataset.staff;
