package ordnung.connector.email.header;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import ordnung.connector.common.Digests;
import ordnung.connector.common.StorableText;
import org.jspecify.annotations.Nullable;

/** The ids of letters (RFC 5322, 3.6.4), without their angle brackets. */
public final class MessageIds {
    /** A database's index takes some 2,700 bytes. */
    private static final int LONGEST = 600;
    private static final int MOST = 100;
    private static final Pattern BRACKETED = Pattern.compile("<([^<>\\s]+)>");

    private MessageIds() {
    }

    /** The letter's own, where it has one. */
    public static Optional<String> own(@Nullable String header) {
        List<String> bracketed = all(header);
        return bracketed.isEmpty() ? Optional.ofNullable(header).map(each -> each.strip().replaceAll("[<>\\s]", "")).filter(each -> !each.isEmpty())
                .map(MessageIds::stored) : Optional.of(bracketed.get(0));
    }

    /** Of {@code References} or {@code In-Reply-To}, in the header's order. */
    public static List<String> all(@Nullable String header) {
        return header == null ? List.of() : BRACKETED.matcher(header).results().map(each -> stored(each.group(1))).limit(MOST).toList();
    }

    private static String stored(String id) {
        String plain = StorableText.of(id);
        return plain.length() > LONGEST || plain.isBlank() ? Digests.of(id) : plain;
    }
}
