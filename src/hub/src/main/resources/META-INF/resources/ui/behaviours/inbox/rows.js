// Keeps the list as it would be if it were opened anew: changed rows are fetched in one request and put where they belong.
import { fragment } from "../api.js";
import { few, gather, put as fill } from "../gather.js";

const near = 200;
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

// What was asked for may arrive after what was told meanwhile: a row is never put back to what it was.
const versions = new Map();
const outdated = ({ id, dataset }) => Number(dataset.version) < (versions.get(id) ?? 0);

const take = (fresh) => {
  if (outdated(fresh)) return;
  versions.set(fresh.id, Number(fresh.dataset.version));
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

const asked = (more) => {
  const query = new URLSearchParams(list().dataset.query);
  for (const [name, value] of Object.entries(more)) query.set(name, value);
  return query;
};

/** A narrowed list is told only of those that are its own: the others, if they were here, no longer are. */
const refresh = async (ids) => {
  const { query, q, narrowed } = list().dataset;
  if (q) return;
  const found = await fragment(`/inbox/rows?${asked({ ids: ids.join(",") })}`);
  if (list().dataset.query !== query) return;
  const rows = [...found.querySelectorAll(".row")];
  for (const row of rows) take(row);
  if (narrowed !== "{}") for (const id of ids) if (!rows.some((row) => row.dataset.id === id)) document.getElementById(`row-${id}`)?.remove();
};

/** Rows that came while the whole list was on its way. */
let meanwhile;

const pane = () => document.getElementById("rows-scroll");

const whole = async () => {
  const { query, q } = list().dataset;
  if (q) return;
  const mine = meanwhile = new Map();
  try {
    const found = await fragment(`/inbox/list${query}`);
    if (list().dataset.query !== query) return;
    renew(found, list());
    for (const row of mine.values()) take(row);
  } finally { if (meanwhile === mine) meanwhile = undefined; }
  watch();
};

const renew = (found, shown) => {
  for (const rows of found.querySelectorAll("[data-rows]")) fill(shown.querySelector(`[data-rows="${rows.dataset.rows}"]`), rows.children);
  shown.querySelector(".rows--more")?.remove();
  const more = found.querySelector(".rows--more");
  if (more) shown.querySelector('[data-rows-group="calm"]').after(more);
  const open = document.getElementById("thread")?.dataset.conversation;
  if (open) document.getElementById(`row-${open}`)?.querySelector(".row__link").setAttribute("aria-current", "true");
  delete pane().dataset.deep;
  delete pane().dataset.stale;
};

/** A flood. Who reads further down, or the results of a search, keeps the place: what stands there is refreshed, the rest when one comes back up. */
const flood = async (ids) => {
  const away = list().dataset.q || (pane().dataset.deep && pane().scrollTop > near);
  if (!away) return whole();
  if (!list().dataset.q) pane().dataset.stale = "true";
  const seen = ids.filter((id) => document.getElementById(`row-${id}`));
  for (let at = 0; at < seen.length; at += few) await refresh(seen.slice(at, at + few));
};

export const changed = gather({ some: refresh, all: flood });

document.addEventListener("scroll", ({ target }) => {
  if (target.id !== "rows-scroll" || !target.dataset.stale || target.scrollTop > near) return;
  delete target.dataset.stale;
  whole().catch(() => { target.dataset.stale = "true"; });
}, { capture: true, passive: true });

/** A list that is not narrowed is given its rows with the news itself; what was not given is asked for. */
const given = (html) => {
  const holder = document.createElement("template");
  holder.innerHTML = html;
  return [...holder.content.querySelectorAll(".row")];
};

document.addEventListener("live", (event) => {
  const ids = new Set(event.detail.map((each) => each.conversationId).filter(Boolean));
  const { q, narrowed } = list().dataset;
  if (event.rows && !document.hidden && !q && narrowed === "{}") for (const row of given(event.rows)) {
    ids.delete(row.dataset.id);
    meanwhile?.set(row.id, row);
    take(row);
  }
  changed([...ids]);
});

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
  const { query } = list().dataset;
  const found = await fragment(`/inbox/rows?${asked({ after: end.dataset.more })}`).catch(() => null);
  if (query !== list().dataset.query) return;
  if (!found) return setTimeout(() => more.observe(end), 3000);
  pane().dataset.deep = "true";
  const rows = [...found.querySelectorAll(".row")].filter((row) => !document.getElementById(row.id) && !outdated(row));
  const next = found.querySelector(".more");
  if (end.parentElement.dataset.rows) end.before(...rows);
  else for (const row of rows) place(row, list());
  if (!next) return end.remove();
  end.dataset.more = next.dataset.more;
  more.observe(end);
};

export const watch = () => { for (const end of document.querySelectorAll("[data-more]")) more.observe(end); };
watch();
