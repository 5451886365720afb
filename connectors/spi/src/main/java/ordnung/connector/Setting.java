package ordnung.connector;

/**
 * One thing that an account must be told.
 *
 * @param secret    stored encrypted, never shown again
 * @param required  an account without it is refused
 * @param shape     what the value is
 */
public record Setting(String key, boolean secret, boolean required, Shape shape) {

    /** TEXT and URL are strings; LIST is a list of strings; MAP is a map from string to string. */
    public enum Shape {
        TEXT, URL, LIST, MAP
    }

    /** One base for all of a provider's addresses, so that a test or a proxy can stand in for the provider. */
    public static final Setting API_BASE_URL = new Setting("apiBaseUrl", false, false, Shape.URL);

    public static Setting text(String key) {
        return new Setting(key, false, true, Shape.TEXT);
    }

    public static Setting secret(String key) {
        return new Setting(key, true, true, Shape.TEXT);
    }

    public Setting optional() {
        return new Setting(key, secret, false, shape);
    }
}
