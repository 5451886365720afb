// Shows what is typed, as long as somebody wants to see it.
document.addEventListener("click", (event) => {
  const eye = event.target.closest("[data-show]");
  if (!eye) return;
  const field = document.getElementById(eye.dataset.show);
  field.type = field.type === "password" ? "text" : "password";
  eye.setAttribute("aria-pressed", String(field.type === "text"));
});
