// Gives the open conversation to a colleague, with a word if one likes, or follows it.
import { call, fragment } from "../api.js";
import { fault, toast } from "../toast.js";
import { word } from "../words.js";
import { refresh } from "../inbox/thread.js";
import { changed } from "../inbox/rows.js";

const key = () => crypto.randomUUID?.() ?? `${Date.now()}-${Math.random()}`;

const fill = async (menu) => {
  const list = menu.querySelector("[data-colleagues]");
  try { list.replaceChildren(await fragment(`/team/menu/${menu.dataset.assignMenu}`)); } catch (error) { menu.open = false; fault(error); }
};

document.addEventListener("toggle", (event) => { if (event.target.open && event.target.matches?.("[data-assign-menu]")) fill(event.target); }, true);

const put = (conversation, assignee) => call("PUT", `/api/v1/conversations/${conversation}/assignee`, { assignee: assignee || null });

const done = (conversation) => { changed([conversation]); refresh("head"); };

const give = async (conversation, had, to, name, note) => {
  try {
    if (to) await call("POST", `/api/v1/conversations/${conversation}/transfers`, { to, ...(note ? { note } : {}) }, { "idempotency-key": key() });
    else await put(conversation, null);
    done(conversation);
    toast(to ? word("teamGiven", { name }) : word("teamReleased"), { undoWord: word("undo"), undo: () => put(conversation, had).then(() => done(conversation), fault) });
  } catch (error) { fault(error); }
};

const follow = async (conversation, follows) => {
  try {
    await call(follows ? "PUT" : "DELETE", `/api/v1/conversations/${conversation}/follower`);
    toast(word(follows ? "teamFollowed" : "teamUnfollowed"));
  } catch (error) { fault(error); }
};

document.addEventListener("click", (event) => {
  const menu = event.target.closest("[data-assign-menu]");
  if (!menu) return;
  const conversation = menu.dataset.assignMenu;
  const to = event.target.closest("[data-give]");
  if (to) give(conversation, menu.querySelector("[data-colleagues]").dataset.had, to.dataset.give, to.dataset.name, menu.querySelector("textarea").value.trim());
  const follows = event.target.closest("[data-follow]");
  if (follows) follow(conversation, follows.dataset.follow === "yes");
});
