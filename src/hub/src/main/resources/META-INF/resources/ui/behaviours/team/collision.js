// A colleague answered while somebody was still writing: the answer is held back once, beside what was said already. Sending it again means it.
import { word } from "../words.js";

const form = () => document.getElementById("composer");
const field = () => document.getElementById("reply");
const line = () => document.getElementById("together");
const shown = () => [...document.querySelectorAll("#messages [data-order]")];
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

document.addEventListener("answer:before", (event) => {
  const answers = began === null ? [] : shown().filter((each) => each.dataset.order > began && theirs(each));
  if (!answers.length) { began = null; return clear(); }
  event.preventDefault();
  began = last();
  stop(answers.at(-1));
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
