package ordnung.connector.demo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import ordnung.connector.testkit.whatsapp.WhatsAppAccount;

/** What is on the phones and at the marketplaces, guarded by one lock, written to disk by a thread of its own, and told to whoever watches. */
final class Threads implements AutoCloseable {
    private final TownArchive archive;
    private final ExecutorService scribe = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "demo-scribe");
        thread.setDaemon(true);
        return thread;
    });
    private final AtomicBoolean toBeWritten = new AtomicBoolean();
    private final List<Consumer<Change>> watchers = new CopyOnWriteArrayList<>();
    private final Map<String, Long> versions = new HashMap<>();
    private TownState state;
    private long version;

    Threads(TownArchive archive, TownState state) {
        this.archive = archive;
        this.state = state;
    }

    synchronized WhatsAppAccount account() {
        return state.account();
    }

    synchronized void movedTo(int port) {
        state = state.at(port);
        write();
    }

    /** A messenger's line as it was, or a new one. */
    synchronized TownState.Line line(String channel) {
        return state.lines().computeIfAbsent(channel, key -> new TownState.Line(Secrets.ofALine(), 0, null));
    }

    synchronized void keepLine(String channel, TownState.Line line) {
        state.lines().put(channel, line);
        write();
    }

    synchronized List<Bubble> thread(String phoneId) {
        return List.copyOf(state.threads().getOrDefault(phoneId, List.of()));
    }

    synchronized Optional<Bubble> bubble(String phoneId, String id) {
        return thread(phoneId).stream().filter(bubble -> bubble.id().equals(id)).findFirst();
    }

    /** Oldest first. */
    synchronized List<Deal> deals(String channel) {
        return List.copyOf(state.deals().getOrDefault(channel, List.of()));
    }

    void add(String channel, Deal deal) {
        synchronized (this) {
            state.deals().computeIfAbsent(channel, key -> new ArrayList<>()).add(deal);
        }
        changed(channel);
    }

    synchronized List<Letter> letters() {
        return List.copyOf(state.letters());
    }

    synchronized Map<String, String> media() {
        return Map.copyOf(state.media());
    }

    void add(String phoneId, Bubble bubble) {
        synchronized (this) {
            state.threads().computeIfAbsent(phoneId, id -> new ArrayList<>()).add(bubble);
        }
        changed(phoneId);
    }

    /** Nothing happens where there is no such bubble, or it stays as it was. */
    void change(String phoneId, String bubbleId, UnaryOperator<Bubble> how) {
        boolean changed = false;
        synchronized (this) {
            List<Bubble> thread = state.threads().getOrDefault(phoneId, List.of());
            for (int i = 0; i < thread.size(); i++) {
                if (thread.get(i).id().equals(bubbleId)) {
                    Bubble before = thread.set(i, how.apply(thread.get(i)));
                    changed |= !before.equals(thread.get(i));
                }
            }
        }
        if (changed) {
            changed(phoneId);
        }
    }

    synchronized void posted(Letter letter) {
        state.letters().add(letter);
        write();
    }

    synchronized void delivered(Letter letter) {
        state.letters().removeIf(other -> other.id().equals(letter.id()));
        write();
    }

    synchronized void keep(String mediaId, String mimeType, byte[] bytes) {
        archive.keep(mediaId, bytes);
        state.media().put(mediaId, mimeType);
        write();
    }

    Runnable watch(Consumer<Change> watcher) {
        watchers.add(watcher);
        return () -> watchers.remove(watcher);
    }

    synchronized long version(String phoneId) {
        return versions.getOrDefault(phoneId, 0L);
    }

    private void changed(String phoneId) {
        Change change;
        synchronized (this) {
            change = new Change(phoneId, ++version);
            versions.put(phoneId, change.version());
            write();
        }
        watchers.forEach(watcher -> watcher.accept(change));
    }

    /** Many changes at once are written once. */
    private void write() {
        if (toBeWritten.compareAndSet(false, true) && !scribe.isShutdown()) {
            scribe.execute(this::flush);
        }
    }

    private void flush() {
        toBeWritten.set(false);
        byte[] bytes;
        synchronized (this) {
            bytes = TownArchive.bytes(state);
        }
        archive.write(bytes);
    }

    @Override
    public void close() {
        scribe.shutdown();
        try {
            scribe.awaitTermination(5, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        flush();
    }
}
