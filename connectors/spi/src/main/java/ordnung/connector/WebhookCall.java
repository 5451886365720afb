package ordnung.connector;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A provider's call as it came over the wire.
 *
 * @param headers  by lower-case name
 * @param query    decoded
 * @param body     the raw bytes; whoever reads must not write to them
 */
public record WebhookCall(String method, Map<String, String> headers, Map<String, List<String>> query, byte[] body) {

    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)));
    }

    public Optional<String> query(String name) {
        return query.getOrDefault(name, List.of()).stream().findFirst();
    }
}
