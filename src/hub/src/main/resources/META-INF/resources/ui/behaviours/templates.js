// The templates, read once, and what each of them says to a conversation's customer.
import { call } from "./api.js";

let read;

export const templates = () => {
  read ??= call("GET", "/api/v1/templates?limit=200").then(({ items }) => items).catch((error) => { read = undefined; throw error; });
  return read;
};

/** @returns the filled text, or the fields that have no value */
export const preview = async (key, conversationId) => {
  const { text, missing } = await call("POST", `/api/v1/templates/${encodeURIComponent(key)}/preview`, { conversationId });
  return { text, missing };
};

let fields;

/** What the fields are called, for a Russian reader; the others know them by their keys. */
export const labels = async (keys) => {
  if (document.documentElement.lang !== "ru") return keys;
  fields ??= call("GET", "/api/v1/templates/fields").then(({ items }) => new Map(items.map(({ key, label }) => [key, label.split(";")[0].toLowerCase()]))).catch(() => new Map());
  const known = await fields;
  return keys.map((key) => known.get(key) ?? key);
};
