package ordnung.connector.whatsapp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import ordnung.connector.ConnectorFactory;
import ordnung.connector.InvalidSettings;
import ordnung.connector.Setting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WhatsAppSettingsTest {

    @Test
    void theFactoryIsFoundAndAsksForWhatTheApiDocuments() {
        ConnectorFactory factory = ServiceLoader.load(ConnectorFactory.class).stream().map(ServiceLoader.Provider::get)
                .filter(WhatsAppConnectorFactory.class::isInstance).findFirst().orElseThrow();

        assertThat(factory.channel()).isEqualTo("whatsapp");
        assertThat(factory.settings()).extracting(Setting::key)
                .containsExactly("phoneNumberId", "businessAccountId", "accessToken", "appSecret", "verifyToken", "apiBaseUrl");
        assertThat(factory.settings()).filteredOn(Setting::secret).extracting(Setting::key)
                .containsExactly("accessToken", "appSecret", "verifyToken");
        assertThat(factory.settings()).filteredOn(setting -> !setting.required()).extracting(Setting::key).containsExactly("apiBaseUrl");
    }

    @Test
    void metaIsTheDefault() {
        assertThat(WhatsAppSettings.from(Shop.settings()).apiBase()).hasToString("https://graph.facebook.com");
    }

    @Test
    void whiteSpaceAroundAPastedValueAndATrailingSlashAreForgiven() {
        Map<String, Object> values = Shop.settings();
        values.put("accessToken", " token-1\n");
        values.put("apiBaseUrl", "http://localhost:9000/meta/ ");

        WhatsAppSettings settings = WhatsAppSettings.from(values);

        assertThat(settings.accessToken()).isEqualTo("token-1");
        assertThat(settings.apiBase()).hasToString("http://localhost:9000/meta");
    }

    @Test
    void everyMissingFieldIsNamed() {
        InvalidSettings invalid = refused(Map.of());

        assertThat(invalid.faults()).containsOnlyKeys("phoneNumberId", "businessAccountId", "accessToken", "appSecret", "verifyToken");
    }

    @ParameterizedTest
    @CsvSource({"phoneNumberId,+7 999 000-00-01", "phoneNumberId,../me", "businessAccountId,a/b", "accessToken,two words",
            "accessToken,токен", "appSecret,''", "verifyToken,'  '", "apiBaseUrl,ftp://meta.example", "apiBaseUrl,meta.example",
            "apiBaseUrl,http://u:p@meta.example",
            "apiBaseUrl,https://meta.example/?x=1", "apiBaseUrl,http://meta example"})
    void aBadValueIsNamedAndNotRepeated(String field, String value) {
        Map<String, Object> values = Shop.settings();
        values.put(field, value);

        InvalidSettings invalid = refused(values);

        assertThat(invalid.faults()).containsOnlyKeys(field);
        assertThat(invalid.faults().get(field)).doesNotContain("токен", "two words");
    }

    @ParameterizedTest
    @ValueSource(strings = {"phoneNumberId", "accessToken", "apiBaseUrl"})
    void aValueOfAnotherTypeIsAFault(String field) {
        Map<String, Object> values = new HashMap<>(Shop.settings());
        values.put(field, List.of("x"));

        assertThat(refused(values).faults()).containsOnlyKeys(field);
    }

    @Test
    void settingsDoNotTellTheirSecrets() {
        assertThat(WhatsAppSettings.from(Shop.settings()).toString()).doesNotContain("token-1", "app-secret", "verify-1");
    }

    private static InvalidSettings refused(Map<String, Object> values) {
        return catchThrowableOfType(InvalidSettings.class, () -> WhatsAppSettings.from(values));
    }
}
