// Plays voice messages, one at a time.
const length = (seconds) => (Number.isFinite(seconds) ? `${Math.floor(seconds / 60)}:${String(Math.floor(seconds % 60)).padStart(2, "0")}` : "0:00");
const player = (element) => element.closest("[data-voice]");

document.addEventListener("click", (event) => {
  const button = event.target.closest(".voice__play");
  if (!button) return;
  const audio = player(button).querySelector("audio");
  for (const other of document.querySelectorAll("audio")) if (other !== audio) other.pause();
  if (audio.paused) audio.play().catch(() => {}); else audio.pause();
});

const on = (name, work) => document.addEventListener(name, (event) => { if (event.target.matches?.("[data-voice] audio")) work(event.target, player(event.target)); }, true);

// A recording of this page does not know how long it is.
on("loadedmetadata", (audio, holder) => { if (Number.isFinite(audio.duration)) holder.querySelector(".voice__length").textContent = length(audio.duration); });
const playing = (holder, is) => {
  const button = holder.querySelector(".voice__play");
  if (is) holder.dataset.playing = "true"; else delete holder.dataset.playing;
  button.setAttribute("aria-pressed", String(is));
  button.querySelector("use").setAttribute("href", `/ui/sprite.svg#i-${is ? "pause" : "play"}`);
};
on("play", (audio, holder) => playing(holder, true));
on("pause", (audio, holder) => playing(holder, false));
on("timeupdate", (audio, holder) => {
  holder.querySelector("progress").value = Number.isFinite(audio.duration) ? audio.currentTime / audio.duration : 0;
  holder.querySelector(".voice__length").textContent = length(audio.currentTime || audio.duration);
});
