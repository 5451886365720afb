package ordnung.hub.overview;

import ordnung.hub.platform.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Who answered.
 *
 * @param kind  staff, integration, or echo: from the shop's own phone
 * @param id    of the person or of the API key; "" for the shop's own phone
 */
public record Person(String kind, String id) {

    /** In an address: {@code staff:0190…}, {@code echo:}. */
    public String key() {
        return kind + ":" + id;
    }

    /** @throws Problem 400 naming {@code person} where it is no key of ours */
    public static @Nullable Person parse(@Nullable String key) {
        if (key == null || key.isBlank()) {
            return null;
        }
        int colon = key.indexOf(':');
        if (colon < 1) {
            throw Problem.badField("person", "must be the key of a line, staff:… for instance");
        }
        return new Person(key.substring(0, colon), key.substring(colon + 1));
    }
}
