package ordnung.connector.siteform;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;
import java.util.stream.Stream;
import ordnung.connector.WebhookCall;

/**
 * The account's key, held against what a call shows in constant time. Tilda and WordPress sign nothing: the key is all the proof there
 * is.
 */
final class FormKey {
    private final byte[] digest;

    FormKey(String key) {
        this.digest = digest(key);
    }

    /** In the query or in a header, where it can be seen before the body is read. */
    boolean shownBy(WebhookCall call) {
        return Stream.of(call.query("key"), call.header("x-form-key"), call.header("x-api-key")).flatMap(Optional::stream)
                .anyMatch(this::matches);
    }

    boolean shownBy(Form form) {
        return form.fields().stream().filter(field -> isKey(field.name())).anyMatch(field -> matches(field.value()));
    }

    static boolean isKey(String fieldName) {
        return fieldName.equalsIgnoreCase("key");
    }

    private boolean matches(String shown) {
        // Digests of one length, so that the time taken tells nothing about the key's length either.
        return MessageDigest.isEqual(digest, digest(shown));
    }

    private static byte[] digest(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
