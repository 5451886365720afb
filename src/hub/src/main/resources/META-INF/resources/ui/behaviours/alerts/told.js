// What the shop tells this person of customers who wait: a line with the way there, and a sound. What is open before one's eyes needs no line.
import { call } from "../api.js";
import { seldom } from "../gather.js";
import { tell } from "../heard.js";
import { toast } from "../toast.js";
import { spell, word } from "../words.js";
import { sound } from "./sound.js";

const me = document.body.dataset.staff;
const open = () => (document.hidden ? undefined : document.getElementById("thread")?.dataset.conversation);
const lately = 15_000;
const shown = new Set();

const text = ({ step, customer, at, waitedFrom }) => `${customer.name}. ${word(`alert-${step}`, { spell: spell(Date.parse(at) - Date.parse(waitedFrom ?? at)) })}`;

/** A list that is open shows a new message by itself. */
const visible = ({ step, conversationId }) => conversationId === open() || (step === "new" && !document.hidden && Boolean(document.getElementById(`row-${conversationId}`)));

const show = (each) => {
  if (visible(each)) return;
  if (each.step === "escalated") tell(text(each));
  toast(text(each), { late: each.step !== "new" && each.step !== "soon", undoWord: word("alertOpen"), undo: () => location.assign(`/inbox/${each.conversationId}`) });
};

const arrived = async () => {
  const { items } = await call("GET", "/api/v1/alerts?limit=10").catch(() => ({ items: [] }));
  // By the server's own times: this device's clock may be wrong.
  const fresh = items.filter(({ id, at }) => !shown.has(id) && Date.parse(items[0].at) - Date.parse(at) < lately);
  for (const each of items) shown.add(each.id);
  const by = (means) => fresh.filter(({ ways }) => ways.some((way) => way.means === means));
  for (const each of by("screen").filter(({ step }) => step !== "colleague").slice(0, 3).reverse()) show(each);
  const loud = by("sound");
  if (loud.some(({ step }) => step !== "colleague")) sound("customer");
  else if (loud.length) sound("colleague");
};

const soon = seldom(arrived, 50);
document.addEventListener("live", (event) => {
  if (event.detail.some(({ type, staff }) => type === "alert.created" && staff?.includes(me))) soon();
});
