package ordnung.hub.inbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import ordnung.hub.calendar.ShopCalendar;
import ordnung.hub.calendar.WorkingHours;
import ordnung.hub.inbox.AnswerRule.Pace;
import ordnung.hub.platform.ShopSettings;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * How long a customer may wait: by the channel and the direction, for a first answer and for a later one, in the shop's working time. Reckoned
 * whenever it is asked, so that what the owner changes holds at once for those who wait already.
 */
@ApplicationScoped
public class ResponseClock {
    private static final Logger LOG = Logger.getLogger(ResponseClock.class);
    private static final String NAME = "answer-times";

    private final ShopSettings settings;
    private final ShopCalendar calendar;
    private final ObjectMapper json;
    private final AnswerRule otherwise;
    private volatile List<AnswerRule> rules;

    ResponseClock(ShopSettings settings, ShopCalendar calendar, ObjectMapper json,
                  @ConfigProperty(name = "ordnung.answer.soon", defaultValue = "8m") Duration soon,
                  @ConfigProperty(name = "ordnung.answer.due", defaultValue = "20m") Duration due,
                  @ConfigProperty(name = "ordnung.answer.escalation", defaultValue = "15m") Duration escalation) {
        this.settings = settings;
        this.calendar = calendar;
        this.json = json;
        this.otherwise = new AnswerRule(null, null, new Pace(soon, due), new Pace(soon, due), escalation);
        this.rules = List.of(otherwise);
    }

    void start(@Observes @Priority(50) StartupEvent event) {
        settings.watch(NAME, this::take);
    }

    /**
     * What a customer who waits was promised.
     *
     * @param soon       urgent from then on; null: the shop does not open again
     * @param due        late from then on
     * @param escalates  somebody else is to be told
     */
    public record Promise(@Nullable Instant soon, @Nullable Instant due, @Nullable Instant escalates) {
        public static final Promise NONE = new Promise(null, null, null);
    }

    /** @param first  nobody of the shop has ever answered in the conversation */
    public Promise promise(String channel, String direction, boolean first, Instant since) {
        AnswerRule rule = rule(channel, direction);
        WorkingHours hours = calendar.hours();
        Instant due = hours.plus(since, rule.pace(first).due());
        return new Promise(hours.plus(since, rule.pace(first).soon()), due, due == null ? null : hours.plus(due, rule.escalation()));
    }

    /** As arrays for a statement that asks of many: whoever has waited since {@code first} or {@code next}, or longer, is past the limit now. */
    public record Limits(String[] channels, String[] directions, Instant[] first, Instant[] next) {
    }

    public Limits late(Instant now) {
        return limits(now, Duration.ZERO);
    }

    /** Late for so long that somebody else is to be told. */
    public Limits escalated(Instant now) {
        return limits(now, null);
    }

    private Limits limits(Instant now, @Nullable Duration more) {
        WorkingHours hours = calendar.hours();
        List<AnswerRule> all = rules;
        return new Limits(all.stream().map(AnswerRule::channel).toArray(String[]::new), all.stream().map(AnswerRule::direction).toArray(String[]::new),
                all.stream().map(rule -> since(hours, now, rule.first().due().plus(more == null ? rule.escalation() : more))).toArray(Instant[]::new),
                all.stream().map(rule -> since(hours, now, rule.next().due().plus(more == null ? rule.escalation() : more))).toArray(Instant[]::new));
    }

    private static Instant since(WorkingHours hours, Instant now, Duration working) {
        Instant since = hours.minus(now, working);
        return since == null ? Instant.EPOCH : since;
    }

    private AnswerRule rule(String channel, String direction) {
        return rules.stream().filter(one -> one.fits(channel, direction)).findFirst().orElse(otherwise);
    }

    /** The document with its version. */
    public record Stored(AnswerTimes times, int version) {
    }

    public Uni<Stored> read() {
        return settings.read(NAME).map(found -> new Stored(found.value() == null ? AnswerTimes.of(List.of(otherwise)) : parse(found.value()), found.version()));
    }

    /** @param expected  the version that was edited; null takes what is there; another one fails with 412 */
    public Uni<Stored> write(AnswerTimes times, @Nullable Long expected) {
        times.rules(otherwise);
        try {
            return settings.write(NAME, json.writeValueAsString(times), expected).map(done -> new Stored(times, done.version()));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private void take(String value) {
        try {
            rules = parse(value).rules(otherwise);
        } catch (RuntimeException unreadable) {
            LOG.errorf("answer_times.unreadable cause=%s", unreadable.getClass().getSimpleName());
        }
    }

    private AnswerTimes parse(String value) {
        try {
            return json.readValue(value, AnswerTimes.class);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalArgumentException("The stored answer times cannot be read", unreadable);
        }
    }
}
