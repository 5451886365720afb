// Language and look are kept on this device for a year; the page comes back in them.
document.addEventListener("click", (event) => {
  const choice = event.target.closest("[data-cookie]");
  if (!choice) return;
  document.cookie = `${choice.dataset.cookie}; path=/; max-age=31536000; samesite=lax`;
  location.reload();
});
