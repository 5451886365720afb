package ordnung.connector.avito;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Map;
import ordnung.connector.InvalidSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AvitoSettingsTest {

    @Test
    void threeValuesAreEnough() {
        AvitoSettings settings = AvitoSettings.from(Map.of("userId", " 94235311 ", "clientId", "id-1", "clientSecret", "secret-1"));

        assertThat(settings.userId()).isEqualTo("94235311");
        assertThat(settings.apiBase()).hasToString("https://api.avito.ru");
        assertThat(settings.toString() + WebhookKey.of(settings)).doesNotContain("secret-1").doesNotContain(WebhookKey.of(settings).value());
    }

    @ParameterizedTest
    @ValueSource(strings = {"94 235 311", "me", "9/../4", "-1", "12345678901234567890"})
    void theProfilesNumberIsDigits(String userId) {
        InvalidSettings refusal = catchThrowableOfType(InvalidSettings.class,
                () -> AvitoSettings.from(Map.of("userId", userId, "clientId", "id-1", "clientSecret", "secret-1")));

        assertThat(refusal.faults()).containsOnlyKeys("userId");
    }
}
