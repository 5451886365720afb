// In the list, a conversation with a draft of mine shows what I have written instead of the last message.
import { call } from "../api.js";
import { word } from "../words.js";
import { me } from "./keep.js";

let drafts = new Map();
const list = () => document.querySelector(".inbox__list");

const paint = (row) => {
  const text = drafts.get(row.dataset.id);
  const preview = row.querySelector(".row__preview");
  const old = preview?.querySelector(".row__draft");
  if (!preview || text === (old?.dataset.text)) return;
  old?.remove();
  if (text === undefined) return;
  const made = Object.assign(document.createElement("span"), { className: "row__draft" });
  made.dataset.text = text;
  made.append(Object.assign(document.createElement("b"), { textContent: word("draft") }), ` ${text}`);
  preview.prepend(made);
};

const paintAll = () => { for (const row of document.querySelectorAll(".inbox__list .row")) paint(row); };

let asked;
const read = async () => {
  try {
    const { items } = await call("GET", "/api/v1/drafts?limit=200");
    drafts = new Map(items.map(({ conversationId, text }) => [conversationId, text]));
    paintAll();
  } catch { /* the next change asks again */ }
};
const soon = () => { clearTimeout(asked); asked = setTimeout(read, 300); };

document.addEventListener("live", (event) => { if (event.detail.some((each) => each.type === "draft.updated" && each.staffId === me())) soon(); });
document.addEventListener("draft:kept", soon);
if (list()) new MutationObserver(paintAll).observe(list(), { childList: true, subtree: true });
read();
