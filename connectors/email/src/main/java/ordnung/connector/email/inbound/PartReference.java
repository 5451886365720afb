package ordnung.connector.email.inbound;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a file lies: {@code INBOX/1690000000/7/2.1}.
 *
 * @param folder  its full name, which may hold slashes
 * @param path    the part's number as IMAP counts them (RFC 9051, 6.4.5); {@link #WHOLE}: the letter itself
 */
record PartReference(String folder, long validity, long uid, String path) {
    static final String WHOLE = "0";
    private static final Pattern SHAPE = Pattern.compile("(.+)/(\\d{1,18})/(\\d{1,18})/(0|[1-9]\\d{0,3}(?:\\.[1-9]\\d{0,3}){0,30})");

    static Optional<PartReference> of(String text) {
        Matcher matcher = SHAPE.matcher(text);
        return matcher.matches() ? Optional.of(new PartReference(matcher.group(1), Long.parseLong(matcher.group(2)), Long.parseLong(matcher.group(3)),
                matcher.group(4))) : Optional.empty();
    }

    @Override
    public String toString() {
        return folder + "/" + validity + "/" + uid + "/" + path;
    }
}
