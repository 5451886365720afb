package ordnung.connector.siteform;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ordnung.connector.WebhookCall;

/** Tells two arrivals of one submission from two submissions. */
final class SubmissionId {
    private static final long BUCKET_SECONDS = 600;
    private static final int LONGEST = 200;

    private SubmissionId() {
    }

    /**
     * Tilda's {@code tranid} or a submission id; the header {@code Idempotency-Key}; else a digest of who wrote what within ten minutes
     * of the clock. The last tells a double click from an order repeated tomorrow; a repeat across the edge of two such spans counts as
     * two.
     */
    static String of(Fields fields, Contacts contacts, String text, WebhookCall call, Instant now) {
        return fields.technical().filter(field -> Technical.SUBMISSION.contains(FieldNames.plain(field.name())))
                .map(field -> field.value().strip()).findFirst()
                .or(() -> call.header("idempotency-key").map(value -> Text.clean(value).strip()).filter(value -> !value.isEmpty()))
                .map(id -> id.length() <= LONGEST ? id : digest(List.of(id)))
                .orElseGet(() -> digest(content(fields, contacts, text, now)));
    }

    private static List<String> content(Fields fields, Contacts contacts, String text, Instant now) {
        Stream<String> who = Stream.of(contacts.phone(), contacts.mail(), contacts.name())
                .map(value -> Objects.requireNonNullElse(value, ""));
        Stream<String> others = fields.others().map(field -> field.name() + "=" + field.value().strip());
        Stream<String> rest = Stream.of(text.strip(), String.valueOf(Math.floorDiv(now.getEpochSecond(), BUCKET_SECONDS)));
        return Stream.of(who, others, rest).flatMap(part -> part).collect(Collectors.toList());
    }

    private static String digest(List<String> parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            parts.forEach(part -> {
                digest.update(part.getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
            });
            return "form-" + HexFormat.of().formatHex(digest.digest(), 0, 16);
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
