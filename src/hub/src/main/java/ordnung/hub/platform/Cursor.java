package ordnung.hub.platform;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The position after which a list goes on: the sort keys of the last row shown, so that a page costs the same wherever it is.
 *
 * @param at   the row's time, to the microsecond that the database keeps
 * @param tie  what tells rows of the same time apart: an id, or a running number
 */
public record Cursor(Instant at, String tie) {

    public static final int DEFAULT_LIMIT = 50;
    public static final int MAX_LIMIT = 200;

    /** The list as the API shows it. */
    public record Page<T>(List<T> items, @Nullable String next) {
    }

    public String text() {
        long micros = Math.addExact(Math.multiplyExact(at.getEpochSecond(), 1_000_000L), at.getNano() / 1000);
        return Base64.getUrlEncoder().withoutPadding().encodeToString((micros + ":" + tie).getBytes(StandardCharsets.UTF_8));
    }

    /** @throws Problem 400 naming {@code cursor} where the text is none of ours */
    @Nullable
    public static Cursor parse(@Nullable String text) {
        return parse("cursor", text);
    }

    @Nullable
    public static Cursor parse(String field, @Nullable String text) {
        if (text == null || text.isEmpty()) {
            return null;
        }
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8).split(":", 2);
            long micros = Long.parseLong(parts[0]);
            Instant at = Instant.ofEpochSecond(Math.floorDiv(micros, 1_000_000L), Math.floorMod(micros, 1_000_000L) * 1000);
            return new Cursor(at, parts[1]);
        } catch (RuntimeException notOurs) {
            throw Problem.badField(field, "is not a cursor of this list");
        }
    }

    public UUID id() {
        return Ids.parse(tie).orElseThrow(() -> Problem.badField("cursor", "is not a cursor of this list"));
    }

    public long number() {
        try {
            return Long.parseLong(tie);
        } catch (NumberFormatException notOurs) {
            throw Problem.badField("cursor", "is not a cursor of this list");
        }
    }

    /** As the caller wrote it. @throws Problem 400 naming {@code limit} when it is no number from 1 to 200 */
    public static int limit(@Nullable String asked) {
        if (asked == null || asked.isEmpty()) {
            return DEFAULT_LIMIT;
        }
        try {
            int limit = Integer.parseInt(asked);
            if (limit >= 1 && limit <= MAX_LIMIT) {
                return limit;
            }
        } catch (NumberFormatException noNumber) {
            // Told below, as a number out of bounds is.
        }
        throw Problem.badField("limit", "must be from 1 to " + MAX_LIMIT);
    }
}
