// The channels' page: the list, and the step of the wizard that stands beside it.
import "./copy.js";
import "./channels/choose.js";
import "./channels/form.js";
import "./channels/check.js";
import { call, fragment } from "./api.js";
import { outcome } from "./channels/outcome.js";
import { fault } from "./toast.js";

const controls = ["[data-test]", "[data-enable]", "summary", "[data-copy]", "a"];

/** The account anew. What a person has just been told there stays, and so does the place they are at. */
const line = async (id) => {
  const found = await fragment(`/channels/accounts/${id}`).catch(() => null);
  const [old, fresh] = [document.getElementById(`account-${id}`), found?.firstElementChild];
  if (!old || !fresh) return;
  fresh.querySelector("[data-outcome]").textContent = old.querySelector("[data-outcome]").textContent;
  if (old.querySelector("details")?.open) fresh.querySelector("details")?.setAttribute("open", "");
  const focused = controls.find((each) => old.querySelector(each)?.matches(":focus"));
  old.replaceWith(fresh);
  if (focused) fresh.querySelector(focused)?.focus();
};

document.addEventListener("click", async (event) => {
  const account = event.target.closest("[data-account]")?.dataset.account;
  const test = event.target.closest("[data-test]");
  const enable = event.target.closest("[data-enable]");
  if (!test && !enable) return;
  const button = test ?? enable;
  // Not disabled: that would take the focus away.
  if (button.ariaBusy === "true") return;
  button.setAttribute("aria-busy", "true");
  try {
    const said = test ? (await outcome(account)).said : "";
    if (enable) await call("PUT", `/api/v1/channel-accounts/${account}/enabled`, { enabled: enable.dataset.enable === "true" });
    document.querySelector(`#account-${CSS.escape(account)} [data-outcome]`).textContent = said;
    await line(account);
  } catch (error) { fault(error); }
  button.removeAttribute("aria-busy");
});

document.addEventListener("live", (event) => {
  for (const id of new Set(event.detail.filter((each) => each.type === "account.updated").map((each) => each.id))) line(id);
});

// A step that was come to begins at its title, for those who hear the page.
if (location.hash === "#connect") document.getElementById("wizard-title")?.focus();
