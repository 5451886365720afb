// Connects an account, changes it, tests it, switches it off and on.
import "./copy.js";
import { call, fragment } from "./api.js";
import { inPageLanguage } from "./sentences.js";
import { fault } from "./toast.js";
import { word } from "./words.js";

const form = document.getElementById("account-form");

const line = async (id) => {
  const found = await fragment(`/channels/accounts/${id}`).catch(() => null);
  if (found) document.getElementById(`account-${id}`)?.replaceWith(found);
};

const outcome = async (id) => {
  const { ok, error } = await call("POST", `/api/v1/channel-accounts/${id}/check`);
  return ok ? word("testFine") : word("testFault", { why: await inPageLanguage(error?.message ?? "") });
};

document.addEventListener("click", async (event) => {
  const account = event.target.closest("[data-account]")?.dataset.account;
  const test = event.target.closest("[data-test]");
  const enable = event.target.closest("[data-enable]");
  if (!test && !enable) return;
  const button = test ?? enable;
  button.disabled = true;
  try {
    const said = test ? await outcome(account) : "";
    if (enable) await call("PUT", `/api/v1/channel-accounts/${account}/enabled`, { enabled: enable.dataset.enable === "true" });
    await line(account);
    document.querySelector(`#account-${CSS.escape(account)} [data-outcome]`).textContent = said;
  } catch (error) { fault(error); }
  button.disabled = false;
});

const lines = (text) => text.split("\n").map((each) => each.trim()).filter(Boolean);
const shapes = {
  text: (text) => text.trim(),
  list: lines,
  map: (text) => Object.fromEntries(lines(text).map((each) => each.split("=").map((part) => part.trim()))),
};

const settings = () => {
  const all = {};
  for (const input of form.querySelectorAll("[data-setting]")) {
    if (!input.value.trim()) continue;
    all[input.dataset.setting] = shapes[input.dataset.shape](input.value);
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

const after = async (account) => {
  const done = document.querySelector("[data-after]");
  done.querySelector("[data-address]").textContent = account.webhookUrl;
  done.querySelector("[data-copy]").dataset.copy = account.webhookUrl;
  done.querySelector("[data-check]").textContent = account.name;
  document.querySelector("[data-step=keys]").removeAttribute("aria-current");
  document.querySelector("[data-step=check]").setAttribute("aria-current", "step");
  form.hidden = true;
  done.hidden = false;
  try { done.querySelector("[data-check]").textContent = `${account.name}: ${await outcome(account.id)}`; } catch { /* the list has a button for it */ }
};

let key;
form?.addEventListener("submit", async (event) => {
  event.preventDefault();
  clear();
  if (!form.reportValidity()) return;
  const body = { name: form.elements.name.value.trim(), direction: form.elements.direction.value, settings: settings() };
  const known = form.dataset.account;
  try {
    if (known) {
      await call("PATCH", `/api/v1/channel-accounts/${known}`, body, { "if-match": `"${form.dataset.version}"` });
      location.assign("/channels");
    } else {
      key ??= crypto.randomUUID?.() ?? String(Date.now());
      after(await call("POST", "/api/v1/channel-accounts", { channel: form.dataset.channel, ...body }, { "idempotency-key": key }));
    }
  } catch (error) { key = undefined; refused(error); }
});

document.addEventListener("live", (event) => {
  for (const id of new Set(event.detail.filter((each) => each.type === "account.updated").map((each) => each.id))) line(id);
});
