function start() {
  if (document.querySelector("ordnung-chat")) {
    return;
  }
  dress();
  (whole && document.querySelector("main") || document.body).append(host);
  pitch();
  net.changed = condition;
  outbox.changed = () => { render(); ask(); };
  thread.arrived = fresh => {
    ask();
    if (fresh.length) {
      live.textContent = fresh.map(each => `${say.shop}: ${each.text || say.file}`).join(". ");
      sound.play();
    }
    attend();
  };
  if (others) {
    others.onmessage = ({ data }) => {
      if (data.slice) {
        awake();
        take(data.slice);
      } else if (data.here) {
        awake();
      } else if (first) {
        others.postMessage({ here: true });
        outbox.urge();
        follow();
      }
    };
  }
  addEventListener("storage", event => {
    if (event.key === `${place}outbox`) {
      outbox.changed();
      if (first) {
        outbox.flush();
      }
    } else if (event.key === `${place}seen`) {
      attend();
    }
  });
  addEventListener("online", () => {
    mark({ offline: false });
    if (first) {
      outbox.urge();
    }
  });
  addEventListener("offline", () => mark({ offline: true }));
  document.addEventListener("visibilitychange", attend);
  narrow.addEventListener("change", stretch);
  window.visualViewport?.addEventListener("resize", stretch);
  window.visualViewport?.addEventListener("scroll", stretch);
  render();
  choose(() => {
    follow();
    outbox.flush();
  });
  if (secret() && !first) {
    load().catch(() => {});
  }
  let was = "";
  try {
    was = sessionStorage.getItem(`${place}open`);
  } catch {
    // Then it was closed.
  }
  if (whole || was && !narrow.matches) {
    show(true, true);
  }
}

if (document.body) {
  start();
} else {
  addEventListener("DOMContentLoaded", start);
}
