package ordnung.connector.email.inbound;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How far a folder has been read.
 *
 * @param validity     the folder's UIDVALIDITY: under another one the numbers mean other letters (RFC 9051, 2.3.1.1)
 * @param uid          the last letter that was brought
 * @param unreadUntil  up to this one only unread letters are brought, as on the first day; 0: that is behind us
 */
record Cursor(long validity, long uid, long unreadUntil) {
    private static final Pattern SHAPE = Pattern.compile("(\\d{1,18}):(\\d{1,18})(?::(\\d{1,18}))?");

    /** What cannot be read is a cursor of another folder: then the last weeks are brought again. */
    static @Nullable Cursor of(@Nullable String text) {
        if (text == null) {
            return null;
        }
        Matcher matcher = SHAPE.matcher(text);
        return matcher.matches() ? new Cursor(Long.parseLong(matcher.group(1)), Long.parseLong(matcher.group(2)),
                matcher.group(3) == null ? 0 : Long.parseLong(matcher.group(3))) : new Cursor(-1, 0, 0);
    }

    Cursor at(long last) {
        return new Cursor(validity, last, unreadUntil);
    }

    Cursor allRead() {
        return new Cursor(validity, unreadUntil, 0);
    }

    @Override
    public String toString() {
        return validity + ":" + uid + (unreadUntil == 0 ? "" : ":" + unreadUntil);
    }
}
