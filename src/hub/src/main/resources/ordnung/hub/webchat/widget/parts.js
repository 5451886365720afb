/** An element with its attributes, listeners and children. Text is text, whatever it looks like. */
function make(tag, given = {}, ...inside) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(given)) {
    if (name.startsWith("on")) {
      element.addEventListener(name.slice(2), value);
    } else if (value !== null && value !== undefined && value !== false) {
      element.setAttribute(name, value === true ? "" : value);
    }
  }
  element.append(...inside.flat().filter(each => each !== null && each !== undefined && each !== false));
  return element;
}

const shapes = {
  chat: "M4 5.5h16v11H10l-4.5 3.5v-3.5H4z", close: "M6 6l12 12M18 6L6 18", send: "M4 12l16-7-5 15-3.5-6zM11.5 14L20 5", clip: "M8 12.5l6-6a3 3 0 0 1 4.2 4.2l-7.7 7.8a5 5 0 0 1-7-7l7-7",
  sound: "M5 10v4h3l4 3.5v-11L8 10zM15.5 9a4 4 0 0 1 0 6M18 6.5a8 8 0 0 1 0 11", mute: "M5 10v4h3l4 3.5v-11L8 10zM16 10l4 4M20 10l-4 4", file: "M7 3.5h7l4 4v13H7zM14 3.5v4h4"
};

function icon(name) {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  const path = document.createElementNS("http://www.w3.org/2000/svg", "path");
  svg.setAttribute("viewBox", "0 0 24 24");
  svg.setAttribute("aria-hidden", "true");
  path.setAttribute("d", shapes[name]);
  svg.append(path);
  return svg;
}

/** An address that may be followed: of the web, or nothing. */
function web(address) {
  try {
    const url = new URL(address);
    return url.protocol === "https:" || url.protocol === "http:" ? url.href : null;
  } catch {
    return null;
  }
}

function link(address, ...inside) {
  return make("a", { href: address, target: "_blank", rel: "noopener noreferrer nofollow ugc" }, ...inside);
}

/** Words with their addresses made links; [words](address) too where the shop itself wrote them. */
function linked(text, marked) {
  const pattern = marked ? /\[([^\]]+)\]\((https?:\/\/[^\s)]+)\)|(https?:\/\/[^\s<>"]+)/g : /()()(https?:\/\/[^\s<>"]+)/g;
  const pieces = [];
  let from = 0;
  for (const found of text.matchAll(pattern)) {
    const plain = found[3] && found[3].replace(/[.,;:!?)\]»”’]+$/, "");
    const address = web(plain || found[2]);
    pieces.push(text.slice(from, found.index), address ? link(address, found[1] || plain) : found[0]);
    from = found.index + (address && plain ? plain.length : found[0].length);
  }
  return [...pieces, text.slice(from)];
}

function bytes(size) {
  return size < 1024 ? say.size(size, "b") : size < 1048576 ? say.size(Math.round(size / 1024), "k") : say.size((size / 1048576).toFixed(1), "m");
}

const wait = millis => new Promise(done => setTimeout(done, millis));
