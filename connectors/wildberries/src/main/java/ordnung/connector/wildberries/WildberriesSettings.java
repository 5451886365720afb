package ordnung.connector.wildberries;

import java.net.URI;
import java.util.List;
import java.util.Map;
import ordnung.connector.InvalidSettings;
import ordnung.connector.Setting;
import ordnung.connector.common.SettingValues;

/** What one seller must be told: a token with the categories of chats, questions and reviews, and the marketplace ({@code dev.wildberries.ru}). */
public record WildberriesSettings(Token token, Hosts hosts) {
    static final List<Setting> ASKED = List.of(Setting.secret("token"), Setting.API_BASE_URL);
    private static final URI UNSET = URI.create("");

    /** @throws InvalidSettings  naming every setting at fault */
    static WildberriesSettings from(Map<String, Object> values) {
        SettingValues read = new SettingValues(ASKED, values, "a Wildberries seller");
        Token token = new Token(read.word("token"));
        URI base = read.base(UNSET);
        read.done();
        return new WildberriesSettings(token, Hosts.of(base == UNSET ? null : base));
    }
}
