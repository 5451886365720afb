// Alerts on every page: a line, a sound, a sign in the list, and this browser's subscription kept fresh.
import "./alerts/told.js";
import "./alerts/mark.js";
import { keep, leaveInTime } from "./alerts/device.js";

keep();

// Whoever signs out is not called on this device any more.
document.addEventListener("submit", (event) => {
  if (event.defaultPrevented || event.target.getAttribute("action") !== "/sign-out") return;
  const leaving = leaveInTime();
  if (!leaving) return;
  event.preventDefault();
  leaving.finally(() => event.target.submit());
});
