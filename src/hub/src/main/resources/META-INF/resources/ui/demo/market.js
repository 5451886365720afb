// A marketplace as its buyers see it: what they do becomes a call to this program, and one stream tells when something has changed there.
import { cake, fromFile } from "./picture.js";

const market = document.querySelector("[data-market]");
const channel = market.dataset.market;
const offline = document.getElementById("offline");
const rendered = new WeakMap();
let loading = "";

const list = (name) => market.querySelector(`[data-list="${name}"]`);
const toEnd = (chat) => { chat.scrollTop = chat.scrollHeight; };

/** What was there before does not rise once more. */
const still = (fresh, old) => {
  const known = new Set([...old.querySelectorAll("[data-bubble]")].map((each) => each.dataset.bubble));
  for (const each of fresh.querySelectorAll("[data-bubble]")) if (known.has(each.dataset.bubble)) each.classList.add("still");
};

/** Only the parts that differ: what is being typed beside them stays, and so does a picture. */
const patch = (old, fresh) => {
  for (const part of fresh.querySelectorAll("[data-part]")) {
    const present = old.querySelector(`[data-part="${part.dataset.part}"]`);
    if (rendered.get(present) === part.innerHTML) continue;
    rendered.set(present, part.innerHTML);
    still(part, present);
    present.replaceChildren(...part.childNodes);
    if (present.matches(".chat")) toEnd(present);
  }
};

const remember = (item) => { for (const part of item.querySelectorAll("[data-part]")) rendered.set(part, part.innerHTML); };

const reconcile = (old, fresh) => {
  const present = new Map([...old.children].map((each) => [each.dataset.item, each]));
  [...fresh.children].forEach((item, index) => {
    const known = present.get(item.dataset.item);
    if (known) patch(known, item); else remember(item);
    const place = known ?? item;
    if (old.children[index] === place) return;
    const focused = place.contains(document.activeElement) ? document.activeElement : null;
    if (known) place.classList.add("still");
    old.insertBefore(place, old.children[index] ?? null);
    focused?.focus();
    for (const chat of place.querySelectorAll(".chat")) toEnd(chat);
  });
};

const refresh = async (version) => {
  if (loading) { loading = "again"; return; }
  loading = "once";
  try {
    const answer = await fetch(`/demo/markets/${channel}/stall`, { headers: { accept: "text/html" } });
    if (answer.ok) {
      const holder = document.createElement("template");
      holder.innerHTML = await answer.text();
      for (const each of holder.content.querySelectorAll("[data-list]")) reconcile(list(each.dataset.list), each);
      market.dataset.version = version;
    }
  } catch {
    // The stream is cut too, and says so; its next word brings us back here.
  }
  const again = loading === "again";
  loading = "";
  if (again) refresh(version);
};

const listen = () => {
  const source = new EventSource("/demo/live");
  source.onmessage = (event) => {
    offline.hidden = true;
    const version = String(JSON.parse(event.data)[channel]);
    if (version !== market.dataset.version) refresh(version);
  };
  source.onerror = () => {
    offline.hidden = false;
    // A process that was started anew counts anew.
    market.dataset.version = "";
    if (source.readyState === EventSource.CLOSED) setTimeout(listen, 1000);
  };
};

/** @return whether it is done; otherwise it says so beside {@code where} */
const call = async (where, path, body) => {
  const isFile = body instanceof Blob;
  let done = false;
  try {
    done = (await fetch(`/demo/markets/${channel}/${path}`, {
      method: "POST",
      headers: { "content-type": isFile ? body.type : "application/json" },
      body: isFile ? body : JSON.stringify(body),
    })).ok;
  } catch {
    // Told below.
  }
  where.querySelector("[data-fault]").hidden = done;
  return done;
};

const buyer = () => document.querySelector("[data-buyer]").value;
const about = (form, order, words) => {
  const line = form.querySelector("[data-about]");
  form.elements.order.value = order;
  line.hidden = !order;
  line.querySelector("[data-about-words]").textContent = words;
};

const filled = (form) => {
  const fields = new FormData(form);
  if (form.dataset.new === "orders") {
    const quantities = fields.getAll("quantity");
    return { buyer: buyer(), items: fields.getAll("sku").map((sku, index) => ({ sku, quantity: Number(quantities[index]) })) };
  }
  const stars = fields.get("stars");
  return { buyer: buyer(), sku: fields.get("sku"), stars: stars && Number(stars), text: fields.get("text"), order: fields.get("order") || null };
};

