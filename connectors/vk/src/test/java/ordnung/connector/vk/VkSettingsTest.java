package ordnung.connector.vk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import ordnung.connector.InvalidSettings;
import org.junit.jupiter.api.Test;

/** What a community must be told. */
class VkSettingsTest {

    @Test
    void theCommunitysNumberIsTakenAsItStandsInAddresses() {
        for (String written : List.of("203076503", " 203076503\n", "club203076503", "public203076503", "-203076503")) {
            assertThat(with("groupId", written).groupId()).as(written).isEqualTo("203076503");
        }
    }

    @Test
    void aNameIsNoNumber() {
        for (String written : List.of("pekarnya", "https://vk.com/club1", "0", "club", "1 2")) {
            assertThat(catchThrowableOfType(InvalidSettings.class, () -> with("groupId", written)).faults()).as(written).containsOnlyKeys("groupId");
        }
    }

    @Test
    void vkIsAskedAtItsOwnAddressUnlessToldOtherwise() {
        assertThat(with("apiBaseUrl", "").apiBase()).hasToString("https://api.vk.ru");
        assertThat(with("apiBaseUrl", "http://127.0.0.1:81/").apiBase()).hasToString("http://127.0.0.1:81");
    }

    @Test
    void noSecretIsEverPrinted() {
        assertThat(with("apiBaseUrl", "").toString()).doesNotContain(Shop.ACCOUNT.accessToken(), Shop.ACCOUNT.secret(), Shop.ACCOUNT.confirmation());
        assertThat(Shop.ACCOUNT.toString()).doesNotContain(Shop.ACCOUNT.accessToken(), Shop.ACCOUNT.secret());
    }

    private static VkSettings with(String key, String value) {
        Map<String, Object> values = new HashMap<>(Shop.ACCOUNT.settings("https://vk.example"));
        values.put(key, value);
        return VkSettings.from(values);
    }
}
