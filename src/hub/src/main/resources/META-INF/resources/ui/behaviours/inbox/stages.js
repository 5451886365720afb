// An order's stage, beside the conversation: the board's other stages are read when somebody reaches for them.
import { call } from "../api.js";
import { fault } from "../toast.js";

let boards;

const stages = async (key) => {
  boards ??= call("GET", "/api/v1/boards").then(({ items }) => items).catch((error) => { boards = undefined; throw error; });
  return (await boards).find((board) => board.key === key || board.id === key)?.stages ?? [];
};

const fill = async (select) => {
  if (select.dataset.filled) return;
  select.dataset.filled = "true";
  try {
    const all = await stages(select.dataset.board);
    const now = select.value;
    if (all.length) select.replaceChildren(...all.map(({ key, name }) => new Option(name, key, key === now, key === now)));
  } catch (error) { delete select.dataset.filled; fault(error); }
};

document.addEventListener("pointerover", (event) => { const select = event.target.closest?.("[data-stage-of]"); if (select) fill(select); });
document.addEventListener("focusin", (event) => { const select = event.target.closest("[data-stage-of]"); if (select) fill(select); });

document.addEventListener("change", async (event) => {
  const select = event.target.closest("[data-stage-of]");
  if (!select) return;
  const before = [...select.options].find((option) => option.defaultSelected)?.value;
  const why = select.parentElement.querySelector(".field__fault");
  why.hidden = true;
  try {
    await call("PUT", `/api/v1/cards/${select.dataset.stageOf}/stage`, { stage: select.value });
    for (const option of select.options) option.defaultSelected = option.value === select.value;
  } catch (error) {
    select.value = before;
    why.textContent = error.message;
    why.hidden = false;
  }
});
