// Writes an answer or a note. Enter sends and Shift+Enter makes a new line, or Ctrl+Enter sends, as the person chose.
import { files, show as showFiles, known as knownFiles, take as takeFiles } from "./files.js";
import { passes } from "./cautions.js";
import { begin as beginDraft, changed, sent, use } from "./drafts.js";
import { send } from "./outbox.js";
import { about } from "./topic.js";
import { sendWith } from "../send-with.js";
import { word } from "../words.js";
import { fault } from "../toast.js";

const form = () => document.getElementById("composer");
const text = () => document.getElementById("reply");
const quoted = () => document.querySelector("[data-quoted]");
const coarse = matchMedia("(pointer: coarse)");

const mode = (name) => {
  const composer = form();
  composer.dataset.mode = name;
  for (const tab of composer.querySelectorAll("[data-mode-of]")) tab.setAttribute("aria-selected", String(tab.dataset.modeOf === name));
  const field = text();
  field.dataset.placeholderCustomer ??= field.placeholder;
  field.placeholder = name === "note" ? field.dataset.placeholderNote : field.dataset.placeholderCustomer;
};

const quote = (id, words) => {
  const line = quoted();
  line.hidden = !id;
  line.dataset.id = id ?? "";
  line.querySelector("span").textContent = words ?? document.getElementById(`m-${id}`)?.querySelector(".message__text, .message__bubble")?.textContent.trim() ?? "";
  document.dispatchEvent(new CustomEvent("quote:changed", { detail: id ?? null }));
};

/** Near the end of one message its length is said, and in how many it goes. */
const count = () => {
  const line = form().querySelector("[data-counter]");
  const one = Number(form().dataset.one);
  const length = text().value.length;
  line.hidden = form().dataset.mode === "note" || length < one * 0.8;
  line.textContent = `${length} / ${one}${length > one ? ` · ${word("inParts", { n: Math.ceil(length / one) })}` : ""}`;
};

const isNote = () => form().dataset.mode === "note";

use({
  read: () => ({ text: text().value, note: isNote(), ...(quoted().dataset.id ? { replyTo: quoted().dataset.id } : {}),
    attachments: knownFiles().map(({ id }) => ({ fileId: id })) }),
  fill: (draft) => {
    const field = text();
    if (field.value !== draft.text) {
      const end = field.selectionStart === field.value.length;
      field.value = draft.text;
      if (end) field.setSelectionRange(draft.text.length, draft.text.length);
    }
    mode(draft.note ? "note" : "customer");
    quote(draft.replyTo);
    if (draft.files) showFiles(draft.files);
    count();
  },
});

let asking = false;
/** What is to be said, once nothing is held against it; null where it may not go yet. */
const body = async () => {
  const composer = form();
  const words = text().value.trim();
  const note = isNote();
  if (asking || !words && (note || !files().length)) return null;
  if (words && !note) {
    asking = true;
    const may = await passes(composer.dataset.conversation, words).finally(() => { asking = false; });
    // Somebody may have gone to another conversation, or written on, while it was asked.
    if (!may || form() !== composer || text().value.trim() !== words) return null;
  }
  // Whoever has a reason to hold it back says so, once.
  if (!note && !composer.dispatchEvent(new CustomEvent("answer:before", { bubbles: true, cancelable: true }))) return null;
  const replyTo = quoted().dataset.id;
  const { seen } = composer.dataset;
  return { ...(words ? { text: words } : {}), ...(seen && !note ? { seen } : {}), ...(replyTo && !note ? { replyTo } : {}), ...(note ? { note: true } : {}), ...about() };
};

/** @param more  when it goes, for one that goes later */
export const submit = async (more = {}) => {
  const said = await body();
  if (!said) return false;
  const { conversation } = form().dataset;
  const taken = said.note ? { files: [], done: () => {} } : takeFiles();
  text().value = "";
  quote(null);
  mode("customer");
  count();
  await send(conversation, { ...said, ...(said.note ? {} : more) }, [said.text, ...taken.files.map(({ name }) => name)].filter(Boolean).join("\n"), taken.files);
  sent(conversation);
  taken.done();
  return true;
};

/** Enter sends, or makes a line; the other one of the two is with Ctrl. On a phone Enter is the only way to a new line, and the button sends. */
const isSending = (event) => event.key === "Enter" && !event.shiftKey && !event.altKey
  && (event.ctrlKey || event.metaKey || sendWith() === "enter" && !coarse.matches);

document.addEventListener("keydown", (event) => {
  if (event.target.id !== "reply" || event.defaultPrevented || event.isComposing) return;
  if (isSending(event)) { event.preventDefault(); submit().catch(fault); }
  if (event.key === "Escape") event.target.blur();
});

document.addEventListener("submit", (event) => {
  if (event.target.id !== "composer" || event.submitter?.matches("[data-send-template]")) return;
  event.preventDefault();
  submit().catch(fault);
});

document.addEventListener("input", (event) => {
  if (event.target.id !== "reply") return;
  count();
  changed();
});

document.addEventListener("files:changed", changed);

document.addEventListener("click", (event) => {
  const tab = event.target.closest("[data-mode-of]");
  if (tab) { mode(tab.dataset.modeOf); text().focus(); changed(); }
  const reply = event.target.closest("[data-quote]");
  if (reply) { quote(reply.closest(".message").dataset.id); text().focus(); changed(); }
  if (event.target.closest("[data-unquote]")) { quote(null); changed(); }
});

/** Puts words where the cursor is, or instead of what began with a slash. */
export const insert = (words) => {
  const field = text();
  const before = field.value.startsWith("/") ? "" : field.value;
  field.value = before.trimEnd() ? `${before.trimEnd()}\n${words}` : words;
  field.dispatchEvent(new Event("input", { bubbles: true }));
  field.focus();
};

const begin = () => { if (form()) beginDraft(); };

document.addEventListener("conversation:opened", begin);
begin();
