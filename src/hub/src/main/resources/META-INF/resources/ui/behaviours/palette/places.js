// The pages, as the rail names them, and the drawers beside them.
const named = (item) => document.getElementById(item.dataset.open)?.getAttribute("aria-label")
  ?? (item.querySelector("span:not(.count, .face, .face *, [hidden])") ?? item).textContent.trim();

export const places = () => [...document.querySelectorAll(".rail__item")].filter((each) => !each.hasAttribute("data-palette")).map((each) => ({
  name: named(each),
  icon: each.querySelector("use")?.getAttribute("href").split("#i-")[1] ?? "gear",
  ...(each.href ? { href: each.getAttribute("href") } : { act: () => each.click() }),
}));
