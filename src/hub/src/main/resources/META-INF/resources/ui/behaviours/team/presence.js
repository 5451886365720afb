// Says every few seconds that this conversation is looked at or typed in, and shows who else is there. Nothing of it is stored anywhere.
import { call } from "../api.js";
import { word } from "../words.js";

const beat = 8000;
const lasts = 20_000;
const typingLasts = 6000;
const typingAgain = 2500;
const lately = 60_000;

const open = () => document.getElementById("thread")?.dataset.conversation;
const path = (id) => `/api/v1/conversations/${id}/presence`;
const people = new Map();
let place;
let typed = 0;
let told = 0;

let company = 0;
/** Whether anybody else was in this conversation within the last minute. */
export const hasCompany = () => Date.now() - company < lately;

const writes = () => document.getElementById("reply")?.value.trim() && document.getElementById("composer").dataset.mode === "customer";

const note = ({ id, name, doing }) => {
  if (id === document.body.dataset.staff) return;
  company = Date.now();
  if (doing === "gone") people.delete(id);
  else people.set(id, { name, until: Date.now() + lasts, typing: doing === "typing" ? Date.now() + typingLasts : 0 });
};

const names = (all) => all.map(({ name }) => name).join(", ");

const face = (name) => {
  const made = Object.assign(document.createElement("span"), { className: "face face--staff face--small", title: name });
  made.append(Object.assign(document.createElement("span"), { textContent: name.trim().charAt(0).toLocaleUpperCase() || "?" }));
  made.firstChild.setAttribute("aria-hidden", "true");
  return made;
};

const show = () => {
  for (const [id, { until }] of people) if (until < Date.now()) people.delete(id);
  const all = [...people.values()];
  const viewers = document.querySelector("[data-viewers]");
  const key = names(all);
  if (viewers && viewers.dataset.key !== key) {
    viewers.dataset.key = key;
    const faces = Object.assign(document.createElement("span"), { className: "faces" });
    faces.append(...all.slice(0, 3).map(({ name }) => face(name)));
    viewers.replaceChildren(...(all.length ? [faces, Object.assign(document.createElement("span"), { textContent: word("teamViewing", { name: key }) })] : []));
  }
  const typing = all.filter((each) => each.typing > Date.now());
  const line = document.getElementById("together");
  if (!line || line.querySelector(".together__stop")) return;
  const text = typing.length ? word("teamTyping", { name: names(typing) }) : "";
  if ((line.textContent.trim() || "") === text) return;
  line.hidden = !text;
  if (!text) return line.replaceChildren();
  const made = document.getElementById("team-typing").content.firstElementChild.cloneNode(true);
  made.querySelector("span").textContent = text;
  line.replaceChildren(made);
};

const tell = async (doing) => {
  const id = open();
  if (!id) return;
  told = Date.now();
  try {
    const { items } = await call("PUT", path(id), { doing });
    if (id !== open()) return;
    for (const each of items) note(each);
    show();
  } catch { /* The next beat says it again. */ }
};

/** Also when the page goes away: such a call outlives it. */
const gone = (id) => id && fetch(path(id), {
  method: "PUT", keepalive: true, headers: { "content-type": "application/json", "x-csrf-token": document.querySelector("meta[name=csrf-token]").content },
  body: JSON.stringify({ doing: "gone" }),
}).catch(() => {});

const enter = () => {
  if (place && place !== open()) gone(place);
  place = open();
  people.clear();
  company = 0;
  typed = 0;
  show();
  if (!document.hidden) tell("viewing");
};

document.addEventListener("moment", ({ detail }) => {
  if (!detail.conversationId || detail.conversationId !== open()) return;
  note(detail);
  show();
});

document.addEventListener("input", (event) => {
  if (event.target.id !== "reply") return;
  if (!writes()) { if (typed) { typed = 0; tell("viewing"); } return; }
  const first = !typed;
  typed = Date.now();
  if (first || typed - told > typingAgain) tell("typing");
});

// Sent: the field empties without an input event.
document.addEventListener("answer:before", () => setTimeout(() => { if (!writes() && typed) { typed = 0; tell("viewing"); } }, 50));
document.addEventListener("part:swapped", show);
document.addEventListener("conversation:opened", enter);
document.addEventListener("visibilitychange", () => { if (document.hidden) gone(open()); else tell("viewing"); });
window.addEventListener("pagehide", () => gone(open()));
setInterval(show, 1000);
setInterval(() => { if (!document.hidden) tell(typed && Date.now() - typed < typingLasts ? "typing" : "viewing"); }, beat);
enter();
