// What happens by itself is said once, politely, to those who listen to the page instead of seeing it: a message in the open conversation.
import { word } from "./words.js";

const most = 120;
const line = () => document.getElementById("heard");

/** Said anew even if it is the same as before. */
export const tell = (text) => { line().textContent = ""; setTimeout(() => { line().textContent = text; }, 50); };

document.addEventListener("thread:shown", (event) => {
  const arrived = event.detail.filter((each) => each.matches(".is-new[data-direction=in]")).at(-1);
  if (!arrived) return;
  const text = (arrived.querySelector(".message__bubble") ?? arrived).textContent.replace(/\s+/g, " ").trim();
  tell(word("arrived", { text: text.length > most ? `${text.slice(0, most)}…` : text }));
});
