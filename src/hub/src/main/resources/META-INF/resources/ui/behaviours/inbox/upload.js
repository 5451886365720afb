// Sends one file, tells how far it is, and can be broken off. The same key brings the same file, however often it is sent.
import { Fault } from "../api.js";
import { inPageLanguage } from "../sentences.js";

export const upload = (blob, { name, voice, key, progress = () => {}, signal }) => new Promise((resolve, reject) => {
  const request = new XMLHttpRequest();
  request.open("POST", voice ? "/api/v1/voice-notes" : "/api/v1/files");
  request.setRequestHeader("accept", "application/json");
  request.setRequestHeader("idempotency-key", key);
  request.setRequestHeader("x-csrf-token", document.querySelector("meta[name=csrf-token]").content);
  request.upload.onprogress = (event) => { if (event.lengthComputable) progress(event.loaded / event.total); };
  request.onerror = request.onabort = request.ontimeout = () => reject(new Fault(0));
  request.onload = async () => {
    let body = null;
    try { body = JSON.parse(request.responseText); } catch { /* a proxy's page */ }
    if (request.status < 300 && body) return resolve(body);
    reject(new Fault(request.status < 300 ? 0 : request.status, body && { ...body, detail: await inPageLanguage(body.detail) }));
  };
  signal?.addEventListener("abort", () => request.abort());
  const form = new FormData();
  form.append("file", blob, name);
  request.send(form);
});
