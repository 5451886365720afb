package ordnung.hub.files.web;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One part of a file, as players ask for it (RFC 9110, 14). @param last  included */
record ByteRange(long first, long last) {
    private static final Pattern SINGLE = Pattern.compile("bytes=(\\d{0,18})-(\\d{0,18})");

    long length() {
        return last - first + 1;
    }

    /** Whether the part lies in the file at all. */
    boolean isIn(long size) {
        return first >= 0 && first <= last && first < size;
    }

    String in(long size) {
        return "bytes " + first + "-" + last + "/" + size;
    }

    /** Empty: none, or several, or not to be read: then the whole file is the answer, as the rule allows. */
    static Optional<ByteRange> parse(@Nullable String header, long size) {
        Matcher range = SINGLE.matcher(header == null ? "" : header.strip());
        if (!range.matches() || range.group(1).isEmpty() && range.group(2).isEmpty()) {
            return Optional.empty();
        }
        if (range.group(1).isEmpty()) {
            long tail = Long.parseLong(range.group(2));
            return Optional.of(tail == 0 ? new ByteRange(size, size - 1) : new ByteRange(Math.max(0, size - tail), size - 1));
        }
        long first = Long.parseLong(range.group(1));
        if (range.group(2).isEmpty()) {
            return Optional.of(new ByteRange(first, Math.max(first, size - 1)));
        }
        long last = Long.parseLong(range.group(2));
        return last < first ? Optional.empty() : Optional.of(new ByteRange(first, first >= size ? last : Math.min(last, size - 1)));
    }
}
