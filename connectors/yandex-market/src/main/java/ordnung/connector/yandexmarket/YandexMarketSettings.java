package ordnung.connector.yandexmarket;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import ordnung.connector.Setting;
import ordnung.connector.common.SettingValues;

/**
 * What one shop on the Market must be told.
 *
 * @param businessId  of the cabinet, to which chats, reviews and questions belong
 * @param campaignId  of the shop, to which orders belong; not the shop's number that the cabinet shows beside its name
 * @param apiKey      goes into the header {@code Api-Key}
 * @param pushKey     the owner's own word in the address that the Market calls, which signs nothing
 * @param apiBase     without a trailing slash
 */
public record YandexMarketSettings(String businessId, String campaignId, String apiKey, String pushKey, URI apiBase) {
    public static final URI MARKET = URI.create("https://api.partner.market.yandex.ru");
    static final List<Setting> ASKED = List.of(Setting.text("businessId"), Setting.text("campaignId"), Setting.secret("apiKey"),
            Setting.secret("pushKey"), Setting.API_BASE_URL);
    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,17}");
    private static final Pattern PUSH_KEY = Pattern.compile("[A-Za-z0-9_-]{8,128}");

    /** @throws ordnung.connector.InvalidSettings  naming every setting at fault */
    static YandexMarketSettings from(Map<String, Object> values) {
        SettingValues read = new SettingValues(ASKED, values, "a shop on Yandex Market");
        YandexMarketSettings settings = new YandexMarketSettings(
                read.matching("businessId", NUMBER, "must be the cabinet's number (digits only)"),
                read.matching("campaignId", NUMBER, "must be the shop's campaign number (digits only)"),
                read.word("apiKey"),
                read.matching("pushKey", PUSH_KEY, "must be one word of Latin letters, digits, hyphens and underscores, 8 to 128 of them"),
                read.base(MARKET));
        read.done();
        return settings;
    }

    /** Without the secrets: settings end up in logs and exception messages sooner or later. */
    @Override
    public String toString() {
        return "YandexMarketSettings[businessId=" + businessId + ", campaignId=" + campaignId + ", apiBase=" + apiBase + "]";
    }
}
