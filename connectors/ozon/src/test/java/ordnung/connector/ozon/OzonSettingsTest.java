package ordnung.connector.ozon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import ordnung.connector.InvalidSettings;
import org.junit.jupiter.api.Test;

class OzonSettingsTest {

    @Test
    void aWrongRangeIsNamed() {
        for (List<String> ranges : List.of(List.of("ozon.ru"), List.of("195.34.21.0/24", "10.0.0.0/99"))) {
            assertThat(faults(Map.of("pushSources", ranges))).containsOnlyKeys("pushSources");
        }
    }

    @Test
    void noRangesAreOzonsOwn() {
        assertThat(OzonSettings.from(with(Map.of("pushSources", List.of()))).pushSources().chosen()).isFalse();
        assertThat(OzonSettings.from(with(Map.of("pushSources", List.of(" 10.0.0.0/8 ", "")))).pushSources().hold("10.1.2.3")).isTrue();
    }

    @Test
    void aClientIdThatWouldBreakAHeaderIsNamed() {
        assertThat(faults(Map.of("clientId", "12 34"))).containsOnlyKeys("clientId");
        assertThat(faults(Map.of("apiKey", "ключ"))).containsOnlyKeys("apiKey");
    }

    @Test
    void theKeyIsNotPrinted() {
        assertThat(OzonSettings.from(with(Map.of())).toString()).contains("2037461").doesNotContain("5f0e7c1a");
    }

    private static Map<String, String> faults(Map<String, Object> changed) {
        InvalidSettings refusal = catchThrowableOfType(InvalidSettings.class, () -> OzonSettings.from(with(changed)));
        assertThat(refusal).isNotNull();
        return refusal.faults();
    }

    private static Map<String, Object> with(Map<String, Object> changed) {
        Map<String, Object> settings = new HashMap<>(Shop.ACCOUNT.settings("http://127.0.0.1:9"));
        settings.putAll(changed);
        return settings;
    }
}
