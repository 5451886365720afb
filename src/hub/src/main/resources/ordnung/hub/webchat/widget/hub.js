/** Where the script came from is where everything goes. */
const own = document.currentScript || document.querySelector(`script[src*="/web-chat/${chat.account}.js"]`);
const home = new URL(own.src).origin;
const key = `key=${encodeURIComponent(chat.key)}`;
const net = { offline: false, closed: false, changed() {} };

class Refused extends Error {
  constructor(status, after) {
    super(`refused with ${status}`);
    this.status = status;
    this.after = after;
  }
}

/** Throws what fetch throws where there is no connection, and Refused where there is and the hub will not. */
async function call(path, given = {}, known = true) {
  const headers = { ...given.headers };
  if (known) {
    headers.Authorization = `Visitor ${secret()}`;
  }
  let answer;
  try {
    answer = await fetch(home + path, { ...given, headers, credentials: "omit", cache: "no-store", referrerPolicy: "no-referrer" });
  } catch (fault) {
    if (!given.signal?.aborted) {
      mark({ offline: true });
    }
    throw fault;
  }
  mark({ offline: false, closed: [401, 403, 404].includes(answer.status) });
  if (!answer.ok) {
    throw new Refused(answer.status, Number(answer.headers.get("Retry-After")) || 0);
  }
  return answer;
}

function mark(state) {
  const was = `${net.offline} ${net.closed}`;
  Object.assign(net, state);
  if (was !== `${net.offline} ${net.closed}`) {
    net.changed();
  }
}

const hub = {
  tell(what) {
    const body = JSON.stringify({ visitor: secret(true), ...what, now: Date.now() });
    return call(`/webhooks/web-chat/${chat.account}?${key}`, { method: "POST", headers: { "Content-Type": "application/json" }, body, keepalive: body.length < 60000 }, false);
  },
  async upload(file, name) {
    const body = new FormData();
    body.append("file", file, name);
    secret(true);
    return (await call(`/web-chat/${chat.account}/files?${key}`, { method: "POST", body })).json();
  },
  async read(more = "") {
    return (await call(`/web-chat/${chat.account}/messages?${key}${more}`)).json();
  },
  /**
   * Tells each slice as it comes, for as long as the stream lives. It says hello at once, and where it does not, something on the way holds it back; later
   * it breathes every 15 seconds, and after 40 without a breath it is taken for dead.
   */
  async listen(position, told) {
    const stop = new AbortController();
    let breath = setTimeout(() => stop.abort(), 8000);
    const leave = () => stop.abort();
    addEventListener("pagehide", leave);
    try {
      const answer = await call(`/web-chat/${chat.account}/live?${key}`, { headers: { "Last-Event-ID": String(position) }, signal: stop.signal });
      const reader = answer.body.pipeThrough(new TextDecoderStream()).getReader();
      let rest = "";
      for (;;) {
        const { value, done } = await reader.read();
        if (done) {
          return;
        }
        clearTimeout(breath);
        breath = setTimeout(() => stop.abort(), 40000);
        const events = (rest + value).split("\n\n");
        rest = events.pop();
        events.map(event => event.match(/^event: messages\ndata: (.*)$/m)).filter(Boolean).forEach(found => told(JSON.parse(found[1])));
      }
    } finally {
      clearTimeout(breath);
      removeEventListener("pagehide", leave);
      stop.abort();
    }
  }
};
