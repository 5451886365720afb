/** Of a visitor's tabs one speaks with the hub and tells the others. Where a browser cannot choose one, each speaks for itself: nothing is doubled by it. */
const others = lasting && "BroadcastChannel" in window ? new BroadcastChannel(place) : null;
let first = false;
let alone = () => {};

function choose(lead) {
  alone = () => {
    first = true;
    lead();
  };
  if (!others || !navigator.locks) {
    alone();
    return;
  }
  navigator.locks.request(place, () => {
    alone();
    return new Promise(() => {});
  }).catch(alone);
}

/** The first tab may be asleep, as tabs behind others are on a phone: where it does not answer, this one speaks too. */
let silence;
function rouse() {
  if (!first) {
    others.postMessage({ urge: true });
    silence ||= setTimeout(alone, 2000);
  }
}

function awake() {
  clearTimeout(silence);
  silence = undefined;
}
