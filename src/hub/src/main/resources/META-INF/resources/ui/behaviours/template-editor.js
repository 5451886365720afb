// Writes a template with an eye on the customer: the preview follows the typing, a fault says its line, a press inserts a field.
import { call } from "./api.js";
import { fault, toast } from "./toast.js";
import { word } from "./words.js";

const form = document.getElementById("template");
const bodies = () => [...form.querySelectorAll("[data-body]")];
const shown = () => bodies().find((body) => !body.hidden);
const who = document.getElementById("who");
const pause = 300;

const said = (problem) => {
  const place = problem.line ? word("line", { line: problem.line, column: problem.column }) : "";
  const what = problem.kind ? word(`fault-${problem.kind}`, { subject: problem.subject ?? "" }) : (problem.errors ?? []).map(({ message }) => message).join(". ");
  return place + what + (problem.suggestion ? `. ${word("suggestion", { field: problem.suggestion })}` : "");
};

const say = (text) => {
  const line = form.querySelector("[data-text-fault]");
  line.textContent = text;
  line.hidden = !text;
  shown().toggleAttribute("aria-invalid", Boolean(text));
  if (text) shown().setAttribute("aria-invalid", "true");
};

// Without an order to look at, the fields show their examples.
const examples = () => {
  const values = {};
  for (const button of form.querySelectorAll("[data-field]")) {
    const example = /: (.*)$/s.exec(button.title)?.[1];
    if (button.dataset.kind !== "TEXT" || !example) continue;
    const [group, name] = button.dataset.field.split(".");
    (values[group] ??= {})[name] = example;
  }
  return values;
};

let turn = 0;
const preview = async () => {
  const mine = ++turn;
  const body = shown();
  const text = body.value;
  form.querySelector("[data-length]").textContent = word("length", { n: [...text].length });
  const bubble = document.querySelector("[data-preview]");
  const missing = document.querySelector("[data-missing]");
  if (!text.trim()) { bubble.textContent = ""; missing.hidden = true; return say(""); }
  const asked = { text, language: body.dataset.body, ...(who.value ? { conversationId: who.value } : { values: examples() }) };
  try {
    const found = await call("POST", `/api/v1/templates/${encodeURIComponent(form.dataset.key || "new")}/preview`, asked);
    if (mine !== turn) return;
    bubble.textContent = found.text;
    missing.hidden = !found.missing.length;
    missing.textContent = word("previewMissing") + found.missing.join(", ");
    say("");
  } catch (error) {
    if (mine !== turn) return;
    if (error.status === 400) say(said(error.problem));
    else fault(error);
  }
};

let timer = 0;
const soon = () => { clearTimeout(timer); timer = setTimeout(preview, pause); };

const insert = (text, inside) => {
  const body = shown();
  const at = body.selectionStart;
  body.setRangeText(text, at, body.selectionEnd, "end");
  if (inside !== undefined) body.setSelectionRange(at + inside, at + inside);
  body.focus();
  soon();
};

const fields = {
  TEXT: (key) => insert(`{${key}}`),
  FLAG: (key) => insert(`{#if ${key}}{/if}`, `{#if ${key}}`.length),
  LIST: (key) => insert(`{#each ${key}}{it.name}{/each}`, `{#each ${key}}`.length),
};

const language = (code) => {
  for (const body of bodies()) body.hidden = body.dataset.body !== code;
  for (const tab of form.querySelectorAll("[data-language]")) {
    const is = tab.dataset.language === code;
    tab.setAttribute("aria-selected", String(is));
    tab.toggleAttribute("aria-current", is);
    if (is) tab.setAttribute("aria-current", "true");
  }
  preview();
};

const approved = () => {
  const at = form.elements;
  const name = at.approvedName.value.trim();
  if (!name) return null;
  return { name, language: at.approvedLanguage.value.trim(), parameters: at.approvedParameters.value.split("\n").map((line) => line.trim()).filter(Boolean) };
};

const save = async () => {
  const at = form.elements;
  const text = (code) => form.querySelector(`[data-body=${code}]`).value.trim() || null;
  const body = { name: at.name.value.trim(), body: { ru: text("ru"), uk: text("uk"), en: text("en") }, approved: approved() };
  const line = form.querySelector("[data-fault]");
  line.hidden = true;
  try {
    if (form.dataset.key) {
      const saved = await call("PUT", `/api/v1/templates/${encodeURIComponent(form.dataset.key)}`, body, { "if-match": `"${form.dataset.version}"` });
      form.dataset.version = saved.version;
      document.getElementById("template-title").textContent = saved.name;
      toast(word("saved"));
    } else {
      const saved = await call("POST", "/api/v1/templates", { key: at.key.value.trim(), ...body });
      location.assign(`/templates/${encodeURIComponent(saved.key)}`);
    }
  } catch (error) {
    line.textContent = error.message;
    line.hidden = false;
    for (const { field } of error.problem?.errors ?? []) {
      if (field.startsWith("body.")) language(field.slice(5, 7));
      else form.elements[field]?.setAttribute?.("aria-invalid", "true");
    }
  }
};

// The latest conversations, so that the preview shows real people.
const people = async () => {
  try {
    const { items } = await call("GET", "/api/v1/conversations?sort=recent&limit=30");
    who.append(...items.map(({ id, customer, cards }) => new Option(cards.length ? `${customer.name}, № ${cards[0].number}` : customer.name, id)));
  } catch { /* the example stays */ }
};

if (form) {
  form.addEventListener("input", (event) => { event.target.removeAttribute("aria-invalid"); if (event.target.dataset.body) soon(); });
  form.addEventListener("submit", (event) => { event.preventDefault(); if (form.reportValidity()) save(); });
  form.addEventListener("click", (event) => {
    const field = event.target.closest("[data-field]");
    if (field) fields[field.dataset.kind](field.dataset.field);
    const tab = event.target.closest("[data-language]");
    if (tab) language(tab.dataset.language);
  });
  who.addEventListener("change", preview);
  people();
  preview();
}
