// The page of alerts: choices are kept as they are made, means are tried, devices come and go.
import { call, fragment } from "./api.js";
import { fault, toast } from "./toast.js";
import { word } from "./words.js";
import { seldom } from "./gather.js";
import { tryOut } from "./alerts/sound.js";
import { able, current, leave, subscribe } from "./alerts/device.js";

const me = document.body.dataset.staff;
const form = document.getElementById("alert-choices");
const line = (holder) => holder.querySelector("[data-fault]");

const say = (holder, error) => {
  const errors = error.problem?.errors;
  if (!errors) return fault(error);
  line(holder).textContent = errors.map(({ message }) => message).join(". ");
  line(holder).hidden = false;
};

const choices = () => {
  const { quietFrom, quietTo, volume, showText, mail } = form;
  return {
    means: Object.fromEntries([...form.querySelectorAll("[data-level]")].map((each) => [each.dataset.level, each.value])),
    showText: showText.checked, volume: Number(volume.value), mail: mail?.value.trim() ?? "",
    quiet: quietFrom.value && quietTo.value ? { from: quietFrom.value, to: quietTo.value } : null,
  };
};

const keep = async () => {
  line(form).hidden = true;
  try { await call("PUT", "/api/v1/alerts/settings", choices()); toast(word("saved")); } catch (error) { say(form, error); }
};
form.addEventListener("change", (event) => { if (!event.target.closest("[data-devices]")) keep(); });
form.addEventListener("submit", (event) => event.preventDefault());

const pause = (ms) => new Promise((done) => setTimeout(done, ms));

/** Goes out as an alert does; what came of it is asked for until it is known. */
const test = async (means, device, button) => {
  button.disabled = true;
  try {
    let made = await call("POST", "/api/v1/alerts/tests", { means, ...(device ? { device } : {}) });
    toast(word("alertsTesting"));
    for (let i = 0; made.state === "waiting" && i < 40; i += 1) { await pause(700); made = await call("GET", `/api/v1/alerts/tests/${made.id}`); }
    toast(word(made.state === "failed" ? `error-${made.error}` : `state-${made.state}`), { late: made.state === "failed" });
  } catch (error) { fault(error); } finally { button.disabled = false; }
  if (device) devices();
};

const tries = {
  screen: () => toast(word("alertTrial")),
  customer: () => tryOut("customer", Number(form.volume.value)),
  colleague: () => tryOut("colleague", Number(form.volume.value)),
};

const state = async () => {
  const button = form.querySelector("[data-subscribe]");
  const text = form.querySelector("[data-push-state]");
  const set = (word_, offer) => { text.textContent = word_ ? word(word_) : ""; button.hidden = !offer; };
  if (!able()) return set("alertsUnsupported", false);
  if (Notification.permission === "denied") return set("alertsDenied", false);
  const on = Notification.permission === "granted" && await Promise.race([current(), pause(3000)]).catch(() => null);
  return set(on ? "alertsSubscribed" : "", !on);
};

const devices = async () => { try { form.querySelector("[data-devices]").replaceChildren(await fragment("/alerts/devices")); } catch (error) { fault(error); } };

const allow = async (button) => {
  button.disabled = true;
  try {
    if (await Notification.requestPermission() === "granted") { await subscribe(); await devices(); }
  } catch (error) { fault(error); } finally { button.disabled = false; state(); }
};

const forget = async (id) => {
  try {
    await call("DELETE", `/api/v1/alerts/devices/${id}`);
    // A list that is empty now has lost this very browser.
    await devices();
    if (!form.querySelector("[data-device]")) await leave().catch(() => {});
    toast(word("alertsForgotten"));
    state();
  } catch (error) { fault(error); }
};

const link = async () => {
  try {
    const { code, channels } = await call("POST", "/api/v1/alerts/chat-codes");
    const holder = form.querySelector("[data-code]");
    holder.querySelector("code").textContent = code;
    holder.querySelector("span").textContent = word("alertsLinkHow", { accounts: channels.map((each) => word(`alerts-${each}`)).join(", ") });
    holder.hidden = false;
  } catch (error) { fault(error); }
};

const unlink = async () => {
  try { await call("DELETE", "/api/v1/alerts/chat"); toast(word("alertsUnlinked")); location.reload(); } catch (error) { fault(error); }
};

form.addEventListener("click", (event) => {
  const button = event.target.closest("button");
  if (!button) return;
  const { test: means } = button.dataset;
  if (means) { if (tries[means]) tries[means](); else test(means, button.closest("[data-device]")?.dataset.device, button); }
  if (button.matches("[data-subscribe]")) allow(button);
  if (button.matches("[data-forget]")) forget(button.closest("[data-device]").dataset.device);
  if (button.matches("[data-link]")) link();
  if (button.matches("[data-unlink]")) unlink();
});

const latest = async () => { try { document.querySelector("[data-latest]").replaceChildren(await fragment("/alerts/latest")); } catch { /* With the next one. */ } };
const soon = seldom(latest, 300);
document.addEventListener("live", (event) => {
  const mine = event.detail.filter(({ type, staff }) => type.startsWith("alert.") && staff?.includes(me));
  if (event.detail.some(({ type }) => type === "alert.created" || type === "alert.updated")) soon();
  // The code has reached the bot.
  if (mine.some(({ type }) => type === "alert.settings") && form.querySelector("[data-code]:not([hidden])")) location.reload();
});

const rules = document.getElementById("alert-rules");
if (rules) {
  const order = rules.querySelector("[data-calls]");
  const people = () => [...order.querySelectorAll("[data-person]")];
  const nobody = () => { rules.querySelector("[data-nobody]").hidden = people().length > 0; };
  rules.querySelector("select").addEventListener("change", ({ target }) => {
    const { value, selectedOptions: [{ textContent: name }] } = target;
    target.value = "";
    if (!value || people().some(({ dataset }) => dataset.person === value)) return;
    const one = document.getElementById("new-call").content.firstElementChild.cloneNode(true);
    one.dataset.person = value;
    one.querySelector("[data-name]").textContent = name;
    one.querySelector("[data-earlier]").setAttribute("aria-label", word("alertsEarlier", { name }));
    one.querySelector("[data-remove]").setAttribute("aria-label", word("alertsRemove", { name }));
    order.append(one);
    nobody();
  });
  order.addEventListener("click", (event) => {
    const one = event.target.closest("[data-person]");
    if (event.target.closest("[data-remove]")) one.remove();
    if (event.target.closest("[data-earlier]")) { one.previousElementSibling?.before(one); one.querySelector("[data-earlier]").focus(); }
    nobody();
  });
  rules.addEventListener("submit", async (event) => {
    event.preventDefault();
    line(rules).hidden = true;
    try {
      await call("PUT", "/api/v1/alerts/rules", { call: people().map(({ dataset }) => dataset.person), repeatMinutes: Number(rules.repeat.value), atNight: rules.atNight.checked }, { "if-match": `"${rules.dataset.version}"` });
      rules.dataset.version = Number(rules.dataset.version) + 1;
      toast(word("saved"));
    } catch (error) { say(rules, error); }
  });
}

state();
