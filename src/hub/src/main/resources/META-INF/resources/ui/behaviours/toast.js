// One line that something happened, with the way back where there is one. Gone after a while, unless somebody is on it.
const holder = () => document.getElementById("toasts");

export const toast = (text, { undo, undoWord, late = false } = {}) => {
  const line = document.createElement("p");
  line.className = late ? "toast toast--late" : "toast";
  line.append(Object.assign(document.createElement("span"), { textContent: text }));
  if (undo) {
    const button = Object.assign(document.createElement("button"), { type: "button", className: "link", textContent: undoWord });
    button.addEventListener("click", () => { line.remove(); undo(); });
    line.append(button);
  }
  holder().append(line);
  const away = () => (line.matches(":hover, :focus-within") ? setTimeout(away, 2000) : line.remove());
  setTimeout(away, undo ? 8000 : 5000);
};

export const fault = (error) => toast(error.message, { late: true });