const bodies = { chats: ["buyer", "order", "text"], questions: ["buyer", "sku", "text"], reviews: ["buyer", "sku", "stars", "text"], orders: ["buyer", "items"] };

const begin = async (form) => {
  const all = filled(form);
  const body = Object.fromEntries(bodies[form.dataset.new].map((name) => [name, all[name]]));
  if (!await call(form, form.dataset.new, body)) return;
  form.reset();
  for (const line of [...form.querySelectorAll(".basket__line")].slice(1)) line.remove();
  if (form.querySelector("[data-about]")) about(form, "", "");
  form.closest("details").open = false;
  list(form.dataset.new).scrollTo({ top: 0 });
};

const write = async (form) => {
  const field = form.elements.text;
  const text = field.value.trim();
  if (!text) return;
  field.value = "";
  if (!await call(form, `chats/${form.dataset.writes}/messages`, { text })) field.value = text + field.value;
};

const picture = (form, made) => made && call(form, `chats/${form.dataset.writes}/photos`, made);

const jump = (stand) => document.getElementById(stand).scrollIntoView({
  inline: "start", block: "nearest", behavior: matchMedia("(prefers-reduced-motion: reduce)").matches ? "auto" : "smooth",
});

const press = {
  jump: (button) => jump(button.dataset.jump),
  move: (button) => call(button.closest("[data-part]"), `orders/${button.closest("[data-item]").dataset.item}/steps`, { step: button.dataset.move }),
  more: (button) => {
    const basket = button.form.querySelector("[data-basket]");
    const line = basket.lastElementChild.cloneNode(true);
    line.querySelector("input").value = 1;
    basket.append(line);
    line.querySelector("select").focus();
  },
  less: (button) => button.closest(".basket__line").remove(),
  aboutNone: (button) => about(button.form, "", ""),
  aboutOrder: (button) => {
    const form = document.querySelector("[data-new=chats]");
    about(form, button.dataset.aboutOrder, button.dataset.aboutWords);
    form.closest("details").open = true;
    jump("chats");
    form.elements.text.focus({ preventScroll: true });
  },
  send: async (button) => {
    const form = button.closest("[data-writes]");
    button.closest("details").open = false;
    if (button.dataset.send === "cake") picture(form, await cake()); else form.querySelector("[data-file]").click();
  },
};

document.addEventListener("submit", (event) => {
  if (!event.target.matches("[data-new], [data-writes]")) return;
  event.preventDefault();
  if (event.target.matches("[data-new]")) begin(event.target); else write(event.target);
});

document.addEventListener("click", (event) => {
  for (const open of document.querySelectorAll(".keyboard__attach[open]")) if (!open.contains(event.target)) open.open = false;
  const button = event.target.closest("[data-jump], [data-move], [data-more], [data-less], [data-about-none], [data-about-order], [data-send]");
  if (!button) return;
  event.preventDefault();
  press[Object.keys(press).find((name) => name in button.dataset)](button);
});

document.addEventListener("keydown", (event) => {
  if (event.key !== "Enter" || event.shiftKey || event.isComposing || !event.target.matches(".keyboard__text")) return;
  event.preventDefault();
  event.target.form.requestSubmit();
});

document.addEventListener("change", async (event) => {
  if (!event.target.matches("[data-file]") || !event.target.files.length) return;
  const [form, file] = [event.target.closest("[data-writes]"), event.target.files[0]];
  event.target.value = "";
  picture(form, await fromFile(file).catch(() => null));
});

const observer = new IntersectionObserver((entries) => {
  for (const { target, isIntersecting } of entries) {
    const tab = document.querySelector(`[data-jump="${target.id}"]`);
    if (isIntersecting) tab.setAttribute("aria-current", "true"); else tab.removeAttribute("aria-current");
  }
}, { root: market, threshold: 0.6 });

for (const stand of market.querySelectorAll(".stand")) observer.observe(stand);
for (const item of market.querySelectorAll("[data-item]")) remember(item);
for (const chat of market.querySelectorAll(".chat")) toEnd(chat);
document.querySelector(".places [aria-current]").scrollIntoView({ inline: "center", block: "nearest" });
listen();
