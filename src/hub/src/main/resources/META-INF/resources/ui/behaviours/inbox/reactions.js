// The shop's reaction to a customer's message, where the channel takes one.
import { call } from "../api.js";
import { fault } from "../toast.js";
import { word } from "../words.js";
import { show } from "./thread.js";

const offered = () => (document.getElementById("composer")?.dataset.reactions ?? "").split(" ").filter(Boolean);

let menu = null;
const close = () => { menu?.remove(); menu = null; };

const react = async (id, emoji) => {
  close();
  try {
    await (emoji ? call("PUT", `/api/v1/messages/${id}/reaction`, { emoji }) : call("DELETE", `/api/v1/messages/${id}/reaction`));
    await show([id]);
  } catch (error) { fault(error); }
};

const choice = (emoji, name, work) => {
  const made = Object.assign(document.createElement("button"), { type: "button", className: "reacting__choice", textContent: emoji });
  made.setAttribute("role", "menuitem");
  made.setAttribute("aria-label", name);
  made.addEventListener("click", work);
  return made;
};

const open = (button) => {
  close();
  const id = button.dataset.react;
  const ours = button.closest(".message").querySelector("[data-ours]")?.dataset.ours;
  menu = Object.assign(document.createElement("div"), { className: "reacting" });
  menu.setAttribute("role", "menu");
  menu.setAttribute("aria-label", word("react"));
  menu.append(...offered().map((emoji) => choice(emoji, emoji, () => react(id, emoji === ours ? "" : emoji))));
  if (ours) menu.append(choice("×", word("reactBack"), () => react(id, "")));
  button.closest(".message").append(menu);
  menu.scrollIntoView({ block: "nearest" });
  menu.firstElementChild?.focus();
};

document.addEventListener("click", (event) => {
  const button = event.target.closest("[data-react]");
  if (button) return menu?.parentElement === button.closest(".message") ? close() : open(button);
  if (!event.target.closest(".reacting")) close();
});

document.addEventListener("keydown", (event) => {
  if (!menu) return;
  if (event.key === "Escape") { const back = menu.parentElement.querySelector("[data-react]"); close(); back?.focus(); }
  if (!["ArrowLeft", "ArrowRight"].includes(event.key)) return;
  const all = [...menu.children];
  all.at((all.indexOf(document.activeElement) + (event.key === "ArrowRight" ? 1 : -1)) % all.length)?.focus();
});

document.addEventListener("conversation:opened", close);
