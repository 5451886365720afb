// Writes an answer or a note: Enter sends, Shift+Enter makes a new line. What is not sent yet is kept for each conversation.
import { files, clear as clearFiles, ready, settled } from "./files.js";
import { passes } from "./cautions.js";
import { send } from "./outbox.js";

const form = () => document.getElementById("composer");
const text = () => document.getElementById("reply");
const draftOf = (id) => `ordnung-draft-${id}`;
const coarse = matchMedia("(pointer: coarse)");

const mode = (name) => {
  const composer = form();
  composer.dataset.mode = name;
  for (const tab of composer.querySelectorAll("[data-mode-of]")) tab.setAttribute("aria-selected", String(tab.dataset.modeOf === name));
  const field = text();
  field.dataset.placeholderCustomer ??= field.placeholder;
  field.placeholder = name === "note" ? field.dataset.placeholderNote : field.dataset.placeholderCustomer;
};

const quote = (message) => {
  const line = document.querySelector("[data-quoted]");
  line.hidden = !message;
  line.dataset.id = message?.dataset.id ?? "";
  line.querySelector("span").textContent = message?.querySelector(".message__text, .message__bubble")?.textContent.trim() ?? "";
  if (message) text().focus();
};

let late = false;
/** Whoever presses Enter while a file is on its way means: as soon as it is there. */
const afterFiles = async () => {
  if (late) return;
  late = true;
  await settled();
  late = false;
  submit();
};

let asking = false;
const submit = async () => {
  const composer = form();
  const words = text().value.trim();
  const attached = files();
  if (!ready()) return afterFiles();
  if (asking || !words && !attached.length) return;
  const note = composer.dataset.mode === "note";
  if (words && !note) {
    asking = true;
    const may = await passes(composer.dataset.conversation, words).finally(() => { asking = false; });
    // Somebody may have gone to another conversation, or written on, while it was asked.
    if (!may || form() !== composer || text().value.trim() !== words) return;
  }
  const replyTo = document.querySelector("[data-quoted]").dataset.id;
  const body = {
    ...(words ? { text: words } : {}),
    ...(attached.length ? { attachments: attached.map(({ id }) => ({ fileId: id })) } : {}),
    ...(replyTo && !note ? { replyTo } : {}),
    ...(note ? { note: true } : {}),
  };
  // Whoever has a reason to hold it back says so, once.
  if (!note && !composer.dispatchEvent(new CustomEvent("answer:before", { bubbles: true, cancelable: true }))) return;
  send(composer.dataset.conversation, body, [words, ...attached.map(({ name }) => name)].filter(Boolean).join("\n"));
  text().value = "";
  localStorage.removeItem(draftOf(composer.dataset.conversation));
  clearFiles();
  quote(null);
  if (note) mode("customer");
};

document.addEventListener("keydown", (event) => {
  if (event.target.id !== "reply" || event.defaultPrevented || event.isComposing) return;
  // On a phone Enter is the only way to a new line; the button sends.
  if (event.key === "Enter" && !event.shiftKey && !coarse.matches) { event.preventDefault(); submit(); }
  if (event.key === "Escape") event.target.blur();
});

document.addEventListener("submit", (event) => {
  if (event.target.id !== "composer" || event.submitter?.matches("[data-send-template]")) return;
  event.preventDefault();
  submit();
});

document.addEventListener("input", (event) => {
  if (event.target.id === "reply") localStorage.setItem(draftOf(form().dataset.conversation), event.target.value);
});

document.addEventListener("click", (event) => {
  const tab = event.target.closest("[data-mode-of]");
  if (tab) { mode(tab.dataset.modeOf); text().focus(); }
  const reply = event.target.closest("[data-quote]");
  if (reply) quote(reply.closest(".message"));
  if (event.target.closest("[data-unquote]")) quote(null);
});

const begin = () => {
  if (!form()) return;
  text().value = localStorage.getItem(draftOf(form().dataset.conversation)) ?? "";
  clearFiles();
};

document.addEventListener("conversation:opened", begin);
begin();
