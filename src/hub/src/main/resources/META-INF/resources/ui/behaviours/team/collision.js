// A colleague answered while somebody was still writing: the answer is held back once, beside what was said already. Sending it again means it.
import { fragment } from "../api.js";
import { word } from "../words.js";
import { hasCompany } from "./presence.js";

const form = () => document.getElementById("composer");
const field = () => document.getElementById("reply");
const line = () => document.getElementById("together");
const shown = () => [...document.querySelectorAll("#messages .message[data-day]")];
const last = () => shown().reduce((most, { dataset }) => (dataset.order > most ? dataset.order : most), "");

/** After which message somebody began to write; null while the field is empty. */
let began = null;

const theirs = (message) => {
  const [kind, id] = message.dataset.author.split(":");
  return message.matches(".message--out") && (kind === "echo" || (kind === "staff" && id !== document.body.dataset.staff));
};

const clear = () => {
  if (!line()?.querySelector(".together__stop")) return;
  line().replaceChildren();
  line().hidden = true;
};

const begin = () => { clear(); began = field()?.value.trim() ? last() : null; };

const stop = (message) => {
  const made = document.getElementById("team-stop").content.firstElementChild.cloneNode(true);
  const name = message.querySelector(".message__sign > span:not(.line)")?.textContent || word("teamPhone");
  made.querySelector("[data-who]").textContent = word("teamAnswered", { name });
  made.querySelector("[data-said]").textContent = message.querySelector(".message__text")?.textContent.trim() || message.querySelector(".message__bubble")?.textContent.trim() || "";
  line().replaceChildren(made);
  line().hidden = false;
};

/** The last message of this conversation up to there: the server, too, holds back what a colleague has answered since. */
const known = (order) => {
  const here = shown().filter(({ dataset }) => dataset.conversation === form().dataset.conversation && dataset.order <= order);
  return here.reduce((most, each) => (!most || each.dataset.order > most.dataset.order ? each : most), null)?.dataset.id ?? "";
};

/** @return whether there was a reason to hold it back */
const held = (messages) => {
  const answer = messages.filter((each) => each.dataset.order > began && theirs(each)).at(-1);
  if (!answer) return false;
  began = messages.reduce((most, { dataset }) => (dataset.order > most ? dataset.order : most), began);
  stop(answer);
  return true;
};

let asking = false;
let asked = "";
/** What a colleague sent a moment ago may still be on its way to this screen: with company, the server is asked. Without an answer it goes. */
const ask = async (conversation, text) => {
  asking = true;
  const found = await fragment(`/inbox/${conversation}/messages`).catch(() => null);
  asking = false;
  if (form()?.dataset.conversation !== conversation || field().value !== text || began === null) return;
  if (found && held([...found.querySelectorAll(".message[data-day]")])) return;
  asked = conversation + text;
  form().requestSubmit();
};

document.addEventListener("answer:before", (event) => {
  if (asking) return event.preventDefault();
  if (began !== null && held(shown())) return event.preventDefault();
  const { conversation } = form().dataset;
  if (began !== null && hasCompany() && asked !== conversation + field().value) {
    event.preventDefault();
    return ask(conversation, field().value);
  }
  form().dataset.seen = known(began ?? last());
  asked = "";
  began = null;
  clear();
});

document.addEventListener("input", (event) => {
  if (event.target.id !== "reply") return;
  if (!field().value.trim()) { began = null; clear(); } else if (began === null) began = last();
});

document.addEventListener("click", (event) => {
  if (event.target.closest("[data-send-anyway]")) form().requestSubmit();
  if (event.target.closest("[data-send-not]")) { clear(); field().focus(); }
});

document.addEventListener("conversation:opened", begin);
begin();
