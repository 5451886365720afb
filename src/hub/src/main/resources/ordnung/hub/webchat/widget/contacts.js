/** Asked once, after the first message, and never in the way. */
function field(name, hint) {
  return make("label", {}, make("span", {}, say[name]), make("input", { name, autocomplete: hint, maxlength: "100" }));
}

const doubt = make("p", { class: "note", role: "alert", hidden: true }, say.nothing);
const card = make("form", { class: "card", hidden: true, "aria-label": say.who, onsubmit: introduce }, make("strong", {}, say.who), make("p", {}, say.why),
  field("name", "name"), field("reach", "tel"), doubt,
  make("div", { class: "acts" }, make("button", { type: "submit", class: "primary" }, say.tell), make("button", { type: "button", class: "quiet", onclick: () => done() }, say.later)));

function introduce(event) {
  event.preventDefault();
  const name = card.querySelector("[name=name]").value.trim();
  const reach = card.querySelector("[name=reach]").value.trim();
  doubt.hidden = Boolean(name || reach);
  if (doubt.hidden) {
    post({ contacts: { name: name || undefined, [reach.includes("@") ? "mail" : "phone"]: reach || undefined } });
    done();
  } else {
    card.querySelector("input").focus();
  }
}

function done() {
  keep("introduced", true);
  card.hidden = true;
  text.focus();
}

function ask() {
  const written = outbox.all().length > 0 || [...thread.messages.values()].some(each => each.own);
  const hidden = !written || recall("introduced", false);
  if (card.hidden !== hidden) {
    card.hidden = hidden;
    toEnd();
  }
}
