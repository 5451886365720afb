// Files for the answer: by the button, the camera, pasted, dropped or recorded. They are uploaded at once; what is on its way when the page dies
// goes on when the conversation is opened again. What is sent before it has arrived goes with the answer.
import { word } from "../words.js";
import { fault } from "../toast.js";
import { keep, me, newKey } from "./keep.js";
import { refusal } from "./carries.js";
import { upload } from "./upload.js";

const largest = 16 * 1024 * 1024;
const most = 10;
const store = keep("files");
let chosen = [];

const open = () => document.getElementById("composer")?.dataset.conversation;
const changed = () => document.dispatchEvent(new CustomEvent("files:changed"));

export const files = () => chosen.filter((each) => !each.failed);
export const known = () => chosen.filter((each) => each.id).map(({ id, name, type, size }) => ({ id, name, type, size }));

const button = (label, name, text, work) => {
  const made = Object.assign(document.createElement("button"), { type: "button", className: name, textContent: text });
  made.setAttribute("aria-label", label);
  made.addEventListener("click", work);
  return made;
};

const player = (each) => {
  const holder = Object.assign(document.createElement("span"), { className: "voice voice--small" });
  holder.dataset.voice = "";
  const play = button(word("listen"), "voice__play", "", () => {});
  const drawn = document.querySelector(".composer__mic svg")?.cloneNode(true);
  if (drawn) { drawn.querySelector("use").setAttribute("href", "/ui/sprite.svg#i-play"); play.append(drawn); }
  const audio = Object.assign(document.createElement("audio"), { preload: "metadata", src: each.heard ??= each.blob ? URL.createObjectURL(each.blob) : `/api/v1/files/${each.id}` });
  holder.append(play, Object.assign(document.createElement("progress"), { className: "voice__line", max: 1, value: 0 }),
    Object.assign(document.createElement("span"), { className: "voice__length figure", textContent: each.length ?? "0:00" }), audio);
  return holder;
};

const line = (each) => {
  const made = document.createElement("li");
  made.dataset.state = each.failed ? "failed" : each.id ? "stored" : "pending";
  if (each.voice && (each.blob || each.id)) made.append(player(each));
  else made.append(Object.assign(document.createElement("span"), { className: "one-line", textContent: each.name }));
  if (!each.id && !each.failed) made.append(each.bar = Object.assign(document.createElement("progress"), { className: "composer__progress", max: 1, value: each.progress ?? 0 }));
  if (each.failed) made.append(button(word("fileRetry"), "link", word("fileRetry"), () => { each.failed = false; paint(); begin(each); }));
  made.append(button(word("attachRemove"), "button button--quiet button--icon", "×", () => remove(each)));
  return made;
};

const paint = () => document.querySelector("[data-files]")?.replaceChildren(...chosen.map(line));

const forget = (each) => { if (each.heard?.startsWith("blob:")) URL.revokeObjectURL(each.heard); store.drop(each.key); };

const remove = (each) => {
  each.breaking?.abort();
  chosen = chosen.filter((other) => other !== each);
  forget(each);
  paint();
  changed();
};

const row = ({ key, owner, conversation, name, type, size, voice, length, blob, id }) => ({ key, owner, conversation, name, type, size, voice, length, blob, id });

/** Without a connection it goes on trying, and may be sent meanwhile; what is refused is shown with another try. */
const begin = async (each, wait = 1000) => {
  each.breaking = new AbortController();
  const options = { name: each.name, voice: each.voice, key: each.key, signal: each.breaking.signal,
    progress: (part) => { each.progress = part; if (each.bar) each.bar.value = part; } };
  try {
    const stored = await upload(each.blob, options);
    Object.assign(each, { id: stored.id, type: stored.mimeType, size: stored.size });
    if (chosen.includes(each)) await store.put(row(each));
  } catch (error) {
    if (!chosen.includes(each)) return;
    if (error.passing || error.status === 401) { setTimeout(() => { if (chosen.includes(each)) begin(each, Math.min(30_000, wait * 2)); }, wait); return; }
    each.failed = true;
    fault(error);
  }
  paint();
  changed();
};

/** Takes them out of the composer: they belong to an answer now. */
export const take = () => {
  const taken = files().map((each) => { each.breaking?.abort(); return row(each); });
  for (const each of chosen) if (each.heard?.startsWith("blob:")) URL.revokeObjectURL(each.heard);
  chosen = [];
  paint();
  return { files: taken, done: () => Promise.all(taken.map(({ key }) => store.drop(key))) };
};

export const add = (blob, { voice = false, length } = {}) => {
  const name = blob.name ?? (voice ? word("voiceMessage") : "file");
  if (chosen.length >= most) return fault(new Error(word("tooMany")));
  if (blob.size > largest) return fault(new Error(word("tooBig")));
  const why = refusal({ name, type: blob.type, size: blob.size, voice });
  if (why) return fault(new Error(why));
  const each = { key: newKey(), owner: me(), conversation: open(), name, type: blob.type, size: blob.size, voice, length, blob };
  chosen.push(each);
  store.put(row(each));
  paint();
  changed();
  begin(each);
};

/** As another device has them. */
export const show = (some) => {
  const here = new Set(chosen.filter((each) => each.id).map(({ id }) => id));
  const there = new Set(some.map(({ fileId }) => fileId));
  chosen = [...chosen.filter((each) => !each.id || there.has(each.id)),
    ...some.filter(({ fileId }) => !here.has(fileId)).map(({ fileId, fileName, mimeType, size }) => ({ key: newKey(), owner: me(), conversation: open(), id: fileId, name: fileName, type: mimeType, size, voice: /audio\/(ogg|opus)/.test(mimeType) }))];
  paint();
};

const restore = async () => {
  for (const each of chosen) each.breaking?.abort();
  chosen = [];
  paint();
  const conversation = open();
  if (!conversation) return;
  const left = (await store.all()).filter((each) => each.owner === me() && each.conversation === conversation);
  if (conversation !== open() || chosen.length) return;
  chosen = left;
  paint();
  for (const each of chosen) if (!each.id) begin(each);
  if (chosen.length) changed();
};

const all = (list) => { for (const file of list) add(file); };

document.addEventListener("change", (event) => {
  if (!event.target.matches("[data-attach]")) return;
  all([...event.target.files]);
  event.target.value = "";
  event.target.closest("details")?.removeAttribute("open");
});

document.addEventListener("paste", (event) => {
  if (event.target.id === "reply" && event.clipboardData.files.length) { event.preventDefault(); all([...event.clipboardData.files]); }
});

const pane = (event) => (event.dataTransfer?.types.includes("Files") ? event.target.closest?.("#thread")?.querySelector(".composer") : null);

document.addEventListener("dragover", (event) => {
  const composer = pane(event);
  if (!composer) return;
  event.preventDefault();
  composer.classList.add("is-over");
});

document.addEventListener("dragleave", (event) => {
  const composer = pane(event);
  if (composer && !event.relatedTarget?.closest?.("#thread")) composer.classList.remove("is-over");
});

document.addEventListener("drop", (event) => {
  const composer = pane(event);
  if (!composer) return;
  event.preventDefault();
  composer.classList.remove("is-over");
  all([...event.dataTransfer.files]);
});

document.addEventListener("conversation:opened", restore);
restore();
