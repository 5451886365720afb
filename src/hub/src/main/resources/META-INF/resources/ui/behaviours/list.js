// Looks for what is typed as soon as one pauses; the address keeps it.
const pause = 350;
let timer = 0;
let turn = 0;

const find = async (form) => {
  const mine = ++turn;
  const query = new URLSearchParams(new FormData(form));
  const address = `${form.getAttribute("action")}?${query}`;
  const response = await fetch(address, { headers: { accept: "text/html" } }).catch(() => null);
  if (!response?.ok || mine !== turn) return;
  const page = new DOMParser().parseFromString(await response.text(), "text/html");
  const [here, fresh] = [form.parentElement, page.querySelector("[role=search]").parentElement];
  while (form.nextElementSibling) form.nextElementSibling.remove();
  here.append(...[...fresh.children].filter((each) => !each.matches("[role=search]")));
  history.replaceState(null, "", address);
};

document.addEventListener("input", (event) => {
  const form = event.target.closest("[role=search]");
  if (!form) return;
  clearTimeout(timer);
  timer = setTimeout(find, pause, form);
});
