package ordnung.connector.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;
import ordnung.connector.InvalidSettings;
import ordnung.connector.Setting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TelegramSettingsTest {

    @Test
    void theFactoryAsksForWhatTheApiDocuments() {
        List<Setting> settings = new TelegramConnectorFactory().settings();

        assertThat(settings).extracting(Setting::key).containsExactly("botToken", "secretToken", "updates", "apiBaseUrl");
        assertThat(settings).filteredOn(Setting::secret).extracting(Setting::key).containsExactly("botToken", "secretToken");
        assertThat(settings).filteredOn(Setting::required).extracting(Setting::key).containsExactly("botToken", "secretToken");
    }

    @Test
    void telegramCallsUnlessSomebodyWantsToAsk() {
        TelegramSettings settings = TelegramSettings.from(Shop.settings());

        assertThat(settings.polling()).isFalse();
        assertThat(settings.apiBase()).hasToString("https://api.telegram.org");
        assertThat(settings.botId()).isEqualTo(7000000001L);
        assertThat(TelegramSettings.from(with("updates", "polling")).polling()).isTrue();
    }

    @Test
    void whiteSpaceAroundAPastedValueAndATrailingSlashAreForgiven() {
        assertThat(TelegramSettings.from(with("botToken", " " + Shop.TOKEN + "\n")).botToken()).isEqualTo(Shop.TOKEN);
        assertThat(TelegramSettings.from(with("apiBaseUrl", "http://localhost:8081/ ")).apiBase()).hasToString("http://localhost:8081");
    }

    @ParameterizedTest
    @CsvSource({"botToken,7000000001:AA/../x", "botToken,токен", "botToken,a b", "botToken,a?b", "secretToken,секрет",
            "secretToken,a.b", "updates,sometimes", "apiBaseUrl,https://u:p@host.example", "apiBaseUrl,https://host.example?x=1"})
    void aBadValueIsNamedAndNotRepeated(String key, String value) {
        InvalidSettings refusal = catchThrowableOfType(InvalidSettings.class, () -> TelegramSettings.from(with(key, value)));

        assertThat(refusal.faults()).containsOnlyKeys(key);
        assertThat(refusal.faults().get(key)).doesNotContain(value);
    }

    @Test
    void theLongestSecretIsTakenAndNoLonger() {
        assertThat(TelegramSettings.from(with("secretToken", "a".repeat(256))).secretToken()).hasSize(256);
        assertThat(catchThrowableOfType(InvalidSettings.class, () -> TelegramSettings.from(with("secretToken", "a".repeat(257)))).faults())
                .containsOnlyKeys("secretToken");
    }

    @Test
    void settingsDoNotTellTheirSecrets() {
        assertThat(TelegramSettings.from(Shop.settings()).toString()).doesNotContain(Shop.TOKEN, Shop.SECRET);
    }

    private static Map<String, Object> with(String key, String value) {
        Map<String, Object> settings = Shop.settings();
        settings.put(key, value);
        return settings;
    }
}
