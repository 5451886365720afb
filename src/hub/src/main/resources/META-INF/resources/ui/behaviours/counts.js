// The badge of the rail and the counts of the tabs.
import { seldom } from "./gather.js";

const most = 999;
const set = (element, n) => { element.textContent = n > most ? `${most}+` : n; element.hidden = !n; };

const refresh = async () => {
  const response = await fetch("/inbox/counts", { headers: { accept: "application/json" } }).catch(() => null);
  if (!response?.ok) return;
  const counts = await response.json();
  const late = document.getElementById("late-total");
  set(late, counts.overdue ?? 0);
  for (const element of document.querySelectorAll("[data-count]")) set(element, counts[element.dataset.count] ?? 0);
  // A queue that is seldom needed stands there only while it holds somebody.
  for (const tab of document.querySelectorAll("[data-when-some]")) tab.hidden = !counts[tab.querySelector("[data-count]").dataset.count];
  document.title = document.title.replace(/^\(\d+\) /, "");
  if (counts.overdue) document.title = `(${counts.overdue}) ${document.title}`;
};

const soon = seldom(refresh, 400);

refresh();
document.addEventListener("live", (event) => { if (event.detail.some((each) => /^(conversation|message|view)\./.test(each.type))) soon(); });
document.addEventListener("clock:changed", soon);
document.addEventListener("live:back", soon);
