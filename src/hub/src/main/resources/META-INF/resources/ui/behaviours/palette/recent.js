// What was opened last on this device by this person: conversations, orders and customers. Gone with the session.
import { kept, forgetting } from "../kept.js";

const most = 6;
const store = `ordnung-recent-${document.body.dataset.staff}`;
const read = () => kept(store, []);
const path = (href) => new URL(href, location.href).pathname;

const put = (entry) => {
  const others = read().filter((each) => each.href !== entry.href);
  localStorage.setItem(store, JSON.stringify([entry, ...others].slice(0, most)));
};

export const recent = () => read().filter((each) => each.href !== location.pathname);

export const remember = ({ href, name, note, icon }) => { if (href && /^\/(inbox|cards|customers)\/./.test(path(href))) put({ href: path(href), name, note, icon }); };

const heading = () => document.querySelector(".thread-head__who h2, main h1")?.textContent.trim();
const icons = { inbox: "inbox", cards: "box", customers: "person" };
const visited = () => {
  const place = /^\/(inbox|cards|customers)\/[0-9a-f-]{36}$/.exec(location.pathname)?.[1];
  if (place && heading()) put({ href: location.pathname, name: heading(), icon: icons[place], note: "" });
};

document.addEventListener("conversation:opened", visited);
visited();
forgetting(store);
