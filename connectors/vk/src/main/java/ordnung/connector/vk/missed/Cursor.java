package ordnung.connector.vk.missed;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How far the dialogues have been gone through. VK numbers the messages of all of a community's dialogues in one row, so that one number tells what
 * is new.
 *
 * @param base  every message up to this one is had
 * @param done  of a round that is under way: every dialogue whose last message is not beyond this one is had, too
 */
record Cursor(long base, long done) {
    private static final Pattern WRITTEN = Pattern.compile("([0-9]{1,18})(?:>([0-9]{1,18}))?");

    static Cursor at(long message) {
        return new Cursor(message, message);
    }

    /** Null where there is none, or it is not ours. */
    static @Nullable Cursor read(@Nullable String written) {
        Matcher parts = WRITTEN.matcher(written == null ? "" : written);
        if (!parts.matches()) {
            return null;
        }
        long base = Long.parseLong(parts.group(1));
        return parts.group(2) == null ? at(base) : new Cursor(base, Math.max(base, Long.parseLong(parts.group(2))));
    }

    /** A dialogue more is had; the round goes on. */
    Cursor past(long lastMessage) {
        return new Cursor(base, Math.max(done, lastMessage));
    }

    /** Nothing is left of the round. */
    Cursor closed() {
        return at(done);
    }

    @Override
    public String toString() {
        return done == base ? String.valueOf(base) : base + ">" + done;
    }
}
