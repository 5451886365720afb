// What every page does.
import "./focus.js";
import "./menus.js";
import "./settings.js";
import "./send-with.js";
import "./keys.js";
import "./palette.js";
import "./clock.js";
import "./live.js";
import "./counts.js";
import "./heard.js";
import "./alarms.js";
import "./team/notices.js";
import "./team/shift.js";
import "./alerts.js";
import "./device.js";
