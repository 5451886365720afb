// This browser's subscription to push: asked for by a tap, told to the shop anew whenever the browser has another one, or somebody else signed in.
import { call } from "../api.js";

const remembered = "ordnung-push";

export const able = () => "serviceWorker" in navigator && "PushManager" in window && "Notification" in window;

const bytes = (base64) => Uint8Array.from(atob(base64.replaceAll("-", "+").replaceAll("_", "/")), (each) => each.charCodeAt(0));

/** "Chrome, Android" says more to a person than what a browser calls itself. */
const name = () => {
  const agent = navigator.userAgent;
  const browser = [["Edg", "Edge"], ["YaBrowser", "Yandex"], ["OPR", "Opera"], ["Firefox", "Firefox"], ["Chrome", "Chrome"], ["Safari", "Safari"]].find(([sign]) => agent.includes(sign))?.[1] ?? "Web";
  const system = [["Android", "Android"], ["iPhone", "iPhone"], ["iPad", "iPad"], ["Windows", "Windows"], ["Mac OS", "Mac"], ["Linux", "Linux"]].find(([sign]) => agent.includes(sign))?.[1];
  return system ? `${browser}, ${system}` : browser;
};

const send = async (subscription) => {
  const { endpoint, keys } = subscription.toJSON();
  const device = await call("POST", "/api/v1/alerts/devices", { name: name(), endpoint, keys, origin: location.origin });
  localStorage.setItem(remembered, `${document.body.dataset.staff} ${endpoint}`);
  return device;
};

export const current = async () => (able() ? (await navigator.serviceWorker.ready).pushManager.getSubscription() : null);

/** @return the device; throws where the browser refuses */
export const subscribe = async () => {
  const { key } = await call("GET", "/api/v1/alerts/push-key");
  const { pushManager } = await navigator.serviceWorker.ready;
  const options = { userVisibleOnly: true, applicationServerKey: bytes(key) };
  try { return await send(await pushManager.subscribe(options)); } catch (refused) {
    // Subscribed with another shop's key: the browser keeps one.
    const old = await pushManager.getSubscription();
    if (!old) throw refused;
    await old.unsubscribe();
    return send(await pushManager.subscribe(options));
  }
};

/** What the shop was told is what the browser has. */
export const keep = async () => {
  if (!document.body.dataset.staff || !able() || Notification.permission !== "granted" || !navigator.serviceWorker.controller) return;
  try {
    const subscription = await current();
    if (subscription && localStorage.getItem(remembered) !== `${document.body.dataset.staff} ${subscription.endpoint}`) await send(subscription);
  } catch { /* With the next page again. */ }
};

/** The shop has forgotten this device, or is about to. */
export const leave = async () => {
  localStorage.removeItem(remembered);
  await (await current())?.unsubscribe();
};

const patience = 1500;

/** @return what ends when this browser takes no pushes any more, or it took too long; null where it never did */
export const leaveInTime = () => (localStorage.getItem(remembered) ? Promise.race([leave().catch(() => {}), new Promise((done) => setTimeout(done, patience))]) : null);
