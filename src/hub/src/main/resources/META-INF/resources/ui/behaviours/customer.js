// A customer's page: corrections are saved on a press; the earlier history comes as one scrolls.
import { call, fragment } from "./api.js";
import { toast } from "./toast.js";
import { word } from "./words.js";

const page = document.getElementById("main");
const form = document.getElementById("customer-form");
const bar = form.querySelector("[data-save]");
const touched = new Set();
const names = ["first", "patronymic", "last"];
const lists = ["phones", "mails", "addresses"];

// On a phone the history comes first; the facts are folded.
if (matchMedia("(width < 48rem)").matches) document.querySelector(".fold").open = false;

form.addEventListener("input", (event) => {
  touched.add(event.target.name);
  event.target.removeAttribute("aria-invalid");
  bar.hidden = false;
});

const edit = () => {
  const value = (name) => form.elements[name].value.trim();
  const body = {};
  for (const name of touched) {
    if (names.includes(name)) (body.names ??= {})[name] = value(name) || null;
    else if (lists.includes(name)) body[name] = value(name).split("\n").map((line) => line.trim()).filter(Boolean);
    else body[name] = value(name) || null;
  }
  return body;
};

form.addEventListener("submit", async (event) => {
  event.preventDefault();
  const said = bar.querySelector("[data-fault]");
  try {
    const saved = await call("PATCH", `/api/v1/customers/${page.dataset.id}`, edit(), { "if-match": `"${page.dataset.version}"` });
    page.dataset.version = saved.version;
    page.querySelector("h1").textContent = saved.name;
    touched.clear();
    bar.hidden = true;
    said.textContent = "";
    toast(word("saved"));
  } catch (error) {
    said.textContent = error.message;
    for (const { field } of error.problem?.errors ?? []) form.elements[field.replace(/\[.*|^names\./g, "")]?.setAttribute("aria-invalid", "true");
  }
});

const earlier = async (end) => {
  if (end.dataset.busy) return;
  end.dataset.busy = "true";
  const found = await fragment(`/customers/${page.dataset.id}/entries?after=${encodeURIComponent(end.dataset.entries)}`).catch(() => null);
  if (!found) return delete end.dataset.busy;
  // A month that goes on is not named a second time.
  const last = [...document.querySelectorAll(".timeline__month")].at(-1)?.textContent;
  const first = found.querySelector(".timeline__month");
  if (first && first.textContent === last) first.remove();
  end.replaceWith(found);
  watch();
};

const more = new IntersectionObserver((seen) => {
  for (const { isIntersecting, target } of seen) if (isIntersecting) { more.unobserve(target); earlier(target); }
}, { rootMargin: "400px" });
const watch = () => { const end = document.querySelector("[data-entries]"); if (end) more.observe(end); };

document.addEventListener("click", (event) => { const end = event.target.closest("[data-entries]"); if (end) earlier(end); });
watch();
