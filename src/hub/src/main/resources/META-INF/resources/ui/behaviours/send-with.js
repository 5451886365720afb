// Enter or Ctrl+Enter, as the person chooses; the choice is kept on the server and goes along to whichever device.
import { call } from "./api.js";
import { fault } from "./toast.js";

const name = () => `ordnung-send-with-${document.body.dataset.staff}`;
const paint = () => { for (const each of document.querySelectorAll("[data-send-with]")) each.setAttribute("aria-pressed", String(each.dataset.sendWith === sendWith())); };
const take = (chosen) => { try { localStorage.setItem(name(), chosen); } catch { /* the server knows */ } document.body.dataset.sends = chosen; paint(); };

export const sendWith = () => document.body.dataset.sends ?? localStorage.getItem(name()) ?? "enter";

document.addEventListener("click", async (event) => {
  const choice = event.target.closest("button[data-send-with]");
  if (!choice) return;
  take(choice.dataset.sendWith);
  try { await call("PUT", "/api/v1/me/preferences", { sendWith: choice.dataset.sendWith }); } catch (error) { fault(error); }
});

paint();
if (document.body.dataset.staff) call("GET", "/api/v1/me/preferences").then((kept) => take(kept.sendWith), () => {});
