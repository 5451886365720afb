// Moves a card to another stage. What the stage requires is shown by name; a lost order is asked for its reason.
import { call } from "./api.js";
import { fault } from "./toast.js";
import { word } from "./words.js";

const refused = (cardId, fields) => {
  const dialog = document.getElementById("refused");
  dialog.querySelector("[data-fields]").replaceChildren(...fields.map((field) => {
    const line = document.createElement("li");
    line.append(Object.assign(document.createElement("a"), { className: "link", href: `/cards/${cardId}#f-${field}`, textContent: word(`field-${field}`) }));
    return line;
  }));
  dialog.querySelector("[data-card]").href = `/cards/${cardId}#f-${fields[0]}`;
  dialog.showModal();
};

const askReason = () => new Promise((resolve) => {
  const dialog = document.getElementById("reason");
  const form = dialog.querySelector("form");
  let reason = "";
  const choose = (event) => { const button = event.target.closest("[data-reason]"); if (button) { reason = button.dataset.reason; dialog.close(); } };
  const submit = () => { reason = form.elements.reason.value.trim(); };
  dialog.addEventListener("click", choose);
  form.addEventListener("submit", submit);
  dialog.addEventListener("close", () => {
    dialog.removeEventListener("click", choose);
    form.removeEventListener("submit", submit);
    form.reset();
    resolve(reason);
  }, { once: true });
  dialog.showModal();
});

/** @returns whether the card is there now */
export const move = async (cardId, stage, reason) => {
  try {
    await call("PUT", `/api/v1/cards/${cardId}/stage`, { stage, ...(reason ? { reason } : {}) });
    return true;
  } catch (error) {
    const fields = error.status === 422 ? (error.problem.errors ?? []).map(({ field }) => field) : [];
    if (fields.length === 1 && fields[0] === "reason") {
      const given = await askReason();
      return given ? move(cardId, stage, given) : false;
    }
    if (fields.length) refused(cardId, fields);
    else fault(error);
    return false;
  }
};
