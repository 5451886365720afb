// Finds a channel by its name, where there are too many to see at a glance.
const field = document.querySelector("[data-find]");

field?.addEventListener("input", () => {
  const wanted = field.value.trim().toLocaleLowerCase();
  const all = [...document.querySelectorAll(".wizard__channels > li")];
  for (const each of all) each.hidden = !each.textContent.toLocaleLowerCase().includes(wanted);
  document.querySelector("[data-find-none]").hidden = all.some((each) => !each.hidden);
});
