// The inbox: each behaviour stands for itself and listens at the document, so that a conversation may be swapped under it.
import "./inbox/rows.js";
import "./inbox/thread.js";
import "./inbox/open.js";
import "./inbox/acts.js";
import "./inbox/composer.js";
import "./inbox/files.js";
import "./inbox/slash.js";
import "./inbox/shut.js";
import "./inbox/outbox.js";
import "./inbox/stages.js";
import "./inbox/search.js";
import "./inbox/filter.js";
import "./inbox/picks.js";
import "./team.js";
import "./voice.js";
import "./fragments.js";
