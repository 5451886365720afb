// A voice message: a tap begins and another one ends it, or it goes on as long as the button is held. It can be heard before it is sent.
import { fault } from "../toast.js";
import { word } from "../words.js";
import { add } from "./files.js";

const longest = 5 * 60;
const held = 500;
const types = ["audio/ogg;codecs=opus", "audio/webm;codecs=opus", "audio/mp4"];
const bar = () => document.querySelector("[data-recorder]");
const clock = (seconds) => `${Math.floor(seconds / 60)}:${String(Math.floor(seconds % 60)).padStart(2, "0")}`;

let now = null;

const show = (is) => {
  if (bar()) bar().hidden = !is;
  document.getElementById("composer")?.classList.toggle("is-recording", is);
};

const tick = (recording) => {
  const seconds = (performance.now() - recording.since) / 1000;
  recording.length = clock(seconds);
  const shown = document.querySelector("[data-recorded]");
  if (shown) shown.textContent = recording.length;
  if (seconds >= longest) end(true);
};

const begin = async () => {
  if (now) return;
  if (!navigator.mediaDevices?.getUserMedia || !window.MediaRecorder) return fault(new Error(word("micNone")));
  const recording = now = { wanted: true, keeps: false };
  let stream;
  try { stream = await navigator.mediaDevices.getUserMedia({ audio: true }); } catch { now = null; return fault(new Error(word("micRefused"))); }
  if (!recording.wanted) { for (const track of stream.getTracks()) track.stop(); return; }
  const mimeType = types.find((each) => MediaRecorder.isTypeSupported(each));
  const parts = [];
  recording.recorder = new MediaRecorder(stream, mimeType ? { mimeType, audioBitsPerSecond: 32_000 } : undefined);
  recording.recorder.ondataavailable = ({ data }) => { if (data.size) parts.push(data); };
  recording.recorder.onstop = () => {
    for (const track of stream.getTracks()) track.stop();
    if (recording.keeps && parts.length) add(new Blob(parts, { type: recording.recorder.mimeType }), { voice: true, length: recording.length });
  };
  recording.since = performance.now();
  recording.recorder.start(1000);
  recording.ticking = setInterval(tick, 200, recording);
  show(true);
};

/** @param keeps  false: thrown away */
const end = (keeps) => {
  const recording = now;
  if (!recording) return;
  now = null;
  recording.wanted = false;
  recording.keeps = keeps;
  clearInterval(recording.ticking);
  show(false);
  if (recording.recorder?.state === "recording") recording.recorder.stop();
};

let pressed = 0;
document.addEventListener("pointerdown", (event) => {
  if (!event.target.closest("[data-record]") || event.button) return;
  if (now) return end(true);
  pressed = performance.now();
  begin();
});

document.addEventListener("pointerup", () => {
  if (!pressed) return;
  const long = performance.now() - pressed > held;
  pressed = 0;
  if (long) end(true);
});

// By the keyboard a press is a click without a pointer.
document.addEventListener("click", (event) => {
  if (event.target.closest("[data-record]") && event.detail === 0) { if (now) end(true); else begin(); }
  if (event.target.closest("[data-record-stop]")) end(true);
  if (event.target.closest("[data-record-cancel]")) end(false);
});

document.addEventListener("keydown", (event) => { if (event.key === "Escape" && now) { event.preventDefault(); end(false); } });
document.addEventListener("conversation:opened", () => end(false));
