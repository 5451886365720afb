package ordnung.connector.yandexmarket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.HashMap;
import java.util.Map;
import ordnung.connector.InvalidSettings;
import ordnung.connector.Setting;
import ordnung.connector.yandexmarket.fake.MarketAccount;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class YandexMarketSettingsTest {

    @Test
    void theFactoryAsksForWhatTheApiDocuments() {
        assertThat(new YandexMarketFactory().settings()).extracting(Setting::key)
                .containsExactly("businessId", "campaignId", "apiKey", "pushKey", "apiBaseUrl");
        assertThat(new YandexMarketFactory().settings()).filteredOn(Setting::secret).extracting(Setting::key).containsExactly("apiKey", "pushKey");
        assertThat(new YandexMarketFactory().settings()).filteredOn(setting -> !setting.required()).extracting(Setting::key)
                .containsExactly("apiBaseUrl");
    }

    @Test
    void theMarketIsTheDefault() {
        Map<String, Object> values = values();
        values.remove("apiBaseUrl");

        assertThat(YandexMarketSettings.from(values).apiBase()).hasToString("https://api.partner.market.yandex.ru");
    }

    @Test
    void whiteSpaceAroundAPastedValueAndATrailingSlashAreForgiven() {
        Map<String, Object> values = values();
        values.put("businessId", " 123\n");
        values.put("apiBaseUrl", "http://localhost:9000/market/ ");

        YandexMarketSettings settings = YandexMarketSettings.from(values);

        assertThat(settings.businessId()).isEqualTo("123");
        assertThat(settings.apiBase()).hasToString("http://localhost:9000/market");
    }

    @ParameterizedTest
    @CsvSource({"businessId,моя лавка", "businessId,0", "businessId,12/../34", "campaignId,12a", "campaignId,-1", "apiKey,two words", "apiKey,ключ",
            "pushKey,short", "pushKey,with/slash-in-it", "pushKey,with space in it", "pushKey,секретное-слово", "apiBaseUrl,market.example"})
    void aBadValueIsNamedAndNotRepeated(String field, String value) {
        Map<String, Object> values = values();
        values.put(field, value);

        InvalidSettings invalid = catchThrowableOfType(InvalidSettings.class, () -> YandexMarketSettings.from(values));

        assertThat(invalid.faults()).containsOnlyKeys(field);
        assertThat(invalid.faults().get(field)).doesNotContain(value);
    }

    @Test
    void settingsDoNotTellTheirSecrets() {
        assertThat(YandexMarketSettings.from(values()).toString()).contains("22222222").doesNotContain("played");
    }

    private static Map<String, Object> values() {
        return new HashMap<>(MarketAccount.sample().settings("http://127.0.0.1:9"));
    }
}
