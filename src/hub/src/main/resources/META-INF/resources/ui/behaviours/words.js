// What the behaviours say, as the page brought it along in its language; <name> in a text takes the value of that name.
export const word = (name, values = {}) => {
  for (const holder of document.querySelectorAll("template[id$=words]")) {
    const found = holder.content.querySelector(`[data-word="${name}"]`);
    if (found) return found.textContent.replace(/<(\w+)>/g, (_, key) => values[key] ?? "");
  }
  return name;
};

export const spell = (ms) => {
  const minutes = Math.max(0, Math.floor(ms / 60_000));
  if (minutes < 60) return word("minutes", { first: minutes });
  if (minutes < 600 && minutes % 60) return word("mixed", { first: Math.floor(minutes / 60), second: minutes % 60 });
  return minutes < 2880 ? word("hours", { first: Math.floor(minutes / 60) }) : word("days", { first: Math.floor(minutes / 1440) });
};
