// Keeps every phone as the shop's answers make it: one stream tells which phones changed, and what changed is fetched as it is rendered.
// The phones on the screen are in somebody's hand, so what they get is read; the stream's address says which.
const street = document.querySelector(".street");
const people = document.querySelector(".town__people");
const offline = document.getElementById("offline");
const handsets = new Map([...street.querySelectorAll("[data-handset]")].map((each) => [each.dataset.handset, each]));
const rendered = new WeakMap();
const inView = new Set();
let source;
let settling;

const chatOf = (handset) => handset.querySelector("[data-chat]");
const toEnd = (chat) => { chat.scrollTop = chat.scrollHeight; };

/** Leaves alone what stays as it is: a voice goes on playing, a menu stays open. */
const reconcile = (chat, html) => {
  const holder = document.createElement("template");
  holder.innerHTML = html;
  const present = new Map([...chat.children].map((each) => [each.dataset.bubble, each]));
  const next = [...holder.content.children].map((fresh) => {
    const old = present.get(fresh.dataset.bubble);
    if (old && rendered.get(old) === fresh.outerHTML) return old;
    rendered.set(fresh, fresh.outerHTML);
    if (old) {
      fresh.classList.add("still");
      old.replaceWith(fresh);
    }
    return fresh;
  });
  next.forEach((each, index) => { if (chat.children[index] !== each) chat.insertBefore(each, chat.children[index] ?? null); });
  while (chat.children.length > next.length) chat.lastElementChild.remove();
};

const refresh = async (id, version) => {
  const handset = handsets.get(id);
  const chat = chatOf(handset);
  if (handset.dataset.loading) { handset.dataset.loading = "again"; return; }
  handset.dataset.loading = "once";
  try {
    const answer = await fetch(`/demo/threads/${id}`, { headers: { accept: "text/html" } });
    if (!answer.ok) return;
    const atEnd = chat.scrollHeight - chat.scrollTop - chat.clientHeight < 80;
    const before = chat.lastElementChild?.dataset.bubble;
    reconcile(chat, await answer.text());
    handset.dataset.version = version;
    if (atEnd || (before !== chat.lastElementChild?.dataset.bubble && chat.lastElementChild?.matches(".pop--mine, .slip"))) toEnd(chat);
  } catch {
    // The stream is cut too, and says so; its next word brings us back here.
  } finally {
    const again = handset.dataset.loading === "again";
    delete handset.dataset.loading;
    if (again) refresh(id, version);
  }
};

const compare = (versions) => {
  for (const [id, version] of Object.entries(versions)) if (handsets.has(id) && handsets.get(id).dataset.version !== String(version)) refresh(id, version);
};

const listen = () => {
  source?.close();
  const held = document.hidden ? [] : [...inView];
  const own = source = new EventSource(`/demo/live?held=${held.join(",")}`);
  own.onmessage = (event) => { offline.hidden = true; compare(JSON.parse(event.data)); };
  own.onerror = () => {
    offline.hidden = false;
    // A process that was started anew counts anew.
    for (const handset of handsets.values()) handset.dataset.version = "";
    if (own.readyState === EventSource.CLOSED) setTimeout(() => { if (own === source) listen(); }, 1000);
  };
};

const settle = () => { clearTimeout(settling); settling = setTimeout(listen, 200); };

const observer = new IntersectionObserver((entries) => {
  for (const { target, isIntersecting } of entries) {
    if (isIntersecting) inView.add(target.dataset.handset); else inView.delete(target.dataset.handset);
    const tab = document.querySelector(`[data-jump="${target.dataset.handset}"]`);
    if (isIntersecting) tab.setAttribute("aria-current", "true"); else tab.removeAttribute("aria-current");
  }
  // The first of those in view, also where several are.
  const first = people.querySelector("[aria-current]");
  if (first) people.scrollTo({ left: first.offsetLeft - people.offsetLeft - 48 });
  settle();
}, { root: street, threshold: 0.6 });

for (const handset of handsets.values()) {
  for (const each of chatOf(handset).children) rendered.set(each, each.outerHTML);
  toEnd(chatOf(handset));
  observer.observe(handset);
}
document.addEventListener("visibilitychange", settle);
document.addEventListener("click", (event) => {
  const tab = event.target.closest("[data-jump]");
  if (!tab) return;
  event.preventDefault();
  const behavior = matchMedia("(prefers-reduced-motion: reduce)").matches ? "auto" : "smooth";
  handsets.get(tab.dataset.jump).scrollIntoView({ inline: "start", block: "nearest", behavior });
});
