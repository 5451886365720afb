// The list of the palette: groups of options, each with its sign, name, what else is known of it and its key.
const option = (item, n) => {
  const line = document.getElementById("palette-option").content.firstElementChild.cloneNode(true);
  line.id = `palette-${n}`;
  const use = line.querySelector("use");
  use.setAttribute("href", use.getAttribute("href").replace(/#.*/, `#i-${item.icon}`));
  line.querySelector(".palette__title").textContent = item.name;
  line.querySelector(".palette__note").textContent = item.note ?? "";
  const key = line.querySelector(".key");
  key.hidden = !item.key;
  key.textContent = item.key ?? "";
  return line;
};

export const draw = (list, groups) => {
  let n = 0;
  list.replaceChildren(...groups.map(({ name, items }, which) => {
    const holder = document.createElement("div");
    holder.setAttribute("role", "group");
    holder.setAttribute("aria-labelledby", `palette-group-${which}`);
    const title = Object.assign(document.createElement("p"), { id: `palette-group-${which}`, className: "palette__group", textContent: name });
    title.setAttribute("role", "presentation");
    holder.append(title, ...items.map((item) => option(item, n++)));
    return holder;
  }));
};
