// Copies an address; where the browser forbids it, the address is selected instead.
import { toast } from "./toast.js";
import { word } from "./words.js";

document.addEventListener("click", async (event) => {
  const button = event.target.closest("[data-copy]");
  if (!button) return;
  try {
    await navigator.clipboard.writeText(button.dataset.copy);
    toast(word("copied"));
  } catch { getSelection().selectAllChildren(button.parentElement.querySelector("span")); }
});
