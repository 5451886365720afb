// What was said and done about an order, on one line over all its conversations: goes back as one scrolls, and takes in what is new.
import { fragment } from "./api.js";
import { seldom } from "./gather.js";

const page = document.getElementById("main");
const path = `/cards/${page.dataset.id}/history`;
const list = () => document.querySelector("#history .timeline");

const place = (line) => {
  const old = document.getElementById(line.id);
  if (old?.innerHTML === line.innerHTML) return;
  old?.remove();
  const below = [...list().querySelectorAll(".event")].find((each) => each.dataset.order < line.dataset.order);
  if (below) below.before(line);
  else if (list().querySelector(".more")) list().querySelector(".more").before(line);
  else list().append(line);
};

/** The newest page anew: what is further back stays, what no longer belongs here goes. */
export const history = async () => {
  const found = await fragment(path).catch(() => null);
  if (!found) return;
  const fresh = [...found.querySelectorAll(".event")];
  const oldest = fresh.at(-1)?.dataset.order ?? "";
  const whole = !found.querySelector(".more");
  for (const old of list().querySelectorAll(".event")) {
    if ((whole || old.dataset.order >= oldest) && !fresh.some(({ id }) => id === old.id)) old.remove();
  }
  document.querySelector("#history .empty")?.remove();
  for (const line of fresh) place(line);
};

const more = new IntersectionObserver((seen) => {
  for (const { isIntersecting, target } of seen) if (isIntersecting) { more.unobserve(target); earlier(target); }
}, { rootMargin: "400px" });
const watch = () => { const end = document.querySelector("[data-earlier]"); if (end) more.observe(end); };

const earlier = async (end) => {
  if (end.dataset.busy) return;
  end.dataset.busy = "true";
  const found = await fragment(`${path}?after=${encodeURIComponent(end.dataset.earlier)}`).catch(() => null);
  if (!found) return delete end.dataset.busy;
  end.replaceWith(found);
  watch();
};

document.addEventListener("click", (event) => { const end = event.target.closest("[data-earlier]"); if (end) earlier(end); });

const soon = seldom(history, 200);
const isMine = (each) => each.type === "links.updated" ? each.cards.includes(page.dataset.id)
  : each.type.startsWith("message.") && page.dataset.conversations.includes(each.conversationId);
document.addEventListener("live", (event) => { if (event.detail.some(isMine)) soon(); });
watch();
