/** What the shop has said and the visitor has not seen: on the button, in the tab's title, and by a sound for whoever wants one. */
const sound = {
  on: () => recall("sound", false),
  stage: null,
  /** Browsers let a page be heard only after it was touched. */
  allow() {
    if (sound.on()) {
      sound.stage ||= new (window.AudioContext || window.webkitAudioContext)();
      sound.stage.resume();
    }
  },
  play() {
    if (sound.on() && sound.stage) {
      const [tone, loud, now] = [sound.stage.createOscillator(), sound.stage.createGain(), sound.stage.currentTime];
      tone.frequency.value = 660;
      loud.gain.setValueAtTime(0.12, now);
      loud.gain.exponentialRampToValueAtTime(0.001, now + 0.35);
      tone.connect(loud).connect(sound.stage.destination);
      tone.start(now);
      tone.stop(now + 0.35);
    }
  }
};

const reported = new Map();

function unseen() {
  const seen = recall("seen", []);
  return [...thread.messages.values()].filter(each => !each.own && !each.deleted && each.state !== "read" && !seen.includes(each.id));
}

/** The hub is told what arrived and what was seen, each once; what it did not hear is told again with the next message. */
function report(kind, ids) {
  const news = ids.filter(id => reported.get(id) !== "read" && reported.get(id) !== kind);
  if (news.length) {
    news.forEach(id => reported.set(id, kind));
    hub.tell({ [kind]: news.slice(0, 50) }).catch(() => news.forEach(id => reported.delete(id)));
  }
}

function attend() {
  const news = unseen();
  if (news.length && panelIsSeen()) {
    keep("seen", [...recall("seen", []), ...news.map(each => each.id)].slice(-200));
    report("read", news.map(each => each.id));
    news.length = 0;
  } else if (first) {
    report("delivered", news.filter(each => each.state !== "delivered").map(each => each.id));
  }
  badge(news.length);
  flash(news.length);
}

let flashing = 0;
let plain = "";
function flash(count) {
  const wanted = count > 0 && document.hidden;
  if (wanted && !flashing) {
    plain = document.title;
    const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
    const swap = () => document.title = document.title === plain ? `(${unseen().length}) ${say.title}` : plain;
    swap();
    flashing = still ? -1 : setInterval(swap, 1500);
  } else if (!wanted && flashing) {
    clearInterval(flashing);
    flashing = 0;
    document.title = plain;
  }
}
