// The templates, read once, and what each of them says to a conversation's customer.
import { call } from "./api.js";

let read;

export const templates = () => {
  read ??= call("GET", "/api/v1/templates?limit=200").then(({ items }) => items).catch((error) => { read = undefined; throw error; });
  return read;
};

/** @returns the filled text, or the fields that have no value */
export const preview = async (key, conversationId) => {
  try {
    const { text } = await call("POST", `/api/v1/templates/${encodeURIComponent(key)}/preview`, { conversationId });
    return { text, missing: [] };
  } catch (error) {
    if (error.status !== 422) throw error;
    return { text: "", missing: (error.problem.errors ?? []).map(({ field, message }) => field || message) };
  }
};
