// The channels' page: the list, and the step of the wizard that stands beside it.
import "./copy.js";
import "./channels/choose.js";
import "./channels/form.js";
import "./channels/check.js";
import { call, fragment } from "./api.js";
import { outcome } from "./channels/outcome.js";
import { fault } from "./toast.js";

const line = async (id) => {
  const found = await fragment(`/channels/accounts/${id}`).catch(() => null);
  if (found) document.getElementById(`account-${id}`)?.replaceWith(found);
};

document.addEventListener("click", async (event) => {
  const account = event.target.closest("[data-account]")?.dataset.account;
  const test = event.target.closest("[data-test]");
  const enable = event.target.closest("[data-enable]");
  if (!test && !enable) return;
  const button = test ?? enable;
  button.disabled = true;
  try {
    const said = test ? (await outcome(account)).said : "";
    if (enable) await call("PUT", `/api/v1/channel-accounts/${account}/enabled`, { enabled: enable.dataset.enable === "true" });
    await line(account);
    document.querySelector(`#account-${CSS.escape(account)} [data-outcome]`).textContent = said;
    document.querySelector(`#account-${CSS.escape(account)} ${test ? "[data-test]" : "[data-enable]"}`).focus();
  } catch (error) { fault(error); }
  button.disabled = false;
});

document.addEventListener("live", (event) => {
  for (const id of new Set(event.detail.filter((each) => each.type === "account.updated").map((each) => each.id))) line(id);
});

// A step that was come to begins at its title, for those who hear the page.
if (location.hash === "#connect") document.getElementById("wizard-title")?.focus();
