package ordnung.connector.max;

import java.net.URI;
import java.util.Map;
import java.util.regex.Pattern;
import ordnung.connector.InvalidSettings;
import ordnung.connector.common.SettingValues;

/**
 * What one MAX bot must be told.
 *
 * @param accessToken  the bot's token; goes into a header as it is
 * @param secret       the owner's own word, which MAX repeats in every call
 * @param apiBase      without a trailing slash
 */
public record MaxSettings(String accessToken, String secret, URI apiBase) {
    static final URI MAX = URI.create("https://platform-api2.max.ru");
    /** {@code dev.max.ru/docs-api/methods/POST/subscriptions}. */
    private static final Pattern SECRET = Pattern.compile("[A-Za-z0-9_-]{5,256}");

    /** @throws InvalidSettings  naming every setting at fault */
    static MaxSettings from(Map<String, Object> settings) {
        SettingValues values = new SettingValues(MaxFactory.SETTINGS, settings, "a MAX bot");
        MaxSettings read = new MaxSettings(values.word("accessToken"),
                values.matching("secret", SECRET, "must have 5 to 256 Latin letters, digits, hyphens or underscores"), values.base(MAX));
        values.done();
        return read;
    }

    /** Without the secrets: settings end up in logs and exception messages sooner or later. */
    @Override
    public String toString() {
        return "MaxSettings[apiBase=" + apiBase + "]";
    }
}
