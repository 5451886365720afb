// Who works by the keyboard keeps the place when a part of the page is put anew under it: the same control in the fresh part, or the next best.
const can = "a[href], button:not(:disabled), summary, input:not([type=hidden], :disabled), select, textarea, [tabindex='0']";
const holders = "[id], [data-part]";
const walked = ".row__link, [data-walk]";

const seen = (element) => element.checkVisibility?.({ visibilityProperty: true }) !== false && !element.closest("[inert]");
const address = (holder) => (holder.id ? `#${CSS.escape(holder.id)}` : `[data-part="${holder.dataset.part}"]`);
/** What makes a control this one and no other: what it is, what it does, what it is called. Its state may have changed meanwhile. */
const marks = (element) => JSON.stringify([element.tagName, element.id, element.name, element.getAttribute("href"),
  Object.entries(element.dataset).filter(([name]) => !["version", "state"].includes(name)), element.getAttribute("aria-label") ?? element.textContent.trim()]);

/** A switch is the same one after it was pressed, though it is called otherwise. */
const kind = (element) => [element.tagName, ...Object.keys(element.dataset).sort()].join(" ");

const remembered = (element) => {
  const around = [];
  for (let holder = element.closest(holders); holder; holder = holder.parentElement?.closest(holders)) around.push(address(holder));
  const fellows = element.matches(walked) ? [...document.querySelectorAll(walked)] : [];
  return { element, marks: marks(element), kind: kind(element), around, at: fellows.indexOf(element) };
};

let last;
document.addEventListener("focusin", ({ target }) => { last = target === document.body ? undefined : remembered(target); });
// Gone of one's own will, by a press beside everything, is not lost.
document.addEventListener("focusout", ({ target, relatedTarget }) => {
  if (!relatedTarget) setTimeout(() => { if (target.isConnected && document.activeElement === document.body && last?.element === target) last = undefined; });
});

const same = (holder) => {
  const inside = [...holder.querySelectorAll(can)].filter(seen);
  return inside.find((each) => marks(each) === last.marks) ?? (last.kind.includes(" ") && !last.element.matches(walked) ? inside.find((each) => kind(each) === last.kind) : undefined);
};
const nearest = (holder) => {
  const inside = [...holder.querySelectorAll(can)].filter(seen);
  return holder.matches("body > *, #main") ? undefined : inside[0];
};

const instead = () => {
  const around = last.around.map((each) => document.querySelector(each)).filter(Boolean);
  for (const holder of around) { const found = same(holder); if (found) return found; }
  const rows = last.at < 0 ? [] : [...document.querySelectorAll(walked)].filter(seen);
  if (rows.length) return rows[Math.min(last.at, rows.length - 1)];
  for (const holder of around) { const found = nearest(holder); if (found) return found; }
  return undefined;
};

const nobody = () => !document.activeElement || document.activeElement === document.body;

let lost;
const keep = () => {
  const was = lost;
  lost = undefined;
  if (!was || !nobody()) return;
  last = was;
  // Moved and not replaced: a card in another column.
  const found = was.element.isConnected && seen(was.element) ? was.element : instead();
  found?.focus({ preventScroll: true });
};

// A reading that replaces several parts in a row is one change to the eye: after it, not within it.
new MutationObserver((changes) => {
  if (lost || !last || !nobody() || !changes.some(({ removedNodes }) => [...removedNodes].some((each) => each.contains(last.element)))) return;
  lost = last;
  requestAnimationFrame(keep);
}).observe(document.body, { childList: true, subtree: true });

// On a phone an open conversation hides the list, and the other way round: the focus goes along.
document.addEventListener("conversation:opened", () => {
  const active = document.activeElement;
  if (active && active !== document.body && seen(active)) return;
  const pane = document.getElementById("thread-scroll");
  if (pane && seen(pane)) return pane.focus({ preventScroll: true });
  document.querySelector(".row__link[aria-current], .row__link")?.focus();
});
