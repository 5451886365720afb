/** What a visitor's browser keeps: in this tab alone where it may keep nothing. Nothing is kept before the first message. */
const place = `ordnung-chat:${chat.account}:`;
const passing = new Map();
const lasting = (() => {
  try {
    localStorage.setItem(`${place}?`, "1");
    localStorage.removeItem(`${place}?`);
    return true;
  } catch {
    return false;
  }
})();

function recall(name, otherwise) {
  try {
    const text = lasting ? localStorage.getItem(place + name) : null;
    return text !== null ? JSON.parse(text) : passing.has(name) ? passing.get(name) : otherwise;
  } catch {
    return otherwise;
  }
}

function keep(name, value) {
  try {
    localStorage.setItem(place + name, JSON.stringify(value));
    passing.delete(name);
  } catch {
    // Full or forbidden.
    passing.set(name, value);
  }
}

function random(length) {
  return crypto.getRandomValues(new Uint8Array(length));
}

/** Names the visitor, and proves it: 128 random bits. Made with the first message. */
function secret(made) {
  let known = recall("visitor", null);
  if (!known && made) {
    known = btoa(String.fromCharCode(...random(16))).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
    keep("visitor", known);
  }
  return known;
}

function newId() {
  const parts = random(16);
  parts[6] = parts[6] & 15 | 64;
  parts[8] = parts[8] & 63 | 128;
  return [...parts].map((part, i) => ([4, 6, 8, 10].includes(i) ? "-" : "") + part.toString(16).padStart(2, "0")).join("");
}

/** Files that wait for a connection outlive the page too; where a browser keeps none, they live as long as the tab. */
const shelf = {
  held: new Map(),
  base: null,
  open() {
    return this.base ||= new Promise((done, failed) => {
      const asked = indexedDB.open("ordnung-chat", 1);
      asked.onupgradeneeded = () => asked.result.createObjectStore("files");
      asked.onsuccess = () => done(asked.result);
      asked.onerror = asked.onblocked = failed;
    });
  },
  async act(mode, deed) {
    const store = (await this.open()).transaction("files", mode).objectStore("files");
    return new Promise((done, failed) => {
      const asked = deed(store);
      asked.onsuccess = () => done(asked.result);
      asked.onerror = failed;
    });
  },
  async put(id, file) {
    this.held.set(id, file);
    await this.act("readwrite", store => store.put(file, place + id)).catch(() => {});
  },
  async get(id) {
    return this.held.get(id) || this.act("readonly", store => store.get(place + id)).catch(() => undefined);
  },
  async drop(id) {
    this.held.delete(id);
    await this.act("readwrite", store => store.delete(place + id)).catch(() => {});
  }
};
