// What makes the pages an application on this device: the worker that opens them without a connection, its updates, and the offer to install.
const hour = 3_600_000;

const watch = (registration) => {
  const look = () => registration.update().catch(() => {});
  setInterval(look, hour);
  document.addEventListener("live:back", look);
};

const workers = navigator.serviceWorker;
if (workers) {
  // The first worker takes over a page that is as new as itself, and that it has not seen yet.
  let known = Boolean(workers.controller);
  workers.addEventListener("controllerchange", () => {
    if (known) document.getElementById("renewed").hidden = false;
    else fetch(location.href, { headers: { accept: "text/html" } }).catch(() => {});
    known = true;
  });
  workers.register("/worker.js", { updateViaCache: "none" }).then(watch, () => {});
}

let offer;
const offered = (event) => {
  offer = event;
  for (const button of document.querySelectorAll("[data-install]")) button.hidden = !event;
};
window.addEventListener("beforeinstallprompt", (event) => { event.preventDefault(); offered(event); });
window.addEventListener("appinstalled", () => offered(undefined));

document.addEventListener("click", (event) => {
  if (event.target.closest("[data-renew]")) location.reload();
  if (event.target.closest("[data-install]") && offer) { offer.prompt(); offered(undefined); }
});
