// Two short tones, made here: one rises for a customer, one falls for a colleague. A browser lets a page sound only after it was touched; of several
// tabs that may, the one that holds the lock plays.
import { settings } from "./settings.js";

const tones = { customer: [659.25, 987.77], colleague: [783.99, 587.33] };
const length = 0.16;
const once = 2500;
const loudest = 0.35;
let context;

const touched = () => {
  context ??= new AudioContext();
  if (context.state === "suspended") context.resume().catch(() => {});
};
for (const gesture of ["pointerdown", "keydown"]) document.addEventListener(gesture, touched, { capture: true, passive: true });

const tone = (frequency, from, volume) => {
  const source = new OscillatorNode(context, { type: "triangle", frequency });
  const gain = new GainNode(context, { gain: 0 });
  source.connect(gain).connect(context.destination);
  gain.gain.setValueAtTime(0, from);
  gain.gain.linearRampToValueAtTime(volume, from + 0.015);
  gain.gain.exponentialRampToValueAtTime(0.0001, from + length * 2);
  source.start(from);
  source.stop(from + length * 2 + 0.05);
};

const play = (kind, volume) => {
  tones[kind].forEach((frequency, i) => tone(frequency, context.currentTime + i * length, volume / 100 * loudest));
  document.dispatchEvent(new CustomEvent("alert:sounded", { detail: kind }));
};

/** In this tab and at once: somebody tries it. */
export const tryOut = (kind, volume) => { touched(); play(kind, volume); };

/** In one tab of this browser, at most once in a while. */
export const sound = async (kind) => {
  if (context?.state !== "running") return;
  const volume = (await settings())?.volume ?? 70;
  if (!volume) return;
  if (!navigator.locks) return play(kind, volume);
  navigator.locks.request(`ordnung-sound-${kind}`, { ifAvailable: true }, (mine) => {
    if (!mine) return undefined;
    play(kind, volume);
    return new Promise((free) => setTimeout(free, once));
  });
};
