/** The button, and what it opens: beside the page, over all of it on a phone, or the page itself. */
const whole = own.hasAttribute("data-page");
const heading = chat.title || say.chat;
const count = make("span", { class: "count", hidden: true });
const launcher = make("button", { type: "button", class: "launcher", "aria-label": say.open, "aria-expanded": "false", onclick: () => show(!isOpen()) }, icon("chat"), count);
const bell = make("button", { type: "button", class: "quiet", "aria-pressed": "false", onclick: ring }, icon("mute"));
const state = make("p", { class: "state", role: "status", hidden: true });
const live = make("p", { class: "unseen", role: "status" });
const older = make("button", { type: "button", class: "older link", hidden: true, onclick: () => hub.read(`&before=${thread.before}`).then(slice => take(slice, "older")).catch(() => {}) }, say.older);
const log = make("div", { class: "log", role: "log", "aria-label": say.log, "aria-live": "off", tabindex: "0" }, older,
  chat.greeting && make("div", { class: "message" }, make("div", { class: "bubble" }, make("p", {}, ...linked(chat.greeting, true)))), list, card);
const panel = make("section", { class: whole ? "panel whole" : "panel", role: whole ? "region" : "dialog", "aria-label": heading, hidden: true, onkeydown: keys },
  make("header", {}, make("h2", {}, heading), bell, !whole && make("button", { type: "button", class: "quiet", "aria-label": say.close, title: say.close, onclick: () => show(false) }, icon("close"))),
  state, log, composer, live);
const frame = make("div", { class: `frame ${chat.position}` }, panel, !whole && launcher);
const host = make("ordnung-chat");
const root = host.attachShadow({ mode: "open" });
const narrow = matchMedia("(max-width: 480px)");

const isOpen = () => !panel.hidden;
const panelIsSeen = () => isOpen() && !document.hidden;

function dress() {
  // Style sheets that a script makes are let through by policies that forbid inline ones.
  if ("adoptedStyleSheets" in root && "replaceSync" in CSSStyleSheet.prototype) {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(style);
    root.adoptedStyleSheets = [sheet];
  } else {
    root.append(make("style", {}, style));
  }
  // Whatever the site's own rules say of all elements ends here.
  Object.entries({ all: "initial", display: "contents", "color-scheme": "inherit" }).forEach(([name, value]) => host.style.setProperty(name, value, "important"));
  frame.style.setProperty("--accent", chat.colour);
  frame.style.setProperty("--on-accent", chat.onColour);
  root.append(frame);
}

function show(open, quiet) {
  if (open === isOpen()) {
    return;
  }
  panel.hidden = !open;
  launcher.setAttribute("aria-expanded", String(open));
  frame.classList.toggle("open", open);
  stretch();
  try {
    sessionStorage.setItem(`${place}open`, open ? "1" : "");
  } catch {
    // Then it is closed on the next page.
  }
  if (open) {
    prepare();
    render();
    ask();
    toEnd();
    sound.allow();
    if (others && secret()) {
      rouse();
    }
    if (!quiet) {
      (consent.hidden ? text : tick).focus({ preventScroll: true });
    }
  } else {
    launcher.focus({ preventScroll: true });
  }
  attend();
}

/** Over the whole of a phone the chat is all there is: nothing behind it is reached by Tab. The keyboard takes its part of the screen away. */
function stretch() {
  const modal = isOpen() && narrow.matches && !whole;
  panel.toggleAttribute("aria-modal", modal);
  if (modal) {
    panel.setAttribute("aria-modal", "true");
  }
  const seen = window.visualViewport;
  panel.style.setProperty("--seen", modal && seen ? `${seen.height}px` : "100dvh");
  panel.style.setProperty("--top", modal && seen ? `${seen.offsetTop}px` : "0px");
}

function keys(event) {
  if (event.key === "Escape" && !whole) {
    event.stopPropagation();
    show(false);
  } else if (event.key === "Tab" && panel.hasAttribute("aria-modal")) {
    const stops = [...panel.querySelectorAll("button, a[href], input, textarea, audio, video, [tabindex='0']")].filter(each => each.tabIndex >= 0 && each.getClientRects().length);
    const end = event.shiftKey ? stops[0] : stops[stops.length - 1];
    if (root.activeElement === end) {
      event.preventDefault();
      (event.shiftKey ? stops[stops.length - 1] : stops[0]).focus();
    }
  }
}

function ring() {
  keep("sound", !sound.on());
  sound.allow();
  sound.play();
  pitch();
}

function pitch() {
  const on = sound.on();
  bell.setAttribute("aria-pressed", String(on));
  bell.setAttribute("aria-label", on ? say.soundOff : say.soundOn);
  bell.title = on ? say.soundOff : say.soundOn;
  bell.replaceChildren(icon(on ? "sound" : "mute"));
}

function badge(n) {
  count.hidden = !n;
  count.textContent = n > 9 ? "9+" : String(n);
  launcher.setAttribute("aria-label", n ? say.unread(n) : say.open);
}

function condition() {
  state.textContent = net.closed ? say.closed : net.offline ? say.offline : "";
  state.hidden = !state.textContent;
}

log.addEventListener("dragover", event => event.preventDefault());
log.addEventListener("drop", event => {
  event.preventDefault();
  attach(event.dataTransfer.files);
});
