package ordnung.connector.telegram;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import ordnung.connector.InvalidSettings;
import ordnung.connector.Setting;
import ordnung.connector.common.SettingValues;
import org.jspecify.annotations.Nullable;

/**
 * What one bot must be told.
 *
 * @param botToken     BotFather's; part of every address, so nothing in it may lead elsewhere
 * @param secretToken  the owner's own word, repeated by Telegram in a header of every call ({@code core.telegram.org/bots/api#setwebhook})
 * @param polling      Telegram is asked for updates instead of calling
 * @param apiBase      without a trailing slash
 */
public record TelegramSettings(String botToken, String secretToken, boolean polling, URI apiBase) {
    public static final URI TELEGRAM = URI.create("https://api.telegram.org");
    public static final List<Setting> ASKED = List.of(Setting.secret("botToken"), Setting.secret("secretToken"),
            Setting.choice("updates", "webhook", "polling"), Setting.API_BASE_URL);
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9:_-]{1,256}");
    private static final Pattern SECRET = Pattern.compile("[A-Za-z0-9_-]{1,256}");

    /** @throws InvalidSettings  naming every setting at fault; pasted white space around a value is no fault */
    static TelegramSettings from(Map<String, Object> given) {
        SettingValues values = new SettingValues(ASKED, given, "a Telegram bot");
        TelegramSettings settings = new TelegramSettings(
                values.matching("botToken", TOKEN, "must be the token as BotFather shows it: digits, a colon, Latin letters"),
                values.matching("secretToken", SECRET, "must be 1 to 256 Latin letters, digits, hyphens and underscores"),
                values.choice("updates").equals("polling"), values.base(TELEGRAM));
        values.done();
        return settings;
    }

    /** The bot's own user id, with which its token begins; null where the token is of another make. */
    public @Nullable Long botId() {
        int colon = botToken.indexOf(':');
        return colon < 0 ? null : Numbers.of(botToken.substring(0, colon));
    }

    /** Without the secrets: settings end up in logs and exception messages sooner or later. */
    @Override
    public String toString() {
        return "TelegramSettings[polling=" + polling + ", apiBase=" + apiBase + "]";
    }
}
