// Answers that go later: made, changed, sent now, taken back. Times are the shop's, wherever the device is.
import { call } from "../api.js";
import { fault, toast } from "../toast.js";
import { word } from "../words.js";
import { submit } from "./composer.js";
import { show } from "./thread.js";

const dialog = () => document.getElementById("later");
const form = () => document.querySelector("[data-later-form]");
const zone = () => document.body.dataset.zone;

/** What the clock on the shop's wall says at a moment, as a datetime-local input has it. */
const wall = (moment) => new Intl.DateTimeFormat("sv-SE", { timeZone: zone(), dateStyle: "short", timeStyle: "short" }).format(moment).replace(" ", "T");

/** The moment at which it says that. Twice, because the offset may be another one there. */
const moment = (local) => {
  const asUtc = Date.parse(`${local}:00Z`);
  const off = (at) => Date.parse(`${wall(at)}:00Z`) - Math.floor(at / 60_000) * 60_000;
  return new Date(asUtc - off(asUtc - off(asUtc)));
};

const caution = () => {
  const line = form().querySelector("[data-later-caution]");
  const closes = document.querySelector("#composer [data-closes]")?.dataset.closes;
  const at = form().at.value;
  line.hidden = !(closes && at && moment(at) > new Date(closes));
  line.textContent = line.hidden ? "" : word("windowEnds");
};

const open = ({ id = "", at, keep = false, words } = {}) => {
  const fields = form();
  fields.dataset.id = id;
  fields.at.value = at ? wall(new Date(at)) : "";
  fields.at.min = wall(new Date());
  fields.keep.checked = keep;
  fields.querySelector("[data-later-words]").hidden = words === undefined;
  fields.words.value = words ?? "";
  caution();
  dialog().showModal();
};

const act = async (button, work, id) => {
  button.disabled = true;
  try { await work(); await show([id]); } catch (error) { fault(error); }
  button.disabled = false;
};

const done = async () => {
  const fields = form();
  const at = moment(fields.at.value);
  if (at <= new Date()) return fault(new Error(word("timeOver")));
  const more = { sendAt: at.toISOString(), sendEvenIfTheyWrite: fields.keep.checked };
  const { id } = fields.dataset;
  if (!id) { dialog().close(); await submit(more); return; }
  const words = fields.querySelector("[data-later-words]").hidden ? {} : { text: fields.words.value.trim() };
  await call("PATCH", `/api/v1/messages/${id}`, { ...more, ...words });
  dialog().close();
  await show([id]);
};

document.addEventListener("submit", (event) => {
  if (!event.target.matches("[data-later-form]")) return;
  event.preventDefault();
  done().catch(fault);
});

document.addEventListener("input", (event) => { if (event.target.closest("[data-later-form]")) caution(); });

document.addEventListener("click", (event) => {
  const at = (name) => event.target.closest(`[data-later-${name}]`);
  if (event.target.closest("[data-later]")) {
    const written = document.getElementById("reply").value.trim() || document.querySelector(".composer__files li");
    if (written) open(); else document.getElementById("reply").focus();
  }
  const preset = at("at");
  if (preset) { form().at.value = wall(new Date(preset.dataset.laterAt)); caution(); }
  const change = at("change");
  if (change) open({ id: change.dataset.laterChange, at: change.dataset.at, keep: change.dataset.keep === "true", words: change.closest(".message").querySelector(".message__text")?.textContent });
  const now = at("now");
  if (now) act(now, () => call("POST", `/api/v1/messages/${now.dataset.laterNow}/resends`), now.dataset.laterNow);
  const cancel = at("cancel");
  if (cancel) act(cancel, async () => { await call("DELETE", `/api/v1/messages/${cancel.dataset.laterCancel}`); toast(word("takenBack")); }, cancel.dataset.laterCancel);
});
