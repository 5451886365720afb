// When the channel's window is shut: a choice of the templates that the provider has approved, filled in for this customer. When the customer
// writes, the window is open again and the composer comes back by itself.
import { labels, preview, templates } from "../templates.js";
import { fault } from "../toast.js";
import { word } from "../words.js";
import { send } from "./outbox.js";
import { about } from "./topic.js";

const composer = () => document.getElementById("composer");
const channel = () => document.querySelector("#thread .thread-head .channel").dataset.channel;

const line = async ({ key, name }, { text, missing }) => {
  const label = Object.assign(document.createElement("label"), { className: missing.length ? "choice choice--missing" : "choice" });
  const radio = Object.assign(document.createElement("input"), { type: "radio", name: "template", value: key, className: "check", disabled: missing.length > 0 });
  radio.dataset.text = text;
  label.append(radio, Object.assign(document.createElement("span"), { className: "choice__name", textContent: name }),
    Object.assign(document.createElement("span"), { className: "choice__text", textContent: missing.length ? word("templateMissing") + (await labels(missing)).join(", ") : text }));
  return label;
};

const offer = async () => {
  const form = composer();
  const choices = form?.querySelector(".choices");
  if (!choices || form.dataset.shut !== "true" || form.dataset.offered) return;
  form.dataset.offered = "true";
  try {
    const approved = (await templates()).filter((each) => each.approved && (!each.channels?.length || each.channels.includes(channel())));
    const lines = await Promise.all(approved.map(async (each) => line(each, await preview(each.key, form.dataset.conversation))));
    choices.append(...(lines.length ? lines : [Object.assign(document.createElement("p"), { className: "second", textContent: word("windowNone") })]));
    const first = choices.querySelector("input:enabled");
    if (first) { first.checked = true; form.querySelector("[data-send-template]").disabled = false; }
  } catch (error) { fault(error); delete form.dataset.offered; }
};

document.addEventListener("submit", (event) => {
  if (event.target.id !== "composer" || !event.submitter?.matches("[data-send-template]")) return;
  event.preventDefault();
  const chosen = event.target.querySelector("input[name=template]:checked");
  if (chosen) send(event.target.dataset.conversation, { template: { key: chosen.value }, ...about() }, chosen.dataset.text);
});

/** The window's own line says whether it is shut; it is fetched anew after each message. */
const follow = () => {
  const form = composer();
  const line = form?.querySelector("[data-window]");
  if (!line) return;
  form.dataset.shut = String(line.dataset.window === "closed");
  offer();
};

document.addEventListener("part:swapped", (event) => { if (event.detail === "window") follow(); });
document.addEventListener("conversation:opened", offer);
offer();
