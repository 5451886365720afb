package ordnung.hub.platform.web;

import io.smallrye.mutiny.Uni;
import io.vertx.core.http.Cookie;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Set;
import ordnung.hub.platform.Db;
import ordnung.hub.platform.security.Caller;
import ordnung.hub.platform.security.Right;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Makes the shell of the page that is being answered. The language and the theme chosen on this device win over what the person's record says. */
@RequestScoped
public class Shells {
    private static final Set<String> THEMES = Set.of("light", "dark");

    private final Caller caller;
    private final RoutingContext request;
    private final Db db;
    private final Clock clock;
    private final ZoneId zone;

    Shells(Caller caller, RoutingContext request, Db db, Clock clock,
           @ConfigProperty(name = "ordnung.shop.zone", defaultValue = "Europe/Moscow") ZoneId zone) {
        this.caller = caller;
        this.request = request;
        this.db = db;
        this.clock = clock;
        this.zone = zone;
    }

    /** Asked for before the page reads anything: what changes after it comes by the live stream, and nothing falls between. */
    public Uni<Shell> of(String section) {
        return db.first(row -> row.getLong(0), "select coalesce(max(id), 0) from change").map(last -> of(section, last.orElse(0L)));
    }

    private Shell of(String section, long position) {
        String chosen = cookie("language");
        Language language = Language.of(chosen == null ? caller.language() : chosen);
        String staff = caller.staffId().map(Object::toString).orElse("");
        return new Shell(section, staff, caller.actor().name(), caller.csrfToken(), language, theme(), caller.may(Right.MANAGE), zone,
            clock.instant(), position);
    }

    /** For pages that are shown before anybody has signed in, and for faults. */
    public Shell ofNobody() {
        return new Shell("", "", "", "", Language.of(cookie("language")), theme(), false, zone, clock.instant(), 0);
    }

    private String theme() {
        String chosen = cookie("theme");
        return chosen != null && THEMES.contains(chosen) ? chosen : "";
    }

    private @Nullable String cookie(String name) {
        Cookie cookie = request.request().getCookie(name);
        return cookie == null ? null : cookie.getValue();
    }
}
