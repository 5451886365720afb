// Where the palette looks on the server. Each answers for itself: the quick one is shown before the slow one.
import { call } from "../api.js";
import { word } from "../words.js";

const few = 5;
const query = (text) => `q=${encodeURIComponent(text)}&limit=${few}`;
const line = (text) => (text ?? "").replace(/\s+/g, " ").trim();

const conversation = (each) => ({
  name: each.customer.name || each.accountName, note: line(each.lastMessage?.text) || each.accountName, icon: "inbox", href: `/inbox/${each.id}`,
});
const card = (each) => ({
  name: word("paletteCard", { n: each.number }), note: line([each.customer?.name, each.items[0]?.name].filter(Boolean).join(" · ")), icon: "box", href: `/cards/${each.id}`,
});
const customer = (each) => ({
  name: each.name || line(each.phones[0] ?? each.mails[0]), note: line(each.phones[0] ?? each.mails[0]), icon: "person", href: `/customers/${each.id}`,
});

const ask = async (name, path, make, signal) => ({ name, items: (await call("GET", path, undefined, {}, signal)).items.map(make) });

export const sources = (text, signal) => [
  ask("paletteConversations", `/api/v1/conversations?${query(text)}&sort=recent`, conversation, signal),
  ask("paletteCards", `/api/v1/cards?${query(text)}`, card, signal),
  ask("paletteCustomers", `/api/v1/customers?${query(text)}`, customer, signal),
];
