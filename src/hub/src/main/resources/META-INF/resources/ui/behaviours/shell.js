// What every page does.
import "./menus.js";
import "./settings.js";
import "./send-with.js";
import "./keys.js";
import "./clock.js";
import "./live.js";
import "./counts.js";
import "./alarms.js";
import "./team/notices.js";
import "./team/shift.js";
