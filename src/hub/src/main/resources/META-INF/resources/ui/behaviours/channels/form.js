// Connects an account, or changes it; what the server finds wrong stands beside its field.
import { call } from "../api.js";

const form = document.getElementById("account-form");

const lines = (text) => text.split("\n").map((each) => each.trim()).filter(Boolean);
const pair = (line) => { const at = line.indexOf("="); return at < 0 ? [line, ""] : [line.slice(0, at).trim(), line.slice(at + 1).trim()]; };
const shapes = { text: (text) => text.trim(), list: lines, map: (text) => Object.fromEntries(lines(text).map(pair)) };

/** What was emptied is taken away; a secret that is left empty stays. */
const settings = () => {
  const all = {};
  for (const input of form.querySelectorAll("[data-setting]")) {
    const { setting, shape } = input.dataset;
    if (input.value.trim()) all[setting] = shapes[shape](input.value);
    else if (form.dataset.account && input.type !== "password") all[setting] = null;
  }
  return all;
};

const clear = () => {
  for (const said of form.querySelectorAll(".field__fault")) said.hidden = true;
  for (const input of form.querySelectorAll("[aria-invalid]")) input.removeAttribute("aria-invalid");
};

const say = (field, message) => {
  const key = field.replace(/^settings\./, "").replace(/[.[].*/, "");
  const place = form.querySelector(`[data-fault-of="${CSS.escape(key)}"]`) ?? form.querySelector("[data-fault]");
  place.textContent = message;
  place.hidden = false;
  place.closest("details")?.setAttribute("open", "");
  const input = form.querySelector(`[data-setting="${CSS.escape(key)}"], [name="${CSS.escape(key)}"]`);
  input?.setAttribute("aria-invalid", "true");
  return input;
};

const refused = (error) => {
  const errors = error.problem?.errors ?? [];
  if (!errors.length) return say("", error.message);
  errors.map(({ field, message }) => say(field, message)).find(Boolean)?.focus();
};

const save = (body) => {
  const { account, version, channel } = form.dataset;
  if (account) return call("PATCH", `/api/v1/channel-accounts/${account}`, body, { "if-match": `"${version}"` });
  key ??= crypto.randomUUID?.() ?? String(Date.now());
  return call("POST", "/api/v1/channel-accounts", { channel, ...body }, { "idempotency-key": key });
};

let key;
form?.addEventListener("submit", async (event) => {
  event.preventDefault();
  clear();
  if (!form.reportValidity()) return;
  event.submitter.disabled = true;
  try {
    const { id } = await save({ name: form.elements.name.value.trim(), direction: form.elements.direction.value, settings: settings() });
    location.assign(`/channels?check=${id}#connect`);
  } catch (error) {
    key = undefined;
    event.submitter.disabled = false;
    refused(error);
  }
});
