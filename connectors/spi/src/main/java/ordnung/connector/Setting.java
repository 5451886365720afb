package ordnung.connector;

import java.util.List;

/**
 * One thing that an account must be told.
 *
 * @param secret    stored encrypted, never shown again
 * @param required  an account without it is refused
 * @param shape     what the value is
 * @param choices   with {@link Shape#CHOICE}: what can be chosen, the usual first; else empty
 */
public record Setting(String key, boolean secret, boolean required, Shape shape, List<String> choices) {

    /**
     * TEXT, URL, HOST and CHOICE are strings; LIST is a list of strings; MAP is a map from string to string. HOST names a server of the owner's own,
     * which the account's sockets reach even where its address is private.
     */
    public enum Shape {
        TEXT, URL, HOST, LIST, MAP, CHOICE
    }

    /** One base for all of a provider's addresses, so that a test or a proxy can stand in for the provider. */
    public static final Setting API_BASE_URL = new Setting("apiBaseUrl", false, false, Shape.URL);

    public Setting {
        choices = List.copyOf(choices);
    }

    public Setting(String key, boolean secret, boolean required, Shape shape) {
        this(key, secret, required, shape, List.of());
    }

    public static Setting text(String key) {
        return new Setting(key, false, true, Shape.TEXT);
    }

    public static Setting secret(String key) {
        return new Setting(key, true, true, Shape.TEXT);
    }

    /** Never required: without a word the first choice holds. */
    public static Setting choice(String key, String... choices) {
        return new Setting(key, false, false, Shape.CHOICE, List.of(choices));
    }

    public Setting optional() {
        return new Setting(key, secret, false, shape, choices);
    }
}
