/** What both have said, as the hub tells it, with what is still on its way below. */
const thread = { messages: new Map(), before: null, position: null, loaded: false, arrived() {} };
const list = make("ol", { class: "thread" });
const shown = new Map();
const day = new Intl.DateTimeFormat(language, { day: "numeric", month: "long" });
const hour = new Intl.DateTimeFormat(language, { hour: "2-digit", minute: "2-digit" });

function take(slice, how) {
  if (slice.anew && how !== "load") {
    thread.messages.clear();
  }
  const fresh = slice.items.filter(each => !each.own && !thread.messages.has(each.id));
  slice.items.forEach(each => thread.messages.set(each.id, each));
  if (how === "older" || slice.anew) {
    thread.before = slice.before || null;
  }
  thread.position = Math.max(slice.position, thread.position || 0);
  outbox.remove(slice.items.map(each => each.clientId));
  render(how === "older");
  if (how !== "older") {
    thread.arrived(how === "load" ? [] : fresh);
  }
}

let loading;
function load() {
  return loading ||= hub.read().then(slice => take(slice, "load")).finally(() => loading = undefined).then(() => thread.loaded = true);
}

/** Once a visitor has written, by the first of their tabs: the stream, or where there is none, a question every five seconds. */
let following = false;
async function follow() {
  if (following || !first || !secret()) {
    return;
  }
  following = true;
  for (let misses = 0; ; ) {
    const begun = Date.now();
    try {
      if (!thread.loaded) {
        await load();
      }
      if (misses % 12) {
        spread(await hub.read(`&after=${thread.position}`));
        misses++;
      } else {
        await hub.listen(thread.position, spread);
      }
    } catch {
      misses++;
    }
    // A stream that lived for a while has only ended; one that ended at once was refused.
    misses = Date.now() - begun > 10000 ? 0 : Math.max(1, misses);
    await Promise.race([wait(misses ? 5000 : 1000), new Promise(done => addEventListener("online", done, { once: true }))]);
  }
}

function spread(slice) {
  take(slice);
  others?.postMessage({ slice });
}

/** The end is in sight, but never so that the last message begins above it. */
function end() {
  const log = list.parentNode;
  const last = list.lastElementChild;
  return Math.min(log.scrollHeight - log.clientHeight, last ? Math.max(0, list.offsetTop + last.offsetTop - 24) : 0);
}

function toEnd() {
  list.parentNode.scrollTop = end();
}

/** Only what changed is drawn, so that nothing jumps and nothing is read out twice. */
function render(older) {
  const log = list.parentNode;
  const down = log.scrollTop > end() - 80;
  const height = log.scrollHeight;
  const told = [...thread.messages.values()].sort((a, b) => Date.parse(a.at) - Date.parse(b.at) || a.seq - b.seq);
  const known = new Set(told.map(each => each.clientId));
  const waiting = outbox.all().filter(each => !known.has(each.id) && (each.state !== "sent" || Date.now() - each.at < 86400000));
  const rows = [];
  let last = "";
  for (const each of [...told.map(one => ({ key: one.clientId || one.id, at: one.at, one })), ...waiting.map(one => ({ key: one.id, at: one.at, one, local: true }))]) {
    const date = new Date(each.at).toDateString();
    if (date !== last) {
      rows.push({ key: date, one: { date: each.at }, day: true });
      last = date;
    }
    rows.push(each);
  }
  const keys = new Set(rows.map(row => row.key));
  [...shown].filter(([id]) => !keys.has(id)).forEach(([id, row]) => {
    replace(row.node);
    shown.delete(id);
  });
  let next = list.firstChild;
  for (const row of rows) {
    const text = JSON.stringify(row.one);
    let old = shown.get(row.key);
    if (old?.text !== text) {
      const node = row.day ? make("li", { class: "day" }, dayName(row.one.date)) : row.local ? local(row.one) : message(row.one);
      if (old) {
        next = next === old.node ? node : next;
        replace(old.node, node);
      }
      shown.set(row.key, old = { node, text });
    }
    if (old.node === next) {
      next = next.nextSibling;
    } else {
      list.insertBefore(old.node, next);
    }
  }
  log.querySelector(".older").hidden = !thread.before;
  log.scrollTop = older ? log.scrollTop + log.scrollHeight - height : down ? end() : log.scrollTop;
}

/** Whoever was on a link of a row is on its successor's then, and not thrown out of the chat. */
function replace(node, successor) {
  const held = node.contains(root.activeElement);
  node.replaceWith(...successor ? [successor] : []);
  if (held) {
    (successor?.querySelector("a, button") || list.parentNode).focus({ preventScroll: true });
  }
}

function dayName(at) {
  const ago = Math.round((new Date().setHours(0, 0, 0, 0) - new Date(at).setHours(0, 0, 0, 0)) / 86400000);
  return ago === 0 ? say.today : ago === 1 ? say.yesterday : day.format(new Date(at));
}

function bubble(own, inside, sign) {
  return make("li", { class: own ? "message own" : "message" }, make("div", { class: "bubble" }, ...inside), make("span", { class: "sign" }, ...sign));
}

function message(one) {
  if (one.deleted) {
    return bubble(one.own, [make("em", {}, say.deleted)], [hour.format(new Date(one.at))]);
  }
  const quoted = one.replyTo && thread.messages.get(one.replyTo);
  const inside = [quoted && make("blockquote", {}, (quoted.text || quoted.files[0]?.name || say.file).slice(0, 120)), ...one.files.map(attached), one.text && make("p", {}, ...linked(one.text))];
  return bubble(one.own, inside, [hour.format(new Date(one.at)), one.edited && ` · ${say.edited}`]);
}

function attached(file) {
  const name = file.name || say.file;
  const address = file.url && home + file.url;
  if (!address) {
    return make("p", { class: "file" }, icon("file"), make("span", {}, name, make("small", {}, say.wait)));
  } else if (file.kind === "image" && /jpeg|png|gif|webp/.test(file.type)) {
    return link(address, make("img", { src: address, alt: name, loading: "lazy", onload: settle }));
  } else if (/^(audio|voice|video)$/.test(file.kind)) {
    return make(file.kind === "video" ? "video" : "audio", { src: address, controls: true, preload: "none", "aria-label": name });
  }
  const shownAs = link(address, icon("file"), make("span", {}, name, file.size && make("small", {}, bytes(file.size))));
  shownAs.className = "file";
  return shownAs;
}

/** A picture that has come makes the thread longer: whoever read the end reads it still. */
function settle() {
  if (list.parentNode.scrollTop > end() - 400) {
    toEnd();
  }
}

function local(one) {
  const text = one.text || one.contacts && [one.contacts.name, one.contacts.phone, one.contacts.mail].filter(Boolean).join(", ");
  const inside = [one.file && make("p", { class: "file" }, icon("file"), make("span", {}, one.file.name, make("small", {}, bytes(one.file.size)))), text && make("p", {}, ...linked(text))];
  if (one.state !== "failed") {
    return bubble(true, inside, [`${hour.format(new Date(one.at))} · ${one.state === "sent" ? say.sent : say.pending}`]);
  }
  const fault = make("span", { class: "fault" }, one.why ? say[one.why] : say.failed);
  const again = one.why ? null : make("button", { type: "button", class: "link", onclick: () => outbox.again(one.id) }, say.again);
  const node = bubble(true, inside, [fault, again, make("button", { type: "button", class: "link", onclick: () => { shelf.drop(one.id); outbox.remove([one.id]); } }, say.remove)]);
  node.classList.add("failed");
  return node;
}
