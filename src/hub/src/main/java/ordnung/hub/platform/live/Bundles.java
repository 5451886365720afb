package ordnung.hub.platform.live;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import ordnung.hub.platform.live.LiveFeed.Entry;
import ordnung.hub.platform.web.Language;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Ties what changed into bundles, the first at once and further ones a few times a second: a page would spend more on being woken for each change
 * than on what it shows. The rows that changed are rendered once, not by each page's own request.
 */
@ApplicationScoped
public class Bundles implements LiveFeed.Follower {
    static final long PAUSE_MILLIS = 200;
    /** With more, a page reads its list anew: as in {@code gather.js}. */
    private static final int FEW = 60;
    private static final int KEPT = 50;
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Logger LOG = Logger.getLogger(Bundles.class);

    private final LiveFeed feed;
    private final LiveRows rows;
    private final Vertx vertx;
    private final Set<PageStream> pages = ConcurrentHashMap.newKeySet();
    private final Deque<Bundle> recent = new ArrayDeque<>();
    private final AtomicBoolean busy = new AtomicBoolean();
    private volatile long position = -1;

    Bundles(LiveFeed feed, LiveRows rows, Vertx vertx) {
        this.feed = feed;
        this.rows = rows;
        this.vertx = vertx;
    }

    void start(@Observes StartupEvent event) {
        feed.follow(this);
    }

    void open(PageStream page) {
        pages.add(page);
    }

    void close(PageStream page) {
        pages.remove(page);
    }

    /** Up to where bundles were made: what is older than those still here, a page reads for itself. */
    long position() {
        return position < 0 ? feed.position() : position;
    }

    /** What a page that was told up to a position is told next; null where no bundle holds it. */
    @Nullable Bundle after(long told) {
        synchronized (recent) {
            return recent.stream().filter(bundle -> bundle.follows(told)).findFirst().orElse(null);
        }
    }

    /**
     * Tells every open page what is true for some seconds only: it has no position, is not kept, and a page that is cut off or slow goes without.
     *
     * @param json  an object on one line, without anybody's words
     */
    public void moment(String json) {
        Buffer event = Buffer.buffer("event: moment\ndata: " + json + "\n\n");
        pages.forEach(page -> page.moment(event));
    }

    @Override
    public void changed(long before, long now, Set<UUID> conversations) {
        if (position < 0) {
            position = before;
            pages.forEach(LiveStream::advance);
        }
        more();
    }

    /** One at a time, then a rest: what comes meanwhile is in the next. */
    private void more() {
        if (position < feed.position() && busy.compareAndSet(false, true)) {
            Uni.createFrom().deferred(this::next).onFailure().invoke(fault -> LOG.warnf("live.bundle_failed cause=%s", fault.getClass().getSimpleName())).onFailure().recoverWithNull()
                    .subscribe().with(made -> vertx.setTimer(PAUSE_MILLIS, rested -> {
                        busy.set(false);
                        more();
                    }));
        }
    }

    private Uni<Void> next() {
        long from = position;
        List<Entry> entries = feed.recentAfter(from);
        if (entries == null) {
            // So many that they are no longer in memory: every page reads them for itself.
            position = feed.position();
            pages.forEach(LiveStream::advance);
            return Uni.createFrom().voidItem();
        }
        List<Entry> some = entries.subList(0, Math.min(LiveFeed.PAGE, entries.size()));
        return rendered(some).invoke(html -> keep(new Bundle(from, some, html))).replaceWithVoid();
    }

    private void keep(Bundle bundle) {
        synchronized (recent) {
            recent.addLast(bundle);
            if (recent.size() > KEPT) {
                recent.removeFirst();
            }
        }
        position = bundle.position();
        pages.forEach(LiveStream::advance);
    }

    /** A page asks for what it was not given. */
    private Uni<Map<Language, String>> rendered(List<Entry> entries) {
        Set<UUID> changed = entries.stream().map(Entry::conversation).filter(Objects::nonNull).collect(Collectors.toSet());
        if (changed.isEmpty() || changed.size() > FEW) {
            return Uni.createFrom().item(Map.of());
        }
        Map<Language, String> all = new HashMap<>();
        Set<Language> languages = pages.stream().map(PageStream::language).collect(Collectors.toSet());
        return Multi.createFrom().iterable(languages).onItem().transformToUniAndConcatenate(language -> rows.html(changed, language)
                .invoke(html -> all.put(language, html))).collect().last().ifNoItem().after(PATIENCE).fail().replaceWith(all)
                .onFailure().invoke(fault -> LOG.warnf("live.rows_missing cause=%s", fault.getClass().getSimpleName())).onFailure().recoverWithItem(Map.of());
    }
}
