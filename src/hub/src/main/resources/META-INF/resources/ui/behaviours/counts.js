// The badge of the rail, the counts of the tabs, and the same in the tab's title and sign and on the installed application's sign.
import { seldom } from "./gather.js";
import { tell } from "./heard.js";
import { sign } from "./sign.js";
import { word } from "./words.js";

const most = 999;
const set = (element, n) => { element.textContent = n > most ? `${most}+` : n; element.hidden = !n; };

let overdue;
const title = () => {
  document.title = document.title.replace(/^\(\d+\) /, "");
  if (overdue) document.title = `(${overdue}) ${document.title}`;
};

const refresh = async () => {
  const response = await fetch("/inbox/counts", { headers: { accept: "application/json" } }).catch(() => null);
  if (!response?.ok) return;
  const counts = await response.json();
  const now = counts.overdue ?? 0;
  if (now > (overdue ?? now)) tell(word("lateNow", { n: now }));
  overdue = now;
  set(document.getElementById("late-total"), now);
  for (const element of document.querySelectorAll("[data-count]")) set(element, counts[element.dataset.count] ?? 0);
  // A queue that is seldom needed stands there only while it holds somebody.
  for (const tab of document.querySelectorAll("[data-when-some]")) tab.hidden = !counts[tab.querySelector("[data-count]").dataset.count];
  title();
  sign(now, counts.waiting ?? 0);
};

const soon = seldom(refresh, 400);

refresh();
document.addEventListener("live", (event) => { if (event.detail.some((each) => /^(conversation|message|view)\./.test(each.type))) soon(); });
document.addEventListener("clock:changed", soon);
document.addEventListener("live:back", soon);
document.addEventListener("conversation:opened", title);
