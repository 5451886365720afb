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
 * @param path     what stands behind the account's address, decoded: {@code /key/notification}; "" for nothing
 * @param caller   the address that called, as {@code 203.0.113.7}; "" where it is not known
 */
public record WebhookCall(String method, Map<String, String> headers, Map<String, List<String>> query, byte[] body, String path,
                          String caller) {

    public WebhookCall(String method, Map<String, String> headers, Map<String, List<String>> query, byte[] body) {
        this(method, headers, query, body, "", "");
    }

    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)));
    }

    public Optional<String> query(String name) {
        return query.getOrDefault(name, List.of()).stream().findFirst();
    }
}
