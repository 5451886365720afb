package ordnung.hub.platform;

import org.jspecify.annotations.Nullable;

/**
 * Who does something, for every record of who did what.
 *
 * @param kind  staff (a person signed in), automation (a rule), integration (an API key)
 */
public record Actor(Kind kind, @Nullable String id, String name) {

    public enum Kind {
        STAFF, AUTOMATION, INTEGRATION;

        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    public static Actor automation(String rule) {
        return new Actor(Kind.AUTOMATION, null, rule);
    }
}
