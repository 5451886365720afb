/**
 * What is still to be sent, in order. It is kept with an id of its own before the first try and until it is seen in the thread, so that it survives a
 * reload and is the same message however often it is sent.
 */
const outbox = {
  busy: false,
  pause: 0,
  changed() {},
  all: () => recall("outbox", []),
  edit(change) {
    keep("outbox", change(outbox.all()));
    outbox.changed();
  },
  async put(item, file) {
    const whole = { id: newId(), at: Date.now(), state: "waiting", page: { url: location.href.slice(0, 2000), title: document.title.slice(0, 300) }, ...item };
    if (file) {
      await shelf.put(whole.id, file);
    }
    secret(true);
    outbox.edit(all => [...all, whole]);
    outbox.urge();
  },
  set(id, state) {
    outbox.edit(all => all.map(each => each.id === id ? { ...each, ...state } : each));
  },
  remove(ids) {
    if (outbox.all().some(each => ids.includes(each.id))) {
      outbox.edit(all => all.filter(each => !ids.includes(each.id)));
    }
  },
  again(id) {
    outbox.set(id, { state: "waiting", why: undefined });
    outbox.urge();
  },
  urge() {
    outbox.pause = 0;
    if (first) {
      outbox.flush();
    } else {
      rouse();
    }
  },
  async flush() {
    if (outbox.busy) {
      return;
    }
    outbox.busy = true;
    for (let item; (item = outbox.all().find(each => each.state === "waiting"));) {
      try {
        await outbox.send(item);
        outbox.pause = 0;
        follow();
      } catch (fault) {
        if (await outbox.stopped(item, fault)) {
          break;
        }
      }
    }
    outbox.busy = false;
  },
  async send(item) {
    const { state, why, ...message } = item;
    if (item.file && !item.file.id) {
      const file = await shelf.get(item.id);
      if (!file) {
        throw new Refused(410);
      }
      message.file = await hub.upload(file, item.file.name);
      outbox.set(item.id, { file: message.file });
    }
    await hub.tell(message);
    outbox.set(item.id, { state: "sent" });
    shelf.drop(item.id);
  },
  /** What the hub will never take is put aside, and the next goes on; everything else waits for a better moment, the longer the oftener it failed. */
  async stopped(item, fault) {
    if ([400, 410, 413, 415, 422].includes(fault.status)) {
      outbox.set(item.id, { state: "failed", why: { 410: "lost", 413: "tooLarge", 415: "wrongType" }[fault.status] });
      return false;
    }
    outbox.pause = Math.min(30000, outbox.pause * 2 || 1000);
    setTimeout(() => outbox.flush(), Math.max(outbox.pause, (fault.after || 0) * 1000) * (0.8 + Math.random() * 0.4));
    return true;
  }
};
