// The thread of one conversation, or of all that its customer has. Which of them is remembered on this device and known to the server with the page.
const year = 31_536_000;

/** Over all, as an address of a part says it. */
export const reach = (list) => (list?.dataset.line === "all" ? "&line=all" : "");

/** Where the channel changes, a line says to which; it is drawn anew however messages came. */
export const seams = (list) => {
  for (const old of list.querySelectorAll(".thread__seam")) old.remove();
  if (list.dataset.line !== "all") return;
  let before = "";
  for (const message of list.querySelectorAll("[data-conversation]")) {
    const { conversation } = message.dataset;
    const where = message.querySelector(".message__where");
    if (conversation !== before && where) {
      const seam = Object.assign(document.createElement("li"), { className: "thread__seam" });
      seam.append(...where.cloneNode(true).childNodes);
      message.before(seam);
    }
    before = conversation;
  }
};

/** Whether something that changed is said in this thread, elsewhere than in its own conversation. */
export const isOfCustomer = (list, each) => {
  if (list?.dataset.line !== "all" || !each.conversationId) return false;
  return each.customerId === list.dataset.customer || (list.dataset.conversations ?? "").includes(each.conversationId);
};

document.addEventListener("click", (event) => {
  const choice = event.target.closest("[data-line-of]");
  if (!choice || choice.getAttribute("aria-pressed") === "true") return;
  document.cookie = `line=${choice.dataset.lineOf}; path=/inbox; max-age=${year}; samesite=lax`;
  document.dispatchEvent(new CustomEvent("thread:newest"));
});
