// At work or not: said in the drawer of settings, shown on one's own face. Every page tells now and then that it is open.
import { call, fragment } from "../api.js";
import { fault, toast } from "../toast.js";
import { word } from "../words.js";
import { count } from "./notices.js";

const minute = 60_000;
const holder = () => document.querySelector("[data-my-day]");
const face = () => document.querySelector('.rail [data-open="settings"] .face');

const show = ({ atWork, notices }) => {
  if (face()) face().dataset.atWork = String(atWork);
  count(notices);
};

const seen = async () => {
  if (!document.body.dataset.staff) return;
  try { show(await call("POST", "/api/v1/staff/me/sightings")); } catch { /* A minute later again. */ }
};

const day = async () => { if (holder()) try { holder().replaceChildren(await fragment("/team/me")); } catch { holder().replaceChildren(); } };

const set = async (atWork) => {
  try { show(await call("PUT", "/api/v1/staff/me/presence", { atWork })); await day(); } catch (error) { fault(error); }
};

document.addEventListener("click", async (event) => {
  if (event.target.closest('[data-open="settings"]')) day();
  const choice = event.target.closest("[data-at-work-set]");
  if (choice) set(choice.dataset.atWorkSet === "true");
  const over = event.target.closest("[data-hand-over]");
  if (!over) return;
  over.disabled = true;
  try { await call("POST", "/api/v1/staff/me/handovers", {}); toast(word("teamHandedOver")); } catch (error) { fault(error); }
  day();
});

document.addEventListener("live", (event) => { if (event.detail.some(({ type, id }) => type === "staff.updated" && id === document.body.dataset.staff)) seen(); });
setInterval(seen, minute);
seen();
