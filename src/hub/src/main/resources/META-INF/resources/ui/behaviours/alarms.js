// What stands above every page follows the accounts' health.
import { fragment } from "./api.js";
import { seldom } from "./gather.js";

const holder = document.getElementById("alarms");

const refresh = async () => {
  const found = await fragment("/channels/alarms").catch(() => null);
  if (!found || found.textContent.trim() === holder.textContent.trim()) return;
  holder.replaceChildren(found);
};

if (holder) {
  const soon = seldom(refresh, 200);
  document.addEventListener("live", (event) => { if (event.detail.some((each) => each.type === "account.updated")) soon(); });
  document.addEventListener("live:back", soon);
}
