package ordnung.hub.platform.start;

import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the environment says about the start.
 *
 * @param httpPort {@code ORDNUNG_HTTP_PORT}, 8080 without it
 * @param dataDir {@code ORDNUNG_DATA_DIR}, the folder {@code data} of the working directory without it; absolute
 * @param database {@code ORDNUNG_DB_URL} with {@code ORDNUNG_DB_USER} and {@code ORDNUNG_DB_PASSWORD}; null means an embedded PostgreSQL
 * @param kafkaBootstrapServers {@code ORDNUNG_KAFKA_BOOTSTRAP_SERVERS}; null means an embedded broker
 */
public record Environment(int httpPort, Path dataDir, @Nullable DatabaseAddress database, @Nullable String kafkaBootstrapServers) {

    /** @throws StartRefused naming the variable that cannot be understood */
    static Environment of(Map<String, String> variables) {
        String url = given(variables, "ORDNUNG_DB_URL");
        return new Environment(
            port(given(variables, "ORDNUNG_HTTP_PORT")),
            dataDir(given(variables, "ORDNUNG_DATA_DIR")),
            url == null ? null : DatabaseAddress.parse(url, given(variables, "ORDNUNG_DB_USER"), given(variables, "ORDNUNG_DB_PASSWORD")),
            given(variables, "ORDNUNG_KAFKA_BOOTSTRAP_SERVERS"));
    }

    boolean embedsAnything() {
        return database == null || kafkaBootstrapServers == null;
    }

    private static Path dataDir(@Nullable String text) {
        return Path.of(text == null ? "data" : text).toAbsolutePath().normalize();
    }

    private static int port(@Nullable String text) {
        try {
            int port = text == null ? 8080 : Integer.parseInt(text);
            if (port > 0 && port < 65536) {
                return port;
            }
        } catch (NumberFormatException notANumber) {
            // Answered below.
        }
        throw new StartRefused("ORDNUNG_HTTP_PORT is not a port number between 1 and 65535.");
    }

    /** Empty is not given: compose files and unit files pass unset variables on as empty ones. */
    private static @Nullable String given(Map<String, String> variables, String name) {
        String value = variables.get(name);
        return value == null || value.isBlank() ? null : value.strip();
    }
}
