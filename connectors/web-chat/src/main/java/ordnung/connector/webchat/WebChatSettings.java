package ordnung.connector.webchat;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import ordnung.connector.Setting;
import ordnung.connector.Setting.Shape;
import ordnung.connector.common.SettingValues;

/**
 * @param entrance  who may call
 * @param looks     how the chat looks
 */
record WebChatSettings(Entrance entrance, Looks looks) {
    private static final Setting ORIGINS = new Setting("allowedOrigins", false, true, Shape.LIST);
    private static final Setting POSITION = Setting.choice("position", "right", "left");
    private static final Pattern COLOUR = Pattern.compile("#[0-9A-Fa-f]{6}");
    private static final Pattern LINE = Pattern.compile(".{0,80}");
    private static final Pattern WORDS = Pattern.compile("(?s).{0,600}");
    private static final URI NOBODY = URI.create("https://localhost");
    static final List<Setting> ASKED = List.of(ORIGINS, Setting.secret("key"), Setting.text("title").optional(), Setting.text("greeting").optional(),
            Setting.text("colour").optional(), Setting.text("consent").optional(), POSITION, Setting.API_BASE_URL);

    /** @throws ordnung.connector.InvalidSettings  naming every setting at fault */
    static WebChatSettings of(Map<String, Object> settings) {
        SettingValues values = new SettingValues(ASKED, settings, "a web chat");
        String key = values.word("key");
        Origins origins = origins(values, settings);
        String colour = values.matching("colour", COLOUR, "must be a colour like #34378f");
        Looks looks = new Looks(values.matching("title", LINE, "must be one line of at most 80 characters"),
                values.matching("greeting", WORDS, "must have at most 600 characters"), colour.isEmpty() ? Looks.INK : colour,
                values.matching("consent", WORDS, "must have at most 600 characters"), values.choice("position"));
        values.base(NOBODY);
        values.done();
        return new WebChatSettings(new Entrance(key, origins), looks);
    }

    private static Origins origins(SettingValues values, Map<String, Object> settings) {
        List<String> named = values.list(ORIGINS.key());
        if (settings.get(ORIGINS.key()) == null) {
            values.fault(ORIGINS.key(), "is required");
        } else if (named.isEmpty()) {
            values.fault(ORIGINS.key(), "must name the address of a site at least, or * for any");
        } else if (!named.stream().allMatch(Origins::isOne)) {
            values.fault(ORIGINS.key(), "must be addresses of sites, like https://shop.example");
        }
        return Origins.of(named);
    }
}
