// The last step: the keys are tried, the provider is told where to call, and the first message is waited for.
import { call } from "../api.js";
import { inPageLanguage } from "../sentences.js";
import { word } from "../words.js";
import { outcome } from "./outcome.js";

const step = document.getElementById("account-check");
const id = step?.dataset.checked;
const at = (name) => step.querySelector(`[data-${name}]`);
const icons = { fine: "check", silent: "warning", off: "clock" };

const say = (line, health, text) => {
  line.hidden = false;
  line.querySelector(".health").dataset.health = health;
  line.querySelector("use").setAttribute("href", `/ui/sprite.svg#i-${icons[health]}`);
  line.querySelector("[data-said]").textContent = text;
};

const show = (ok) => {
  const here = at("refused").contains(document.activeElement);
  at("refused").hidden = ok;
  if (ok) at("next").hidden = false;
  if (ok && here) document.getElementById("wizard-title").focus();
};

const subscribe = async (button) => {
  // Not disabled: that would take the focus away.
  if (button.ariaBusy === "true") return;
  button.setAttribute("aria-busy", "true");
  try {
    const { ok, error } = await call("PUT", `/api/v1/channel-accounts/${id}/webhook`);
    say(at("subscribed"), ok ? "fine" : "silent", ok ? word("subscribed") : word("notSubscribed", { why: await inPageLanguage(error?.message ?? "") }));
    button.classList.toggle("button--primary", !ok);
    if (ok) button.querySelector("span").textContent = word("subscribeAgain");
  } catch (error) { say(at("subscribed"), "silent", error.message); }
  button.removeAttribute("aria-busy");
};

const check = async () => {
  say(at("verdict"), "off", word("checkingNow"));
  try {
    const { ok, said } = await outcome(id);
    say(at("verdict"), ok ? "fine" : "silent", said);
    show(ok);
    // Nothing is left for a person to do where the provider can be told.
    const button = at("subscribe");
    if (ok && button?.dataset.subscribe === "now") subscribe(button);
  } catch (error) {
    say(at("verdict"), "silent", error.message);
    show(false);
  }
};

/** Something has come since the page was opened. */
const arrived = async () => {
  const line = at("waiting");
  if (!line) return;
  const { health } = await call("GET", `/api/v1/channel-accounts/${id}`).catch(() => ({ health: {} }));
  if (!health.lastReceivedAt || health.state !== "ok") return;
  say(line, "fine", word("arrived"));
  line.removeAttribute("data-waiting");
  line.classList.remove("verdict--waiting");
  at("caution")?.remove();
  at("done").classList.add("button--primary");
};

if (step) {
  step.addEventListener("click", (event) => {
    if (event.target.closest("[data-check-again]")) check();
    if (event.target.closest("[data-check-anyway]")) show(true);
    const button = event.target.closest("[data-subscribe]");
    if (button) subscribe(button);
  });
  document.addEventListener("live", (event) => { if (event.detail.some((each) => each.type === "account.updated" && each.id === id)) arrived(); });
  document.addEventListener("live:back", arrived);
  check();
}
