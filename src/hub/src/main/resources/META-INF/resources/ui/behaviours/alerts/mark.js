// A conversation in which somebody else was called bears a sign in the list, until it waits no more.
import { call } from "../api.js";
import { seldom } from "../gather.js";
import { word } from "../words.js";

const list = document.querySelector("[data-rows]")?.closest("main, [data-list], body");
let called = new Map();

const sign = (row) => {
  const names = called.get(row.dataset.id);
  const there = row.querySelector("[data-called]");
  if (!names || row.dataset.state !== "waiting") { there?.remove(); return; }
  const text = word("alertMark", { names: names.join(", ") });
  if (there?.title === text) return;
  there?.remove();
  const made = document.getElementById("alert-called").content.firstElementChild.cloneNode(true);
  made.title = text;
  made.querySelector(".hush").textContent = `: ${names.join(", ")}`;
  row.querySelector(".row__meta")?.prepend(made);
};

const draw = () => { for (const row of document.querySelectorAll("li.row")) sign(row); };

const refresh = async () => {
  const found = await call("GET", "/api/v1/alerts/called").catch(() => null);
  if (!found) return;
  called = new Map(found.items.map(({ conversation, names }) => [conversation, names]));
  draw();
};

if (list) {
  const soon = seldom(refresh, 300);
  document.addEventListener("live", (event) => { if (event.detail.some(({ type, event: happened }) => type.startsWith("alert.") || (type === "conversation.updated" && happened))) soon(); });
  document.addEventListener("live:back", soon);
  let asked = 0;
  new MutationObserver(() => { asked ||= requestAnimationFrame(() => { asked = 0; if (called.size) draw(); }); }).observe(list, { childList: true, subtree: true });
  refresh();
}
