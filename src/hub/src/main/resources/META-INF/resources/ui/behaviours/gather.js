// Reads anew what changed: a few things by their ids, more than that by reading all that is shown once, and then not again for a while. So a
// flood of messages costs a tablet little, and a page that nobody looks at costs nothing until somebody does.
import { Fault } from "./api.js";

export const few = 60;
const rest = 2000;
const second = 1000;

/** @return what takes the ids of things that changed. One reading at a time: what changes meanwhile, or could not be read, waits for the next. */
export const gather = ({ some, all }) => {
  const wanted = new Set();
  let busy = false;
  const read = async (ids) => {
    try {
      await (ids.length > few ? all(ids) : some(ids));
      return ids.length <= few;
    } catch (fault) {
      if (fault.passing) for (const id of ids) wanted.add(id);
      else if (!(fault instanceof Fault)) reportError(fault);
      return false;
    }
  };
  const pump = async () => {
    if (busy || !wanted.size || document.hidden) return;
    busy = true;
    const ids = [...wanted];
    wanted.clear();
    const free = () => { busy = false; pump(); };
    if (await read(ids)) free(); else setTimeout(free, rest);
  };
  document.addEventListener("visibilitychange", pump);
  return (ids) => { for (const id of ids) wanted.add(id); pump(); };
};

/** @return what asks for the work: it is done soon, and once however often it is asked for, but not again for a second */
export const seldom = (work, soon) => {
  let asked = 0;
  let last = 0;
  const run = () => { asked = 0; last = Date.now(); work(); };
  return () => { asked ||= setTimeout(run, Math.max(soon, last + second - Date.now())); };
};

/** Puts fresh children in the place of a list's old ones. What is the same stays: it may have the focus, or be in somebody's hand. */
export const put = (list, fresh) => {
  const same = (old, each) => old?.parentElement === list && old.dataset.version === each.dataset.version;
  const next = [...fresh].map((each) => {
    const old = each.id ? document.getElementById(each.id) : null;
    return same(old, each) ? old : each;
  });
  const focused = list.contains(document.activeElement) ? document.activeElement.closest("[id]").id : "";
  for (const old of [...list.children]) if (!next.includes(old)) old.remove();
  next.forEach((each, at) => { if (list.children[at] !== each) list.insertBefore(each, list.children[at] ?? null); });
  if (focused && !list.contains(document.activeElement)) document.getElementById(focused)?.querySelector("a")?.focus();
};
