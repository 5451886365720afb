// How this person wants to be told: read once a page, and again when it was changed, here or elsewhere.
import { call } from "../api.js";

const me = document.body.dataset.staff;
let asked;

export const settings = () => (asked ??= me ? call("GET", "/api/v1/alerts/settings").catch(() => { asked = undefined; return null; }) : Promise.resolve(null));

document.addEventListener("live", (event) => {
  if (event.detail.some(({ type, staff }) => type === "alert.settings" && staff?.includes(me))) asked = undefined;
});
