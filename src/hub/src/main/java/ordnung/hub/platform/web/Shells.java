package ordnung.hub.platform.web;

import io.smallrye.mutiny.Uni;
import io.vertx.core.http.Cookie;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Set;
import ordnung.hub.platform.Db;
import ordnung.hub.platform.security.Caller;
import ordnung.hub.platform.security.Right;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Makes the shell of the page that is being answered. The language and the theme chosen on this device win over what the person's record says. */
@RequestScoped
public class Shells {
    private static final Set<String> THEMES = Set.of("light", "dark");

    private static final Uni<String> NO_BANNER = Uni.createFrom().item("");
    private static final Logger LOG = Logger.getLogger(Shells.class);

    private final Caller caller;
    private final RoutingContext request;
    private final Db db;
    private final Clock clock;
    private final Banner banner;
    private final ZoneId zone;

    Shells(Caller caller, RoutingContext request, Db db, Clock clock, Banner banner,
           @ConfigProperty(name = "ordnung.shop.zone", defaultValue = "Europe/Moscow") ZoneId zone) {
        this.caller = caller;
        this.request = request;
        this.db = db;
        this.clock = clock;
        this.banner = banner;
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
        boolean manager = caller.may(Right.MANAGE);
        Instant now = clock.instant();
        return new Shell(section, staff, caller.actor().name(), caller.csrfToken(), language, theme(), manager, zone, now, position,
            manager ? banner(new Moments(language.locale(), zone, now)) : NO_BANNER);
    }

    /** For pages that are shown before anybody has signed in, and for faults. */
    public Shell ofNobody() {
        return new Shell("", "", "", "", Language.of(cookie("language")), theme(), false, zone, clock.instant(), 0, NO_BANNER);
    }

    /** A page is worth more than what stands above it. */
    private Uni<String> banner(Moments moments) {
        return Uni.createFrom().deferred(() -> banner.html(moments))
            .onFailure().invoke(fault -> LOG.warnf("banner.missing cause=%s", fault.getClass().getSimpleName())).onFailure().recoverWithItem("");
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
