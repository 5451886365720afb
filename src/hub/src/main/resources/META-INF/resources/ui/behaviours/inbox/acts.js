// What one does with a conversation besides answering: no answer needed, later, mine, once more.
import { call } from "../api.js";
import { fault, toast } from "../toast.js";
import { word } from "../words.js";
import { refresh, show } from "./thread.js";
import { changed } from "./rows.js";

const open = () => document.getElementById("thread").dataset.conversation;
const path = (rest) => `/api/v1/conversations/${open()}/${rest}`;

const act = async (work, told) => {
  const conversation = open();
  try {
    await work();
    if (told) told(conversation);
    changed([conversation]);
    refresh("head");
  } catch (error) { fault(error); }
};

const dismiss = (reason) => act(() => call("POST", path("dismissal"), { reason }), (conversation) => toast(`${word("doneToast")}: ${reason.toLowerCase()}`, {
  undoWord: word("undo"),
  undo: async () => {
    try { await call("DELETE", `/api/v1/conversations/${conversation}/dismissal`); changed([conversation]); refresh("head"); } catch (error) { fault(error); }
  },
}));

const assign = (who) => act(() => call("PUT", path("assignee"), { assignee: who === "me" ? document.body.dataset.staff : null }));

const snooze = (until) => act(() => (until ? call("PUT", path("snooze"), { until }) : call("DELETE", path("dismissal"))));

const close = (reason) => act(() => call("POST", path("closure"), { reason }));

const once = async (button, work) => {
  button.disabled = true;
  try { await work(); } catch (error) { fault(error); }
  button.disabled = false;
};

document.addEventListener("click", (event) => {
  const at = (name) => event.target.closest(`[data-${name}]`);
  if (at("dismiss")) dismiss(at("dismiss").dataset.dismiss);
  if (at("assign")) assign(at("assign").dataset.assign);
  if (at("close-conversation")) close(at("close-conversation").dataset.closeConversation);
  if (at("snooze")) snooze(at("snooze").dataset.snooze);
  if (at("snooze-card")) act(() => call("PUT", path("snooze"), { card: at("snooze-card").dataset.snoozeCard }));
  const again = at("resend");
  if (again) once(again, async () => { await call("POST", `/api/v1/messages/${again.dataset.resend}/resends`); await show([again.dataset.resend]); });
  const refetch = at("refetch");
  if (refetch) once(refetch, async () => { await call("POST", `/api/v1/messages/attachments/${refetch.dataset.refetch}/fetches`); await show([refetch.dataset.of]); });
});

document.addEventListener("submit", (event) => {
  if (event.target.matches("[data-snooze-other]")) {
    event.preventDefault();
    event.target.closest("details").open = false;
    snooze(new Date(event.target.until.value).toISOString());
  }
  if (!event.target.matches("[data-dismiss-other]")) return;
  event.preventDefault();
  event.target.closest("details").open = false;
  dismiss(event.target.reason.value.trim());
});
