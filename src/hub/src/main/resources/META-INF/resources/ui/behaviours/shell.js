// What every page does.
import "./focus.js";
import "./menus.js";
import "./settings.js";
import "./keys.js";
import "./palette.js";
import "./clock.js";
import "./live.js";
import "./counts.js";
import "./heard.js";
import "./alarms.js";
import "./device.js";
