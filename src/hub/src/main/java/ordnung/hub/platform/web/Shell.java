package ordnung.hub.platform.web;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;

/**
 * What stands around every page: who is signed in, in which language and shop's time, and where in the program they are.
 *
 * @param section   the rail's item to mark: inbox, board, customers, overview, templates, channels, ledger; "" where none
 * @param staffId   the signed-in person's id; "" before signing in
 * @param theme     light or dark; "" follows the device
 * @param position  of the last change that this page certainly shows: its live stream goes on after it
 * @param manager   may see and change channels, templates and the ledger
 * @param banner    HTML of the {@link Banner}, looked for only where a whole page is rendered
 */
public record Shell(String section, String staffId, String name, String csrf, Language language, String theme, boolean manager, ZoneId zone,
                    Instant now, long position, Uni<String> banner) {

    public String initial() {
        return Initials.one(name);
    }

    public Locale locale() {
        return language.locale();
    }

    public Moments moments() {
        return new Moments(language.locale(), zone, now);
    }

    public boolean is(String name) {
        return section.equals(name);
    }

    public List<Language> languages() {
        return List.of(Language.values());
    }
}
