package ordnung.hub.team;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import ordnung.hub.platform.Db;
import ordnung.hub.platform.live.Bundles;
import ordnung.hub.platform.live.ChangeListener;
import org.jboss.logging.Logger;

/**
 * Who looks at which conversation just now, and who types in it. Kept in memory for seconds: a browser says it again and again while it is so.
 * It is told through the database's notifications, so every hub hears of every browser, its own included; nothing is stored.
 */
@ApplicationScoped
public class Presence {
    public static final Set<String> DOINGS = Set.of("viewing", "typing", "gone");
    static final String CHANNEL = "ordnung_presence";
    static final Duration LASTS = Duration.ofSeconds(20);
    static final Duration TYPING = Duration.ofSeconds(6);
    private static final int MOST = 10_000;
    private static final Logger LOG = Logger.getLogger(Presence.class);

    /** @param doing  viewing, typing or gone */
    public record Sign(UUID conversationId, UUID id, String name, String doing) {
    }

    private record Place(UUID conversation, UUID staff) {
    }

    private record Seen(Sign sign, Instant at) {
    }

    private final Map<Place, Seen> seen = new ConcurrentHashMap<>();
    private final Db db;
    private final ChangeListener listener;
    private final Bundles bundles;
    private final ObjectMapper json;
    private final Clock clock;

    Presence(Db db, ChangeListener listener, Bundles bundles, ObjectMapper json, Clock clock) {
        this.db = db;
        this.listener = listener;
        this.bundles = bundles;
        this.json = json;
        this.clock = clock;
    }

    void start(@Observes StartupEvent event) {
        listener.hear(CHANNEL, this::heard);
    }

    /** Tells every hub and, through it, every open page. */
    public Uni<Void> tell(Sign sign) {
        try {
            return db.query("select pg_notify($1, $2)", CHANNEL, json.writeValueAsString(sign)).replaceWithVoid();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A sign is plain values", e);
        }
    }

    /** Those who are in a conversation besides one person, as far as this hub has heard. */
    public List<Sign> others(UUID conversation, UUID me) {
        Instant now = clock.instant();
        return seen.values().stream().filter(one -> one.at.plus(LASTS).isAfter(now)).map(one -> one.at.plus(TYPING).isAfter(now) ? one.sign
                        : new Sign(one.sign.conversationId, one.sign.id, one.sign.name, "viewing"))
                .filter(sign -> sign.conversationId.equals(conversation) && !sign.id.equals(me)).toList();
    }

    private void heard(String payload) {
        try {
            Sign sign = json.readValue(payload, Sign.class);
            Place place = new Place(sign.conversationId, sign.id);
            if (sign.doing.equals("gone")) {
                seen.remove(place);
            } else if (seen.size() < MOST || seen.containsKey(place)) {
                seen.put(place, new Seen(sign, clock.instant()));
            }
            bundles.moment(json.writeValueAsString(sign));
        } catch (JsonProcessingException notOurs) {
            LOG.debug("presence.unreadable");
        }
    }

    @Scheduled(every = "30s", identity = "presence-forget")
    void forget() {
        Instant now = clock.instant();
        seen.values().removeIf(one -> !one.at.plus(LASTS).isAfter(now));
    }
}
