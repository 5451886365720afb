// Sends a parked record through again.
import { call } from "./api.js";
import { fault } from "./toast.js";
import { word } from "./words.js";

document.addEventListener("click", async (event) => {
  const button = event.target.closest("[data-replay]");
  if (!button) return;
  button.disabled = true;
  try {
    await call("POST", `/api/v1/parked-records/${button.closest("[data-record]").dataset.record}/replay`);
    button.replaceWith(Object.assign(document.createElement("span"), { className: "tag tag--calm", textContent: word("replayed") }));
  } catch (error) { button.disabled = false; fault(error); }
});
