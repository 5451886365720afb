package ordnung.connector.avito;

import java.net.URI;
import java.util.Map;
import java.util.regex.Pattern;
import ordnung.connector.InvalidSettings;
import ordnung.connector.common.SettingValues;

/**
 * What one Avito account must be told.
 *
 * @param userId        the account's number in Avito
 * @param clientId      of the account's own application
 * @param clientSecret  fetches access tokens, and makes the webhook's key
 * @param apiBase       without a trailing slash
 */
public record AvitoSettings(String userId, String clientId, String clientSecret, URI apiBase) {
    static final URI AVITO = URI.create("https://api.avito.ru");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,19}");

    /** @throws InvalidSettings  naming every setting at fault */
    static AvitoSettings from(Map<String, Object> settings) {
        SettingValues values = new SettingValues(AvitoFactory.SETTINGS, settings, "an Avito account");
        AvitoSettings read = new AvitoSettings(values.matching("userId", NUMBER, "must be the profile's number, digits only"), values.word("clientId"),
                values.word("clientSecret"), values.base(AVITO));
        values.done();
        return read;
    }

    /** Without the secret: settings end up in logs and exception messages sooner or later. */
    @Override
    public String toString() {
        return "AvitoSettings[userId=" + userId + ", apiBase=" + apiBase + "]";
    }
}
