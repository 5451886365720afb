package ordnung.connector.ozon;

import java.net.URI;
import java.util.List;
import java.util.Map;
import ordnung.connector.InvalidSettings;
import ordnung.connector.Setting;
import ordnung.connector.Setting.Shape;
import ordnung.connector.common.SettingValues;
import org.jspecify.annotations.Nullable;

/**
 * What one seller's cabinet must be told.
 *
 * @param clientId  Ozon's number of the seller
 * @param apiKey    lives six months ({@code docs.ozon.ru/api/seller}, "API key")
 * @param apiBase   without a trailing slash
 */
public record OzonSettings(String clientId, String apiKey, PushSources pushSources, URI apiBase) {
    public static final URI OZON = URI.create("https://api-seller.ozon.ru");
    static final List<Setting> ASKED = List.of(Setting.text("clientId"), Setting.secret("apiKey"),
            new Setting("pushSources", false, false, Shape.LIST), Setting.API_BASE_URL);

    /** @throws InvalidSettings  naming every setting at fault */
    static OzonSettings from(Map<String, Object> values) {
        SettingValues read = new SettingValues(ASKED, values, "an Ozon cabinet");
        String clientId = read.id("clientId", "must be the number that Ozon shows as Client ID");
        String apiKey = read.word("apiKey");
        @Nullable PushSources sources = PushSources.of(read.list("pushSources"));
        if (sources == null) {
            read.fault("pushSources", "must be address ranges such as 195.34.21.0/24, one in each line");
        }
        URI base = read.base(OZON);
        read.done();
        return new OzonSettings(clientId, apiKey, sources, base);
    }

    /** Without the key: settings end up in logs and exception messages sooner or later. */
    @Override
    public String toString() {
        return "OzonSettings[clientId=" + clientId + ", apiBase=" + apiBase + "]";
    }
}
