/** Where one writes. A draft survives a walk through the site; what was agreed to is asked once. */
const files = make("input", { type: "file", multiple: true, hidden: true, tabindex: "-1", accept: "image/*,audio/*,video/mp4,.pdf,.doc,.docx,.xls,.xlsx,.odt,.ods,.txt,.csv" });
const text = make("textarea", { rows: "1", maxlength: "4000", placeholder: say.write, "aria-label": say.write, enterkeyhint: "enter" });
const sendButton = make("button", { type: "submit", class: "send", "aria-label": say.send, title: say.send }, icon("send"));
const fault = make("p", { class: "note", role: "alert", hidden: true });
const tick = make("input", { type: "checkbox" });
const consent = make("label", { class: "consent", hidden: true }, tick, make("span", {}, ...linked(chat.consent, true)));
const composer = make("form", { class: "composer", onsubmit: submit }, consent, fault, make("div", { class: "box" },
  make("button", { type: "button", class: "quiet", "aria-label": say.attach, title: say.attach, onclick: () => files.click() }, icon("clip")), text, sendButton), files);

function complain(words) {
  fault.textContent = words;
  fault.hidden = !words;
}

function agreed() {
  if (!chat.consent || recall("consent", null) === chat.consent) {
    return true;
  }
  if (!tick.checked) {
    complain(say.consent);
    tick.focus();
    return false;
  }
  keep("consent", chat.consent);
  consent.hidden = true;
  return true;
}

/** What was agreed to goes with everything that is sent: a proof that names no proof is none. */
function post(item, file) {
  outbox.put(chat.consent ? { ...item, consent: chat.consent } : item, file);
}

function submit(event) {
  event?.preventDefault();
  const words = text.value.trim();
  if (!words) {
    text.focus();
  } else if (agreed()) {
    complain("");
    post({ text: words });
    text.value = "";
    keep("draft", "");
    grow();
    sound.allow();
  }
}

function attach(chosen) {
  if (!chosen.length || !agreed()) {
    return;
  }
  complain([...chosen].some(file => file.size > 10485760) ? say.tooLarge : "");
  [...chosen].filter(file => file.size <= 10485760).forEach(file => post({ file: { name: file.name, type: file.type, size: file.size } }, file));
  files.value = "";
}

function grow() {
  text.style.height = "auto";
  text.style.height = `${Math.min(text.scrollHeight, 140)}px`;
}

function prepare() {
  consent.hidden = !chat.consent || recall("consent", null) === chat.consent;
  text.value = text.value || recall("draft", "");
  grow();
}

text.addEventListener("input", () => {
  grow();
  if (secret() || text.value) {
    keep("draft", text.value);
  }
});
text.addEventListener("keydown", event => {
  // On a phone Enter is for a new line.
  if (event.key === "Enter" && !event.shiftKey && !event.isComposing && !matchMedia("(pointer: coarse)").matches) {
    submit(event);
  }
});
text.addEventListener("paste", event => {
  if (event.clipboardData.files.length) {
    event.preventDefault();
    attach(event.clipboardData.files);
  }
});
tick.addEventListener("change", () => tick.checked && complain(""));
files.addEventListener("change", () => attach(files.files));
