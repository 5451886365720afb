package ordnung.hub.alerts;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import ordnung.hub.platform.FieldCheck;
import ordnung.hub.platform.Ids;
import ordnung.hub.platform.ShopSettings;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** The rules by which the shop calls people, as the owner has set them; until then {@link CallRules#USUAL}. */
@ApplicationScoped
public class CallRuleSettings {
    private static final Logger LOG = Logger.getLogger(CallRuleSettings.class);
    private static final String NAME = "alerts";
    private static final int MOST = 50;
    private static final int LONGEST = 24 * 60;

    /** @param call  ids of people; {@code repeatMinutes}: 1 to 1440 */
    public record Document(@Nullable List<String> call, @Nullable Integer repeatMinutes, @Nullable Boolean atNight) {

        static Document of(CallRules rules) {
            return new Document(rules.call().stream().map(UUID::toString).toList(), (int) rules.repeat().toMinutes(), rules.atNight());
        }

        /** @throws ordnung.hub.platform.Problem 400 naming the field */
        CallRules rules() {
            FieldCheck check = new FieldCheck();
            List<String> named = call == null ? List.of() : call;
            List<UUID> ids = named.stream().map(one -> Ids.parse(one == null ? "" : one).orElse(null)).filter(Objects::nonNull).distinct().toList();
            if (ids.size() != named.size() || ids.size() > MOST) {
                check.fault("call", "must name each person once, at most " + MOST);
            }
            if (repeatMinutes != null && (repeatMinutes < 1 || repeatMinutes > LONGEST)) {
                check.fault("repeatMinutes", "must be from 1 to " + LONGEST);
            }
            check.done();
            return new CallRules(ids, repeatMinutes == null ? CallRules.USUAL.repeat() : Duration.ofMinutes(repeatMinutes), Boolean.TRUE.equals(atNight));
        }
    }

    public record Stored(Document document, int version) {
    }

    private final ShopSettings settings;
    private final ObjectMapper json;
    private volatile CallRules rules = CallRules.USUAL;

    CallRuleSettings(ShopSettings settings, ObjectMapper json) {
        this.settings = settings;
        this.json = json;
    }

    void start(@Observes @Priority(50) StartupEvent event) {
        settings.watch(NAME, this::take);
    }

    /** As they are now. Costs nothing. */
    public CallRules rules() {
        return rules;
    }

    public Uni<Stored> read() {
        return settings.read(NAME).map(found -> new Stored(Document.of(found.value() == null ? CallRules.USUAL : parse(found.value()).rules()), found.version()));
    }

    /** @param expected  the version that was edited; null takes what is there; another one fails with 412 */
    public Uni<Stored> write(Document document, @Nullable Long expected) {
        Document whole = Document.of(document.rules());
        try {
            return settings.write(NAME, json.writeValueAsString(whole), expected).map(done -> new Stored(whole, done.version()));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private void take(String value) {
        try {
            rules = parse(value).rules();
        } catch (RuntimeException unreadable) {
            LOG.errorf("alert_rules.unreadable cause=%s", unreadable.getClass().getSimpleName());
        }
    }

    private Document parse(String value) {
        try {
            return json.readValue(value, Document.class);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalArgumentException("The stored rules of alerts cannot be read", unreadable);
        }
    }
}
