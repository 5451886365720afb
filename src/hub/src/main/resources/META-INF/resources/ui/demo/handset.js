// What a customer does with a phone: everything becomes a call to this program, which carries it to the shop as the provider would.
import { cake, fromFile } from "./picture.js";

const places = [
  { latitude: 59.9311, longitude: 30.3609, name: "Садовая, 14", address: "Подъезд 2, домофон 31" },
  { latitude: 50.4501, longitude: 30.5234, name: "Хрещатик, 22", address: null },
  { latitude: 55.7558, longitude: 37.6173, name: "Парк у реки", address: "У белой беседки" },
];
let nextPlace = 0;

const handsetOf = (element) => element.closest("[data-handset]");
const bubbleOf = (element) => element.closest("[data-bubble]");
const closeMenus = (except) => {
  for (const open of document.querySelectorAll(".pop__more[open], .keyboard__attach[open]")) if (open !== except) open.open = false;
};

/** @return whether it is done; otherwise the phone says that it is not */
const call = async (handset, path, body) => {
  const isFile = body instanceof Blob;
  let done = false;
  try {
    done = (await fetch(`/demo/phones/${handset.dataset.handset}/${path}`, {
      method: "POST",
      headers: isFile ? { "content-type": body.type } : { "content-type": "application/json" },
      body: isFile ? body : JSON.stringify(body ?? {}),
    })).ok;
  } catch {
    // Told below.
  }
  handset.querySelector(".handset__fault").hidden = done;
  return done;
};

const mode = (keyboard, name, bubble, text) => {
  keyboard.dataset.mode = name;
  keyboard.dataset.bubble = bubble ?? "";
  keyboard.querySelector(".keyboard__mode").hidden = !name;
  const field = keyboard.querySelector("textarea");
  field.value = text;
  if (name) field.focus();
};

const say = async (keyboard) => {
  const field = keyboard.querySelector("textarea");
  const text = field.value.trim();
  if (!text) return;
  const { mode: how, bubble } = keyboard.dataset;
  mode(keyboard, "", "", "");
  const done = how === "edit" ? await call(handsetOf(keyboard), "edits", { bubble, text })
    : await call(handsetOf(keyboard), "messages", { text, replyTo: how === "reply" ? bubble : null });
  if (!done) mode(keyboard, how ?? "", bubble, text + field.value);
};

const submit = async (form) => {
  const filled = Object.fromEntries(new FormData(form));
  if (await call(handsetOf(form), "forms", filled)) form.elements.message.value = "";
};

const send = {
  cake: async (handset) => call(handset, "photos", await cake()),
  voice: (handset) => call(handset, "voices"),
  place: (handset) => call(handset, "places", places[nextPlace++ % places.length]),
  file: (handset) => handset.querySelector("[data-file]").click(),
};

const act = {
  reply: (handset, bubble) => mode(handset.querySelector("[data-keyboard]"), "reply", bubble.dataset.bubble, ""),
  edit: (handset, bubble) => {
    const text = bubble.querySelector("[data-text]").textContent;
    mode(handset.querySelector("[data-keyboard]"), "edit", bubble.dataset.bubble, text);
  },
  delete: (handset, bubble) => call(handset, "deletions", { bubble: bubble.dataset.bubble }),
};

document.addEventListener("submit", (event) => {
  const { target } = event;
  if (!target.matches("[data-keyboard], [data-site]")) return;
  event.preventDefault();
  if (target.matches("[data-keyboard]")) say(target); else submit(target);
});

// What opens at the end of the chat would open out of sight.
document.addEventListener("toggle", ({ target }) => {
  if (target.open && target.matches(".pop__more")) target.scrollIntoView({ block: "nearest" });
}, true);

document.addEventListener("keydown", (event) => {
  if (event.key === "Escape") closeMenus();
  if (event.key !== "Enter" || event.shiftKey || event.isComposing || !event.target.matches(".keyboard__text")) return;
  event.preventDefault();
  event.target.form.requestSubmit();
});

document.addEventListener("click", (event) => {
  const { target } = event;
  closeMenus(target.closest(".pop__more, .keyboard__attach"));
  const button = target.closest("[data-send], [data-act], [data-react], [data-press], [data-cancel]");
  if (!button) return;
  const handset = handsetOf(button);
  const bubble = bubbleOf(button);
  closeMenus();
  if (button.dataset.send) send[button.dataset.send](handset);
  else if (button.dataset.act) act[button.dataset.act](handset, bubble);
  else if (button.dataset.press) call(handset, "presses", { bubble: bubble.dataset.bubble, button: button.dataset.press });
  else if (button.dataset.react !== undefined) {
    call(handset, "reactions", { bubble: bubble.dataset.bubble, emoji: button.dataset.react || null });
  } else mode(button.closest("[data-keyboard]"), "", "", "");
});

document.addEventListener("change", async (event) => {
  if (!event.target.matches("[data-file]") || !event.target.files.length) return;
  const handset = handsetOf(event.target);
  const file = event.target.files[0];
  event.target.value = "";
  const picture = await fromFile(file).catch(() => null);
  if (picture) call(handset, "photos", picture);
});
