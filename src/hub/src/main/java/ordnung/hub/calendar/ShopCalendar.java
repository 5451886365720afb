package ordnung.hub.calendar;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.ZoneId;
import ordnung.hub.platform.ShopSettings;
import ordnung.hub.platform.ShopSettings.Setting;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** The working hours that the owner has set; until then the shop always works. */
@ApplicationScoped
public class ShopCalendar {
    private static final Logger LOG = Logger.getLogger(ShopCalendar.class);
    private static final String NAME = "working-hours";

    private final ShopSettings settings;
    private final ObjectMapper json;
    private final ZoneId zone;
    private volatile WorkingHours hours;

    ShopCalendar(ShopSettings settings, ObjectMapper json, @ConfigProperty(name = "ordnung.shop.zone", defaultValue = "Europe/Moscow") ZoneId zone) {
        this.settings = settings;
        this.json = json;
        this.zone = zone;
        this.hours = WorkingHours.always(zone);
    }

    void start(@Observes @Priority(50) StartupEvent event) {
        settings.watch(NAME, this::take);
    }

    /** As they are now. Costs nothing. */
    public WorkingHours hours() {
        return hours;
    }

    /** The document with its version, as it is stored. */
    public Uni<Stored> read() {
        return settings.read(NAME).map(found -> new Stored(found.value() == null ? HoursDocument.of(WorkingHours.always(zone)) : parse(found.value()),
                found.version()));
    }

    public record Stored(HoursDocument document, int version) {
    }

    /** @param expected  the version that was edited; null takes what is there; another one fails with 412 */
    public Uni<Stored> write(HoursDocument document, @Nullable Long expected) {
        document.hours(zone);
        try {
            return settings.write(NAME, json.writeValueAsString(document), expected).map((Setting done) -> new Stored(document, done.version()));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private void take(String value) {
        try {
            hours = parse(value).hours(zone);
        } catch (RuntimeException unreadable) {
            LOG.errorf("calendar.unreadable cause=%s", unreadable.getClass().getSimpleName());
        }
    }

    private HoursDocument parse(String value) {
        try {
            return json.readValue(value, HoursDocument.class);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalArgumentException("The stored working hours cannot be read", unreadable);
        }
    }
}
