package ordnung.connector.vk;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import ordnung.connector.InvalidSettings;
import ordnung.connector.Setting;
import ordnung.connector.common.SettingValues;

/**
 * What one VK community must be told.
 *
 * @param groupId       the community's number, digits alone
 * @param accessToken   the community's access key, with the rights to messages, photos and documents
 * @param secret        repeated by VK in every call
 * @param confirmation  what VK wants to hear once, before it begins to call
 * @param apiBase       without a trailing slash
 */
public record VkSettings(String groupId, String accessToken, String secret, String confirmation, URI apiBase) {
    public static final URI VK = URI.create("https://api.vk.ru");

    static final List<Setting> ASKED = List.of(Setting.text("groupId"), Setting.secret("accessToken"), Setting.secret("secret"),
            Setting.text("confirmation"), Setting.API_BASE_URL);

    /** As it stands in addresses, too: {@code club123}, {@code public123}, {@code -123}. */
    private static final Pattern GROUP = Pattern.compile("(?:-|club|public|event)?[1-9][0-9]{0,17}");

    /** @throws InvalidSettings  naming every setting at fault */
    static VkSettings from(Map<String, Object> values) {
        SettingValues read = new SettingValues(ASKED, values, "a VK community");
        String group = read.matching("groupId", GROUP, "must be the community's number: digits, not its name");
        VkSettings settings = new VkSettings(group.replaceAll("[^0-9]", ""), read.word("accessToken"), read.word("secret"),
                read.word("confirmation"), read.base(VK));
        read.done();
        return settings;
    }

    /** Without the secrets: settings end up in logs and exception messages sooner or later. */
    @Override
    public String toString() {
        return "VkSettings[groupId=" + groupId + ", apiBase=" + apiBase + "]";
    }
}
