// What can be done on this page: its own controls by their own names, and choosing one presses it. So nothing is offered that the page does not offer.
const where = ".thread-head, .thread-here, .composer__mode, .composer__tools, main .head, #settings fieldset, #settings form, #settings [data-install]";
const what = "summary, button, a.button, label:has(input[type=file])";

const offered = (element) => !element.disabled && !element.closest("[hidden], .menu__form")
  && (element.closest("details.menu, dialog") !== null || element.checkVisibility?.() !== false);

const clean = (text) => text.replace(/\s+/g, " ").trim();
const name = (element) => clean(element.getAttribute("aria-label") ?? [...element.querySelectorAll(".roomy, .hush")].map((each) => each.textContent)[0] ?? element.textContent);

const file = (label) => () => label.querySelector("input").click();
const press = (element) => () => {
  if (element.matches("summary")) {
    element.parentElement.open = true;
    return element.parentElement.querySelector(".menu__item, .input")?.focus();
  }
  if (!element.closest("details, dialog")) element.focus();
  element.click();
};

/** What stands in a menu, or among choices, says of what it is one. */
const of = (element) => {
  const title = element.matches("summary") ? null : element.closest("details.menu, fieldset")?.querySelector("summary, legend");
  return title ? name(title) : "";
};

const item = (element) => ({
  name: of(element) ? `${of(element)}: ${name(element)}` : name(element),
  icon: element.querySelector("use")?.getAttribute("href").split("#i-")[1] ?? "right",
  key: element.dataset.key,
  // Found by who seeks it; not listed before.
  inner: Boolean(of(element)) || element.closest("#settings") !== null,
  act: element.matches("label") ? file(element) : press(element),
});

const reply = () => {
  const field = document.getElementById("reply");
  return field?.checkVisibility?.() ? [{ name: field.labels[0].textContent, icon: "send", key: "r", act: () => field.focus() }] : [];
};

export const acts = () => {
  const all = [...document.querySelectorAll(where)].flatMap((holder) => (holder.matches(what) ? [holder] : [...holder.querySelectorAll(what)])).filter(offered).map(item);
  const known = new Set();
  return [...reply(), ...all].filter((each) => each.name && !known.has(each.name) && known.add(each.name));
};
