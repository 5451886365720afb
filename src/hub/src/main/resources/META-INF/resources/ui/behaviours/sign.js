// The sign of the tab carries how many are overdue, else a dot while somebody waits; the installed application's sign, how many wait.
const plain = document.querySelector("link[rel=icon]");
const red = "#bf2c1a";
const ink = "#34378f";

let drawing;
const drawn = () => (drawing ??= fetch(plain.href).then((answer) => answer.text()));

const badge = (overdue, waiting) => {
  if (overdue) {
    const text = overdue > 99 ? "99" : String(overdue);
    return `<circle cx="16.5" cy="16.5" r="7.5" fill="${red}" stroke="#fff"/><text x="16.5" y="19.9" fill="#fff" font-family="system-ui, sans-serif" font-weight="700" font-size="${text.length > 1 ? 9 : 10.5}" text-anchor="middle">${text}</text>`;
  }
  return waiting ? `<circle cx="18.5" cy="18.5" r="4.5" fill="${ink}" stroke="#fff" stroke-width="1.5"/>` : "";
};

let last = "";
export const sign = async (overdue, waiting) => {
  (waiting ? navigator.setAppBadge?.(waiting) : navigator.clearAppBadge?.())?.catch(() => {});
  const over = badge(overdue, waiting);
  if (over === last) return;
  last = over;
  const image = over && (await drawn().catch(() => ""));
  if (over !== last) return;
  const link = plain.cloneNode();
  if (image) link.href = `data:image/svg+xml,${encodeURIComponent(image.replace("</svg>", `${over}</svg>`))}`;
  // Some browsers look at a sign again only where the element is another one.
  document.querySelector("link[rel=icon]").replaceWith(link);
};
