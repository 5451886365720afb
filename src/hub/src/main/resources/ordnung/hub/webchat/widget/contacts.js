/** Asked once, after the first message, and never in the way. */
function field(name, type, hint, more) {
  return make("label", {}, make("span", {}, say[name]), make("input", { name, type, autocomplete: hint, maxlength: "100", ...more }));
}

const doubt = make("p", { class: "note", role: "alert", hidden: true }, say.nothing);
const card = make("form", { class: "card", hidden: true, "aria-label": say.who, onsubmit: introduce }, make("strong", {}, say.who), make("p", {}, say.why),
  field("name", "text", "name"), field("phone", "tel", "tel"), field("mail", "email", "email"), doubt,
  make("div", { class: "acts" }, make("button", { type: "submit", class: "primary" }, say.tell), make("button", { type: "button", class: "quiet", onclick: () => done() }, say.later)));

function introduce(event) {
  event.preventDefault();
  const said = Object.fromEntries([...new FormData(card)].map(([name, value]) => [name, value.trim()]).filter(([, value]) => value));
  doubt.hidden = Object.keys(said).length > 0;
  if (doubt.hidden) {
    post({ contacts: said });
    done();
  } else {
    card.elements.name.focus();
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
    list.parentNode.scrollTop = list.parentNode.scrollHeight;
  }
}
