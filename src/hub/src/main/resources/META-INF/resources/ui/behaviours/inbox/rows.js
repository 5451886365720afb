// Keeps the list as it would be if it were opened anew: changed rows are fetched in one request and put where they belong.
import { fragment } from "../api.js";

const many = 60;
const list = () => document.querySelector(".inbox__list");
const byUrgency = { waiting: true, mine: true };

const belongs = (row, shown) => {
  const { queue, q } = shown.dataset;
  if (q) return false;
  if (queue === "all") return true;
  if (queue === "mine") return row.dataset.assignee === document.body.dataset.staff && row.dataset.state !== "closed";
  if (queue === "waiting") return row.dataset.state === "waiting" || row.dataset.state === "answered";
  return row.dataset.state === queue;
};

const before = (by) => (by === "since" ? (a, b) => a.dataset.since < b.dataset.since : (a, b) => a.dataset.last > b.dataset.last);

const put = (row, rows) => {
  const isBefore = before(rows.dataset.by);
  const next = [...rows.querySelectorAll(":scope > .row")].find((each) => each !== row && isBefore(row, each));
  const end = rows.querySelector(":scope > .more");
  if (!next && end) return row.remove();
  rows.insertBefore(row, next ?? end);
};

const place = (row, shown) => {
  const group = byUrgency[shown.dataset.queue] && !shown.dataset.q ? row.dataset.group : "all";
  const rows = shown.querySelector(`[data-rows="${group}"]`);
  if (rows) put(row, rows);
};

const take = (fresh) => {
  const shown = list();
  const old = document.getElementById(fresh.id);
  if (old && Number(old.dataset.version) > Number(fresh.dataset.version)) return;
  const focused = old?.contains(document.activeElement);
  if (old?.querySelector("[aria-current]")) fresh.querySelector(".row__link").setAttribute("aria-current", "true");
  if (old && shown.dataset.q) return old.replaceWith(fresh);
  old?.remove();
  if (belongs(fresh, shown)) place(fresh, shown);
  if (focused) fresh.querySelector(".row__link").focus();
};

const refresh = async (ids) => {
  for (let at = 0; at < ids.length; at += many) {
    const found = await fragment(`/inbox/rows?ids=${ids.slice(at, at + many).join(",")}`).catch(() => null);
    for (const row of found?.querySelectorAll(".row") ?? []) take(row);
  }
};

// What changes while a request is under way waits for the next one: never two at a time.
let wanted = new Set();
let busy = false;
const pump = async () => {
  if (busy || !wanted.size) return;
  busy = true;
  const ids = [...wanted];
  wanted = new Set();
  await refresh(ids);
  busy = false;
  pump();
};

export const changed = (ids) => { for (const id of ids) wanted.add(id); pump(); };

document.addEventListener("live", (event) => changed(event.detail.map((each) => each.conversationId).filter(Boolean)));

document.addEventListener("clock:changed", (event) => {
  const row = event.target.closest(".row");
  if (!row) return;
  row.dataset.group = event.detail;
  place(row, list());
});

const more = new IntersectionObserver((seen) => {
  for (const { isIntersecting, target } of seen) if (isIntersecting) { more.unobserve(target); load(target); }
}, { rootMargin: "400px" });

const load = async (end) => {
  const { queue, q } = list().dataset;
  const query = new URLSearchParams({ tab: queue, q: q ?? "", after: end.dataset.more });
  const found = await fragment(`/inbox/rows?${query}`).catch(() => null);
  if (!found) return setTimeout(() => more.observe(end), 3000);
  const rows = [...found.querySelectorAll(".row")].filter((row) => !document.getElementById(row.id));
  const next = found.querySelector(".more");
  if (end.parentElement.dataset.rows) end.before(...rows);
  else for (const row of rows) place(row, list());
  if (!next) return end.remove();
  end.dataset.more = next.dataset.more;
  more.observe(end);
};

export const watch = () => { for (const end of document.querySelectorAll("[data-more]")) more.observe(end); };
watch();
