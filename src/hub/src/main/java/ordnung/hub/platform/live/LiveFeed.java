package ordnung.hub.platform.live;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import ordnung.hub.platform.Db;
import ordnung.hub.platform.Time;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Reads changes in the order of their positions and hands each to every open stream. The table is read once for all of them; a stream that is
 * behind reads for itself until it is not.
 */
@ApplicationScoped
public class LiveFeed {
    static final int PAGE = 1000;
    /** Kept in memory for those that are a little behind. */
    private static final int RECENT = 5000;
    private static final Logger LOG = Logger.getLogger(LiveFeed.class);

    private final Db db;
    private final Set<EventStream> streams = ConcurrentHashMap.newKeySet();
    private final List<Follower> followers = new CopyOnWriteArrayList<>();
    private final Deque<Entry> recent = new ArrayDeque<>();
    private final AtomicBoolean reading = new AtomicBoolean();
    private final AtomicBoolean again = new AtomicBoolean();
    private volatile long position = -1;

    LiveFeed(Db db) {
        this.db = db;
    }

    /**
     * @param bytes   the event as it goes over the wire, made once for all streams
     * @param jsonAt  where in {@code bytes} its JSON object begins; an empty line follows it
     */
    record Entry(long id, @Nullable UUID conversation, Buffer bytes, int jsonAt) {
        Buffer json() {
            return bytes.slice(jsonAt, bytes.length() - 2);
        }
    }

    /** Told of each page of changes as it is read, in order, on the reader's own thread: must not wait. */
    public interface Follower {

        /**
         * @param before         the position up to which everything was told already
         * @param position       that of the last change of the page
         * @param conversations  those to which a change of the page belongs
         */
        void changed(long before, long position, Set<UUID> conversations);
    }

    public void follow(Follower follower) {
        followers.add(follower);
    }

    void start(@Observes StartupEvent event) {
        head().subscribe().with(this::begin, fault -> LOG.warn("live.head_unknown"));
    }

    /** Who was there before may be behind it. */
    private void begin(long head) {
        position = head;
        streams.forEach(LiveStream::advance);
        followers.forEach(follower -> follower.changed(head, head, Set.of()));
    }

    /** The position of the latest change. */
    public Uni<Long> head() {
        return db.first(row -> row.getLong(0), "select coalesce(max(id), 0) from change").map(found -> found.orElse(0L));
    }

    /** Changes after a position, oldest first, at most {@link #PAGE}. */
    Uni<List<Entry>> after(long id) {
        return db.list(LiveFeed::entry, "select id, at, type, conversation_id, subject_id, data from change where id > $1 order by id limit " + PAGE,
                id);
    }

    void open(EventStream stream) {
        streams.add(stream);
    }

    void close(EventStream stream) {
        streams.remove(stream);
    }

    /** Up to where everything was told; -1 as long as it is not known. */
    long position() {
        return position;
    }

    /** Everything after a position that is still in memory; null when some of it no longer is. */
    @Nullable List<Entry> recentAfter(long id) {
        synchronized (recent) {
            Entry oldest = recent.peekFirst();
            boolean whole = id >= position || oldest != null && oldest.id() <= id + 1;
            if (!whole) {
                return null;
            }
            Deque<Entry> newer = new ArrayDeque<>();
            for (Iterator<Entry> last = recent.descendingIterator(); last.hasNext(); ) {
                Entry entry = last.next();
                if (entry.id() <= id) {
                    break;
                }
                newer.addFirst(entry);
            }
            return List.copyOf(newer);
        }
    }

    /** Something was committed. Returns at once; one reader at a time. */
    public void wake() {
        again.set(true);
        if (position >= 0 && reading.compareAndSet(false, true)) {
            again.set(false);
            read().subscribe().with(done -> finished(), fault -> {
                LOG.debugf("live.read_failed cause=%s", fault.getClass().getSimpleName());
                reading.set(false);
            });
        }
    }

    @Scheduled(every = "1s", identity = "live-tick")
    void tick() {
        if (position < 0) {
            head().subscribe().with(this::begin, fault -> LOG.debug("live.head_unknown"));
        }
        wake();
    }

    private void finished() {
        reading.set(false);
        if (again.get()) {
            wake();
        }
    }

    private Uni<Void> read() {
        return after(position).chain(page -> {
            if (page.isEmpty()) {
                return Uni.createFrom().voidItem();
            }
            publish(page);
            return page.size() == PAGE ? read() : Uni.createFrom().voidItem();
        });
    }

    private void publish(List<Entry> page) {
        long before = position;
        synchronized (recent) {
            page.forEach(recent::addLast);
            while (recent.size() > RECENT) {
                recent.removeFirst();
            }
            position = page.get(page.size() - 1).id();
        }
        new ArrayList<>(streams).forEach(LiveStream::advance);
        if (!followers.isEmpty()) {
            Set<UUID> conversations = page.stream().map(Entry::conversation).filter(Objects::nonNull).collect(Collectors.toSet());
            followers.forEach(follower -> follower.changed(before, position, conversations));
        }
    }

    private static Entry entry(Row row) {
        StringBuilder json = new StringBuilder(160);
        json.append("id: ").append(row.getLong("id")).append("\nevent: ").append(row.getString("type")).append("\ndata: ");
        int jsonAt = json.length();
        json.append("{\"type\":\"").append(row.getString("type")).append("\",\"at\":\"").append(Time.instant(row.getOffsetDateTime("at"))).append('"');
        if (row.getUUID("subject_id") != null) {
            json.append(",\"id\":\"").append(row.getUUID("subject_id")).append('"');
        }
        if (row.getUUID("conversation_id") != null) {
            json.append(",\"conversationId\":\"").append(row.getUUID("conversation_id")).append('"');
        }
        String data = row.getString("data");
        if (data.length() > 2) {
            json.append(',').append(data, 1, data.length() - 1);
        }
        return new Entry(row.getLong("id"), row.getUUID("conversation_id"), Buffer.buffer(json.append("}\n\n").toString()), jsonAt);
    }
}
