package ordnung.connector.siteform;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.ResourceBundle;

/**
 * A form for shops without a site, and an example for those with one: plain HTML, no script, no inline style, so that any
 * Content-Security-Policy with {@code style-src 'self'} and {@code form-action 'self'} lets it through. Whoever serves it puts
 * {@link #page} at {@code /forms/{accountId}}, {@link #thanks} at {@link #THANKS_PATH} and {@link #stylesheet} at
 * {@link #STYLESHEET_PATH}.
 */
public final class HostedForm {
    public static final String THANKS_PATH = "/forms/thanks";
    public static final String STYLESHEET_PATH = "/forms/form.css";

    private HostedForm() {
    }

    /**
     * @param webhookPath  the account's webhook with its key: {@code /webhooks/site-form/ID?key=…}
     * @param shop         shown as the heading
     * @param language     ru, uk or en; any other is Russian
     */
    public static String page(String webhookPath, String shop, String language) {
        return filled("form.html", language, Map.of("action", webhookPath, "shop", shop));
    }

    public static String thanks(String language) {
        return filled("thanks.html", language, Map.of());
    }

    public static String stylesheet() {
        return resource("form.css");
    }

    private static String filled(String template, String language, Map<String, String> values) {
        String known = language.equals("uk") || language.equals("en") ? language : "ru";
        ResourceBundle words = ResourceBundle.getBundle("ordnung.connector.siteform.words", java.util.Locale.forLanguageTag(known),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        String page = resource(template).replace("{language}", known).replace("{stylesheet}", STYLESHEET_PATH);
        for (String key : words.keySet()) {
            page = page.replace("{" + key + "}", escaped(words.getString(key)));
        }
        for (Map.Entry<String, String> value : values.entrySet()) {
            page = page.replace("{" + value.getKey() + "}", escaped(value.getValue()));
        }
        return page;
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;").replace("'", "&#39;");
    }

    private static String resource(String name) {
        try (InputStream in = HostedForm.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("missing from the jar: " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
