// Speaks to the JSON API as the person who is signed in. A refusal becomes a Fault that a person can read.
import { inPageLanguage } from "./sentences.js";
import { word } from "./words.js";

export class Fault extends Error {
  constructor(status, problem) {
    super(text(status, problem));
    this.status = status;
    this.problem = problem ?? {};
  }

  /** True where nobody answered: worth trying again by itself. */
  get passing() { return this.status === 0 || this.status === 429 || this.status >= 500; }
}

const text = (status, problem) => {
  if (status === 401) return word("faultSignedOut");
  if (status === 403) return word("faultNotAllowed");
  if (status === 412) return word("faultStale");
  if (status === 0 || status >= 500) return word("faultServer");
  return (problem?.errors ?? []).map((each) => each.message).join(". ") || problem?.detail || problem?.title || word("faultServer");
};

const csrf = () => document.querySelector("meta[name=csrf-token]").content;

/** The API's reasons are English; a person reads the page's language. */
const said = async (problem) => problem && {
  ...problem,
  ...(problem.errors
    ? { errors: await Promise.all(problem.errors.map(async (each) => ({ ...each, message: await inPageLanguage(each.message) }))) }
    : { detail: await inPageLanguage(problem.detail) }),
};

/** Whether the server is well shows in what it answers: live.js makes a bar of it. */
const heard = (status) => document.dispatchEvent(new CustomEvent("api:answered", { detail: status }));

const answer = async (request) => {
  let response;
  try { response = await request; } catch (fault) {
    if (fault.name !== "AbortError") heard(0);
    throw new Fault(0);
  }
  heard(response.status);
  const isJson = response.headers.get("content-type")?.includes("json");
  const body = isJson ? await response.json().catch(() => null) : null;
  if (!response.ok) throw new Fault(response.status, await said(body));
  return body;
};

export const call = (method, path, body, headers = {}, signal = undefined) => answer(fetch(path, {
  method,
  signal,
  redirect: "error",
  headers: { accept: "application/json", "x-csrf-token": csrf(), ...(body === undefined ? {} : { "content-type": "application/json" }), ...headers },
  body: body === undefined ? undefined : JSON.stringify(body),
}));

export const upload = (file) => {
  const form = new FormData();
  form.append("file", file, file.name);
  return answer(fetch("/api/v1/files", { method: "POST", headers: { accept: "application/json", "x-csrf-token": csrf() }, body: form }));
};

/** A rendered part of a page, as elements. */
export const fragment = async (path) => {
  let response;
  try { response = await fetch(path, { headers: { accept: "text/html" }, redirect: "error" }); } catch { heard(0); throw new Fault(0); }
  heard(response.status);
  if (!response.ok) throw new Fault(response.status);
  const holder = document.createElement("template");
  holder.innerHTML = await response.text();
  return holder.content;
};
