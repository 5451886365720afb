// Files for the answer: by the button, pasted or dropped. They are uploaded at once; the answer names them.
import { upload } from "../api.js";
import { word } from "../words.js";
import { fault } from "../toast.js";

const most = 16 * 1024 * 1024;
let chosen = [];

export const files = () => chosen.filter((each) => each.id).map(({ id, file }) => ({ id, name: file.name }));
export const ready = () => chosen.every((each) => each.id || each.failed);
/** Once every file has arrived or failed. */
export const settled = () => Promise.all(chosen.map((each) => each.done));
export const clear = () => { chosen = []; paint(); };

const paint = () => {
  const list = document.querySelector("[data-files]");
  if (!list) return;
  list.replaceChildren(...chosen.map((each) => {
    const line = document.createElement("li");
    line.dataset.state = each.failed ? "failed" : each.id ? "stored" : "pending";
    line.append(Object.assign(document.createElement("span"), { className: "one-line", textContent: each.id || each.failed ? each.file.name : `${each.file.name}…` }));
    const remove = Object.assign(document.createElement("button"), { type: "button", className: "button button--quiet button--icon", textContent: "×" });
    remove.setAttribute("aria-label", word("attachRemove"));
    remove.addEventListener("click", () => { chosen = chosen.filter((other) => other !== each); paint(); });
    line.append(remove);
    return line;
  }));
};

const add = (file) => {
  if (file.size > most) return fault(new Error(word("tooBig")));
  const each = { file };
  chosen.push(each);
  each.done = upload(file).then(({ id }) => { each.id = id; }, (error) => { each.failed = true; fault(error); }).then(paint);
  paint();
};

const all = (list) => { for (const file of list) add(file); };

document.addEventListener("change", (event) => {
  if (!event.target.matches("[data-attach]")) return;
  all(event.target.files);
  event.target.value = "";
});

document.addEventListener("paste", (event) => {
  if (event.target.id === "reply" && event.clipboardData.files.length) { event.preventDefault(); all(event.clipboardData.files); }
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
  all(event.dataTransfer.files);
});
