// In a note an @ offers colleagues, by keyboard and by touch; in the thread those who are called stand out.
import { call } from "../api.js";
import { word } from "../words.js";
import { people } from "./people.js";

const field = () => document.getElementById("reply");
const open = () => document.getElementById("thread")?.dataset.conversation;
const noting = () => document.getElementById("composer")?.dataset.mode === "note";

const menu = () => {
  const present = document.getElementById("mention");
  if (present) return present;
  const made = Object.assign(document.createElement("div"), { id: "mention", className: "mentions", hidden: true });
  made.setAttribute("role", "listbox");
  made.setAttribute("aria-label", word("teamMentionWhom"));
  document.querySelector("#composer .composer__write").before(made);
  return made;
};

const options = () => [...menu().querySelectorAll(".mentions__item")];
const close = () => { const list = document.getElementById("mention"); if (list) { list.hidden = true; list.replaceChildren(); } };
const select = (item) => { for (const each of options()) each.setAttribute("aria-selected", String(each === item)); item?.scrollIntoView({ block: "nearest" }); };

const option = ({ id, name, atWork }) => {
  const made = Object.assign(document.createElement("button"), { type: "button", className: "mentions__item" });
  made.setAttribute("role", "option");
  made.dataset.id = id;
  made.dataset.name = name;
  made.append(Object.assign(document.createElement("span"), { className: "grow one-line", textContent: name }),
    Object.assign(document.createElement("span"), { className: "caption", textContent: word(atWork ? "teamAtWork" : "teamNotAtWork") }));
  return made;
};

/** What stands between the last @ and the caret; null where nobody is being called. */
const sought = () => {
  const before = field().value.slice(0, field().selectionStart);
  return /(?:^|[\s(,])@([^\s@]{0,40})$/u.exec(before)?.[1] ?? null;
};

let turn = 0;
const offer = async () => {
  const mine = ++turn;
  const begins = noting() ? sought() : null;
  if (begins === null) return close();
  const all = await people().catch(() => []);
  if (mine !== turn) return;
  const low = begins.toLocaleLowerCase();
  const found = all.filter(({ id, name }) => id !== document.body.dataset.staff && name.toLocaleLowerCase().split(" ").some((part) => part.startsWith(low)));
  if (!found.length) return close();
  menu().replaceChildren(...found.slice(0, 8).map(option));
  menu().hidden = false;
  select(options()[0]);
};

const choose = (item) => {
  const box = field();
  const at = box.selectionStart;
  const from = box.value.lastIndexOf("@", at - 1);
  box.setRangeText(`@${item.dataset.name} `, from, at, "end");
  close();
  box.focus();
  box.dispatchEvent(new Event("input", { bubbles: true }));
};

document.addEventListener("input", (event) => { if (event.target.id === "reply") offer(); });

document.addEventListener("keydown", (event) => {
  const list = document.getElementById("mention");
  if (!list || list.hidden || event.target.id !== "reply") return;
  const all = options();
  const here = all.findIndex((each) => each.getAttribute("aria-selected") === "true");
  if (event.key === "ArrowDown" || event.key === "ArrowUp") { event.preventDefault(); select(all.at((here + (event.key === "ArrowDown" ? 1 : -1)) % all.length)); }
  if ((event.key === "Enter" || event.key === "Tab") && all[here]) { event.preventDefault(); choose(all[here]); }
  if (event.key === "Escape") { event.preventDefault(); event.stopPropagation(); close(); }
}, true);

// Before the field loses its caret.
document.addEventListener("pointerdown", (event) => { if (event.target.closest(".mentions__item")) event.preventDefault(); });

document.addEventListener("click", (event) => {
  const item = event.target.closest(".mentions__item");
  if (item) choose(item);
  else if (!event.target.closest("#mention, #reply")) close();
});

const wrap = (text, { written, name }) => {
  for (const node of [...text.childNodes]) {
    const at = node.nodeType === Node.TEXT_NODE ? node.data.indexOf(`@${written}`) : -1;
    if (at < 0) continue;
    const called = node.splitText(at);
    called.splitText(written.length + 1);
    const mark = Object.assign(document.createElement("span"), { className: "mention", title: name });
    called.replaceWith(mark);
    mark.append(called);
  }
};

const light = async (messages) => {
  const notes = messages.filter((each) => each.matches(".message--note") && each.textContent.includes("@") && !each.querySelector(".mention"));
  const conversation = open();
  if (!notes.length || !conversation) return;
  const { items } = await call("GET", `/api/v1/conversations/${conversation}/mentions`).catch(() => ({ items: [] }));
  for (const note of notes) for (const each of items) if (each.messageId === note.dataset.id) wrap(note.querySelector(".message__text"), each);
};

const begin = () => light([...document.querySelectorAll("#messages .message")]);
document.addEventListener("thread:shown", (event) => light(event.detail));
document.addEventListener("conversation:opened", begin);
begin();
