package ordnung.hub.platform.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EnvironmentTest {
    @Test
    void nothingGivenMeansAllEmbeddedInTheFolderData() {
        Environment environment = Environment.of(Map.of());
        assertThat(environment).isEqualTo(new Environment(8080, Path.of("data").toAbsolutePath(), null, null));
        assertThat(environment.embedsAnything()).isTrue();
    }

    @Test
    void anEmptyVariableIsNotGiven() {
        assertThat(Environment.of(Map.of("ORDNUNG_DB_URL", "", "ORDNUNG_HTTP_PORT", " "))).isEqualTo(Environment.of(Map.of()));
    }

    @Test
    void externalServicesLeaveNothingToEmbed() {
        Environment environment = Environment.of(Map.of(
            "ORDNUNG_DB_URL", "postgresql://db/o", "ORDNUNG_KAFKA_BOOTSTRAP_SERVERS", "k:9092"));
        assertThat(environment.embedsAnything()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"jdbc:postgresql://db:5433/shop?sslmode=require", "postgresql://db:5433/shop?sslmode=require",
        "postgres://db:5433/shop?sslmode=require"})
    void everyFormOfADatabaseAddressServesBothDrivers(String url) {
        assertThat(DatabaseAddress.parse(url, "anna", "secret")).isEqualTo(new DatabaseAddress(
            "jdbc:postgresql://db:5433/shop?sslmode=require", "postgresql://db:5433/shop?sslmode=require", "anna", "secret"));
    }

    @Test
    void credentialsInTheAddressAreTakenOutOfIt() {
        assertThat(DatabaseAddress.parse("postgresql://anna:a%40b+c@db/shop", null, null))
            .isEqualTo(new DatabaseAddress("jdbc:postgresql://db/shop", "postgresql://db/shop", "anna", "a@b+c"));
    }

    @Test
    void anotherDatabaseIsRefusedWithoutRepeatingItsPassword() {
        assertThatThrownBy(() -> Environment.of(Map.of("ORDNUNG_DB_URL", "mysql://root:hunter2@db/shop")))
            .isInstanceOf(StartRefused.class).hasMessageContaining("ORDNUNG_DB_URL").hasMessageNotContaining("hunter2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "65536", "http", "-1"})
    void aPortThatIsNoneIsRefusedByName(String port) {
        assertThatThrownBy(() -> Environment.of(Map.of("ORDNUNG_HTTP_PORT", port)))
            .isInstanceOf(StartRefused.class).hasMessageContaining("ORDNUNG_HTTP_PORT");
    }
}
