// The rules by which conversations are shared out, saved as one.
import { call } from "../api.js";
import { fault, toast } from "../toast.js";
import { word } from "../words.js";

const form = document.getElementById("sharing");
const people = (account) => [...account.querySelectorAll("input:checked")];

form.addEventListener("change", (event) => {
  const account = event.target.closest("[data-account]");
  if (!account) return;
  const names = people(account).map(({ dataset }) => dataset.name).join(", ");
  account.closest("details").querySelector("[data-names]").textContent = names || account.dataset.everybody;
});

form.addEventListener("submit", async (event) => {
  event.preventDefault();
  const accounts = [...form.querySelectorAll("[data-account]")].map((each) => ({ account: each.dataset.account, staff: people(each).map(({ value }) => value) })).filter(({ staff }) => staff.length);
  try {
    const saved = await call("PUT", "/api/v1/sharing-rules", { formerFirst: form.formerFirst.checked, byLoad: form.byLoad.checked, accounts, version: Number(form.dataset.version) });
    form.dataset.version = saved.version;
    toast(word("saved"));
  } catch (error) { fault(error); }
});
