// Working hours and answer times: each form is one document, saved whole and only over the version that was read.
import { call } from "./api.js";
import { fault, toast } from "./toast.js";
import { word } from "./words.js";

const value = (row, name) => row.querySelector(`[data-of="${name}"]`).value.trim();
const number = (row, name) => { const text = value(row, name); return text === "" ? null : Number(text); };

/** "9-13, 14:00–21:30" as stretches. */
const spans = (text) => text.split(",").map((part) => part.trim()).filter(Boolean).map((part) => {
  const found = /^(\d{1,2})(?::(\d{2}))?\s*[-–—]\s*(\d{1,2})(?::(\d{2}))?$/.exec(part);
  if (!found) throw new Error(word("wrongHours", { text: part }));
  const clock = (hours, minutes) => `${hours.padStart(2, "0")}:${minutes ?? "00"}`;
  return { from: clock(found[1], found[2]), to: clock(found[3], found[4]) };
});

const rules = (form) => ({
  rules: [...form.querySelectorAll("[data-rule]")].map((row) => ({
    channel: value(row, "channel") || null,
    direction: value(row, "direction") || null,
    first: { soon: number(row, "first.soon"), due: number(row, "first.due") },
    next: { soon: number(row, "next.soon"), due: number(row, "next.due") },
    escalation: number(row, "escalation"),
  })),
});

const hours = (form) => ({
  week: Object.fromEntries([...form.querySelectorAll("[data-day]")].map((field) => [field.dataset.day, spans(field.value)])),
  special: [...form.querySelectorAll("[data-special]")].map((row) => ({ date: value(row, "date") || null, name: value(row, "name"), hours: spans(value(row, "hours")) })),
});

const save = async (form, path, read) => {
  const line = form.querySelector("[data-fault]");
  line.hidden = true;
  const say = (text) => { line.textContent = text; line.hidden = false; };
  let document;
  try { document = read(form); } catch (wrong) { return say(wrong.message); }
  try {
    await call("PUT", path, document, { "if-match": `"${form.dataset.version}"` });
    form.dataset.version = Number(form.dataset.version) + 1;
    toast(word("saved"));
  } catch (error) {
    const errors = error.problem?.errors;
    if (errors) say(errors.map(({ field, message }) => `${field}: ${message}`).join(". "));
    else fault(error);
  }
};

document.addEventListener("submit", (event) => {
  const documents = { "times-rules": ["/api/v1/answer-times", rules], "times-hours": ["/api/v1/working-hours", hours] };
  const known = documents[event.target.id];
  if (!known) return;
  event.preventDefault();
  save(event.target, ...known);
});

document.addEventListener("click", (event) => {
  const add = event.target.closest("[data-add]")?.dataset.add;
  if (add) {
    const list = document.querySelector(`[data-rows="${add}"]`);
    list.append(document.getElementById(`new-${add}`).content.cloneNode(true));
    list.lastElementChild.querySelector("input, select").focus();
  }
  event.target.closest("[data-remove]")?.closest("li").remove();
});
