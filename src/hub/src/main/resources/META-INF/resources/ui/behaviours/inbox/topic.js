// Which order the answer is about, where the conversation has several that are alive: the one of the message that is quoted, else the one that
// somebody chose here, until the customer writes about another, else the one that the customer wrote about last.
import { me } from "./keep.js";

const select = () => document.querySelector("[data-topic]");
const open = () => document.getElementById("thread")?.dataset.conversation;
const name = () => `ordnung-topic-${me()}-${open()}`;
const offered = () => [...select().options].find((each) => each.defaultSelected)?.value ?? "";
const isHere = (card) => [...select().options].some((each) => each.value === card);

const chosen = () => {
  try {
    const kept = JSON.parse(localStorage.getItem(name()));
    return kept && kept.offered === offered() && isHere(kept.card) ? kept.card : null;
  } catch { return null; }
};

let quoted = null;
const ofQuoted = () => {
  const tags = quoted ? [...document.querySelectorAll(`#m-${CSS.escape(quoted)} [data-order-tag]`)] : [];
  return tags.map(({ dataset }) => dataset.orderTag).find(isHere) ?? null;
};

const apply = () => { if (select()) select().value = ofQuoted() ?? chosen() ?? offered(); };

const keep = (card) => { try { localStorage.setItem(name(), JSON.stringify({ card, offered: offered() })); } catch { /* then it is chosen anew */ } };

/** Somebody says which. */
export const choose = (card) => { if (!select() || !isHere(card)) return; keep(card); select().value = card; };

/** As an answer says it; nothing where there is no choice, for then the server knows. */
export const about = () => (select() && select().options.length > 2 ? { cards: select().value ? [select().value] : [] } : {});

document.addEventListener("change", (event) => { if (event.target.matches("[data-topic]")) keep(event.target.value); });
document.addEventListener("quote:changed", ({ detail }) => { quoted = detail; apply(); });
document.addEventListener("part:swapped", ({ detail }) => { if (detail === "topic") { apply(); document.dispatchEvent(new CustomEvent("topic:read")); } });
document.addEventListener("conversation:opened", () => { quoted = null; apply(); });
apply();
