package ordnung.hub.inbox.web;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import ordnung.hub.inbox.Inbox;
import ordnung.hub.platform.live.LiveRows;
import ordnung.hub.platform.web.Language;
import ordnung.hub.platform.web.Moments;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The rows of a list that is not narrowed, as everybody sees them. */
@ApplicationScoped
public class ChangedRows implements LiveRows {
    private final Inbox inbox;
    private final Clock clock;
    private final ZoneId zone;

    ChangedRows(Inbox inbox, Clock clock, @ConfigProperty(name = "ordnung.shop.zone", defaultValue = "Europe/Moscow") ZoneId zone) {
        this.inbox = inbox;
        this.clock = clock;
        this.zone = zone;
    }

    @Override
    public Uni<String> html(Collection<UUID> conversations, Language language) {
        Moments moments = new Moments(language.locale(), zone, clock.instant());
        return inbox.conversations(List.copyOf(conversations)).chain(found -> InboxTemplates.rows(found.stream()
                .map(each -> RowView.of(each, moments, "", null)).toList(), null).setLocale(language.locale()).createUni());
    }
}
