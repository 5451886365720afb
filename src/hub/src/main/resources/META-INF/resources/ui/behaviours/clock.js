// Lets the waiting clocks run on between two live updates, and says when one becomes more urgent.
import { spell } from "./words.js";

const quarter = 15_000;

const tick = () => {
  const now = Date.now();
  for (const clock of document.querySelectorAll(".clock[data-since]")) {
    const state = ["late", "soon"].find((name) => clock.dataset[name] && now >= Date.parse(clock.dataset[name])) ?? "calm";
    clock.querySelector("[data-spell]").textContent = spell(now - Date.parse(clock.dataset.since));
    if (clock.dataset.clock === state) continue;
    clock.dataset.clock = state;
    clock.querySelector("use").setAttribute("href", `/ui/sprite.svg#i-clock-${state}`);
    clock.dispatchEvent(new CustomEvent("clock:changed", { bubbles: true, detail: state }));
  }
};

tick();
setInterval(tick, quarter);
document.addEventListener("visibilitychange", () => { if (!document.hidden) tick(); });
