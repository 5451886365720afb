// A marketplace forbids links and phones in answers. Who writes one is told before it goes; whoever sends it again means it.
import { call } from "../api.js";
import { inPageLanguage } from "../sentences.js";
import { word } from "../words.js";

/** Nothing else can be held against a text, so nothing else is asked about. */
const SUSPECT = /\d[\d\s()+-]{6,}|https?:|www\.|@|[a-zа-яё0-9-]\.[a-zа-яё]{2,}|what|ватс|вотс|телег|вайб|viber|инст|\bвк\b/i;
let meant = "";

const place = () => document.querySelector("#composer [data-fault]");

/** Whether it may go now. False: somebody has been told why not. */
export const passes = async (conversation, text) => {
  if (!SUSPECT.test(text) || meant === conversation + text) return true;
  try {
    const { items } = await call("POST", `/api/v1/conversations/${conversation}/cautions`, { text });
    if (!items.length) return true;
    meant = conversation + text;
    const said = await Promise.all(items.map(inPageLanguage));
    place().textContent = `${said.join(" ")} ${word("cautionSend")}`;
    place().hidden = false;
    return false;
  } catch { return true; }
};

document.addEventListener("input", (event) => {
  if (event.target.id === "reply" && place()) place().hidden = true;
});
