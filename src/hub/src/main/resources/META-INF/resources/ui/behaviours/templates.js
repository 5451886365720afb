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
